import { sql } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { OrganisationId } from '../core/organisation-id.ts'
import type { Organisation, OrganisationKind } from '../core/organisation.ts'

const PAGE_SIZE = 50

export interface OrganisationFilter {
  /** The bodies of this place and of all that lies beneath it. */
  readonly place?: string | undefined
  readonly kind?: OrganisationKind | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
}

/** One page by name, without marks. */
export async function listOrganisations(
  db: Db,
  filter: OrganisationFilter,
): Promise<{ readonly items: readonly Organisation[]; readonly next: OrganisationId | null }> {
  let query = selectOrganisations(db)
    .orderBy('folded')
    .orderBy('id')
    .limit(PAGE_SIZE + 1)
  if (filter.place !== undefined) {
    const reached = db
      .selectFrom('place_reach')
      .select('reached_id')
      .where('place_id', '=', filter.place)
    query = query.where('place_id', 'in', reached)
  }
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  const words = foldVietnamese(filter.search ?? '')
  if (words !== '') query = query.where('folded', 'like', `%${words}%`)
  if (filter.after !== undefined) {
    query = query.where(
      sql<boolean>`(folded, id) > (select folded, id from organisation where id = ${filter.after})`,
    )
  }
  const rows = await query.execute()
  const items = rows.slice(0, PAGE_SIZE).map(toOrganisation)
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null }
}

export async function findOrganisation(
  db: Db,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const row = await selectOrganisations(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toOrganisation(row)
}

/** Reads and holds: nobody else changes the body or its leads until this transaction ends. */
export async function lockOrganisation(
  tx: Tx,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const row = await selectOrganisations(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toOrganisation(row)
}

/** Whether the code is taken in its place. Holds the place, so that two cannot take it at once. */
export async function lockCode(tx: Tx, placeId: PlaceId, code: string): Promise<boolean> {
  await tx.selectFrom('place').select('id').where('id', '=', placeId).forUpdate().execute()
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('place_id', '=', placeId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** How many bodies of its own a body has that are still there on a day. */
export async function countBodies(db: Db, id: OrganisationId, on: Day): Promise<number> {
  const row = await db
    .selectFrom('organisation')
    .select(sql<number>`count(*)::integer`.as('bodies'))
    .where('parent_id', '=', id)
    .where(sql<boolean>`existed @> ${on}::date`)
    .executeTakeFirstOrThrow()
  return row.bodies
}

export async function saveOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({
      id: organisation.id,
      place_id: organisation.placeId,
      code: organisation.code,
      name: organisation.name,
      short_name: organisation.shortName ?? null,
      kind: organisation.kind,
      parent_id: organisation.parentId ?? null,
      mandate: organisation.mandate,
      existed: spanOf(organisation),
      version: organisation.version,
    })
    .execute()
}

export async function saveChange(tx: Tx, organisation: Organisation): Promise<void> {
  const result = await tx
    .updateTable('organisation')
    .set({
      name: organisation.name,
      short_name: organisation.shortName ?? null,
      mandate: organisation.mandate,
      existed: spanOf(organisation),
      version: organisation.version,
    })
    .where('id', '=', organisation.id)
    .where('version', '=', organisation.version - 1)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) {
    throw new Error(`organisation ${organisation.id} changed while locked`)
  }
}

function spanOf({ existsFrom, existsTo }: Organisation): string {
  return `[${existsFrom ?? ''},${existsTo ?? ''})`
}

function selectOrganisations(db: Db) {
  return db
    .selectFrom('organisation')
    .select([
      'id',
      'place_id',
      'code',
      'name',
      'short_name',
      'kind',
      'parent_id',
      'mandate',
      'version',
    ])
    .select([
      sql<string | null>`lower(existed)`.as('exists_from'),
      sql<string | null>`upper(existed)`.as('exists_to'),
    ])
}

type OrganisationRow = Awaited<
  ReturnType<ReturnType<typeof selectOrganisations>['executeTakeFirstOrThrow']>
>

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id as OrganisationId,
    placeId: row.place_id as PlaceId,
    code: row.code,
    name: row.name,
    shortName: row.short_name ?? undefined,
    kind: row.kind as OrganisationKind,
    parentId: (row.parent_id ?? undefined) as OrganisationId | undefined,
    mandate: row.mandate,
    existsFrom: row.exists_from === null ? undefined : toDay(row.exists_from),
    existsTo: row.exists_to === null ? undefined : toDay(row.exists_to),
    version: row.version,
  }
}
