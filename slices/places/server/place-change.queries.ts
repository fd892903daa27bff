import { sql, type Selectable } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { PlaceChangeTable } from '#platform/schema.ts'
import type { ChangePreview } from '../core/change-preview.ts'
import type { MapChange } from '../core/map-change.ts'
import type { ChangeProposal } from '../core/place-change.ts'
import type { PlaceChangeListView, PlaceChangeView } from '../core/place-change.contract.ts'
import type { PlaceChangeId } from '../core/place-id.ts'

const PAGE_SIZE = 50

/** What a change carries: what was asked, and, once applied, what it did to the map of that moment. */
export interface ChangeContent {
  readonly proposal: ChangeProposal
  readonly done?: { readonly change: MapChange; readonly preview: ChangePreview }
}

export interface StoredChange {
  readonly id: PlaceChangeId
  readonly kind: PlaceChangeView['kind']
  readonly state: PlaceChangeView['state']
  readonly effectiveOn: Day
  readonly undoes: PlaceChangeId | null
  /** Null for a national list or the reform: the units themselves say what these did. */
  readonly content: ChangeContent | null
}

export interface Decision {
  readonly number: string
  readonly issuer: string
  readonly decidedOn: Day
}

/**
 * Holds the whole map until the transaction ends: changes of the map come one after another, since
 * each is judged by what all before it have left. They are rare, and reading is not held up.
 */
export async function lockMap(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('places.map'))`.execute(tx)
}

export async function insertChange(
  tx: Tx,
  change: {
    readonly id: PlaceChangeId
    readonly kind: PlaceChangeView['kind']
    readonly title: string
    readonly decision: Decision
    readonly effectiveOn: Day
    readonly state: 'proposed' | 'applied'
    readonly content: ChangeContent | null
    readonly undoes?: PlaceChangeId
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('place_change')
    .values({
      id: change.id,
      kind: change.kind,
      title: change.title,
      decision_number: change.decision.number,
      decision_issuer: change.decision.issuer,
      decided_on: change.decision.decidedOn,
      effective_on: change.effectiveOn,
      state: change.state,
      proposal: JSON.stringify(change.content ?? {}),
      undoes: change.undoes ?? null,
      created_by: change.by,
      recorded_at: change.at,
    })
    .execute()
}

export async function findChange(db: Db, id: PlaceChangeId): Promise<StoredChange | undefined> {
  const row = await db
    .selectFrom('place_change')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toStored(row)
}

export async function saveApplied(
  tx: Tx,
  id: PlaceChangeId,
  content: ChangeContent,
): Promise<void> {
  await tx
    .updateTable('place_change')
    .set({ state: 'applied', proposal: JSON.stringify(content) })
    .where('id', '=', id)
    .execute()
}

export async function saveUndone(tx: Tx, id: PlaceChangeId, by: PlaceChangeId): Promise<void> {
  await tx
    .updateTable('place_change')
    .set({ state: 'undone', undone_by: by })
    .where('id', '=', id)
    .execute()
}

export async function getChangeView(db: Db, id: PlaceChangeId): Promise<PlaceChangeView> {
  const row = await selectChanges(db).where('c.id', '=', id).executeTakeFirstOrThrow()
  return toView(row)
}

/** One page of the changes, the latest recorded first. */
export async function listChanges(
  db: Db,
  filter: { readonly after?: string | undefined },
): Promise<PlaceChangeListView> {
  let query = selectChanges(db)
    .orderBy('c.id', 'desc')
    .limit(PAGE_SIZE + 1)
  if (filter.after !== undefined) query = query.where('c.id', '<', filter.after)
  const rows = await query.execute()
  const items = rows.slice(0, PAGE_SIZE).map(toView)
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null }
}

function selectChanges(db: Db) {
  return db
    .selectFrom('place_change as c')
    .leftJoin('place_change as earlier', 'earlier.id', 'c.undoes')
    .leftJoin('place_change as later', 'later.id', 'c.undone_by')
    .select([
      'c.id',
      'c.kind',
      'c.title',
      'c.decision_number',
      'c.decision_issuer',
      'c.decided_on',
      'c.effective_on',
      'c.state',
      'c.undoes',
      'c.undone_by',
      'earlier.title as undoes_title',
      'later.title as undone_by_title',
    ])
    .select((eb) => [
      eb
        .selectFrom('place')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('place.created_by_change', '=', 'c.id')
        .as('begun'),
      eb
        .selectFrom('place')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('place.ended_by_change', '=', 'c.id')
        .as('ended'),
    ])
}

type ChangeRow = Awaited<ReturnType<ReturnType<typeof selectChanges>['executeTakeFirstOrThrow']>>

function toView(row: ChangeRow): PlaceChangeView {
  return {
    id: row.id,
    kind: row.kind as PlaceChangeView['kind'],
    title: row.title,
    decision:
      row.decision_number === null
        ? null
        : {
            number: row.decision_number,
            issuer: row.decision_issuer,
            decidedOn: row.decided_on === null ? null : toDay(row.decided_on),
          },
    effectiveOn: toDay(row.effective_on),
    state: row.state as PlaceChangeView['state'],
    undoes: toNamed(row.undoes, row.undoes_title),
    undoneBy: toNamed(row.undone_by, row.undone_by_title),
    begun: Number(row.begun ?? 0),
    ended: Number(row.ended ?? 0),
  }
}

function toNamed(id: string | null, title: string | null): PlaceChangeView['undoes'] {
  return id === null ? null : { id, title: title ?? '' }
}

function toStored(row: Selectable<PlaceChangeTable>): StoredChange {
  const content = row.proposal as Partial<ChangeContent>
  return {
    id: row.id as PlaceChangeId,
    kind: row.kind as StoredChange['kind'],
    state: row.state as StoredChange['state'],
    effectiveOn: toDay(row.effective_on),
    undoes: row.undoes as PlaceChangeId | null,
    content: content.proposal === undefined ? null : (content as ChangeContent),
  }
}
