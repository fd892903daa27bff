/**
 * Puts the bodies of an area into the database. Loading twice changes nothing: a body that is there
 * (by its code, in its place) is left as it is, with the leads that people have set since.
 */
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { nodeCodesIn } from '../core/mandate.ts'
import type { OrganisationFile } from '../core/organisation.contract.ts'
import type { OrganisationId } from '../core/organisation-id.ts'

export interface LoadedOrganisations {
  readonly idByCode: ReadonlyMap<string, OrganisationId>
  readonly added: number
}

/**
 * Parents come before their bodies in the file. The programmes must be loaded already: node codes
 * in a mandate become leads in the versions that hold on the file's day.
 */
export async function loadOrganisations(
  tx: Tx,
  file: OrganisationFile,
  context: { readonly newId: () => string },
): Promise<LoadedOrganisations> {
  const places = await placesByCode(tx, file)
  const nodes = await nodesInForce(tx, file.asOf)
  const idByCode = new Map<string, OrganisationId>()
  let added = 0
  for (const body of file.organisations) {
    const placeId = places.get(body.placeCode)
    if (placeId === undefined) throw new Error(`${body.code}: no place has code ${body.placeCode}`)
    const known = await findByCode(tx, placeId, body.code)
    const id = known ?? (context.newId() as OrganisationId)
    idByCode.set(body.code, id)
    if (known !== undefined) continue

    await tx
      .insertInto('organisation')
      .values({
        id,
        place_id: placeId,
        code: body.code,
        name: body.title,
        short_name: body.shortTitle ?? null,
        kind: body.kind,
        parent_id: parentOf(body, idByCode),
        mandate: body.mandate ?? '',
      })
      .execute()
    await saveLeads(tx, id, nodesNamedIn(body.mandate ?? '', nodes))
    added += 1
  }
  return { idByCode, added }
}

function parentOf(
  body: OrganisationFile['organisations'][number],
  idByCode: ReadonlyMap<string, OrganisationId>,
): OrganisationId | null {
  if (body.parent === null) return null
  const parentId = idByCode.get(body.parent)
  if (parentId === undefined)
    throw new Error(`${body.code}: its parent ${body.parent} is not above it`)
  return parentId
}

function nodesNamedIn(
  mandate: string,
  nodes: ReadonlyMap<string, readonly ProgrammeNodeId[]>,
): readonly ProgrammeNodeId[] {
  return nodeCodesIn(mandate).flatMap((code) => nodes.get(code) ?? [])
}

async function saveLeads(
  tx: Tx,
  organisationId: OrganisationId,
  nodeIds: readonly ProgrammeNodeId[],
): Promise<void> {
  if (nodeIds.length === 0) return
  await tx
    .insertInto('organisation_lead')
    .values(
      nodeIds.map((nodeId) => ({ organisation_id: organisationId, node_id: nodeId, part: 'lead' })),
    )
    .execute()
}

async function findByCode(
  tx: Tx,
  placeId: PlaceId,
  code: string,
): Promise<OrganisationId | undefined> {
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('place_id', '=', placeId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id as OrganisationId | undefined
}

/** A code names a unit only together with a date: those of the file's day. */
async function placesByCode(tx: Tx, file: OrganisationFile): Promise<ReadonlyMap<string, PlaceId>> {
  const codes = [...new Set(file.organisations.map((body) => body.placeCode))]
  const rows = await tx
    .selectFrom('place_code')
    .select(['code', 'place_id'])
    .where('code', 'in', codes)
    .where(sql<boolean>`validity @> ${file.asOf}::date`)
    .execute()
  return new Map(rows.map((row) => [row.code, row.place_id as PlaceId]))
}

async function nodesInForce(
  tx: Tx,
  on: Day,
): Promise<ReadonlyMap<string, readonly ProgrammeNodeId[]>> {
  const rows = await tx
    .selectFrom('programme_node as n')
    .innerJoin('programme_version as v', 'v.id', 'n.version_id')
    .select(['n.id', 'n.code'])
    .where(sql<boolean>`v.validity @> ${on}::date`)
    .execute()
  const byCode = Map.groupBy(rows, (row) => row.code)
  return new Map(
    [...byCode].map(([code, found]) => [code, found.map((row) => row.id as ProgrammeNodeId)]),
  )
}
