import { sql, type RawBuilder } from 'kysely'
import { toDecimal } from '#kernel/decimal.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { PlanId, TargetEntryId } from '../core/plan-id.ts'
import type { BreakdownMethod, Comparator, TargetEntry } from '../core/target.ts'

interface EntryRow {
  readonly place_id: string
  readonly id: string
  readonly root_id: string
  readonly plan_id: string
  readonly indicator_id: string
  readonly parent_place_id: string | null
  readonly parent_id: string | null
  readonly organisation_id: string | null
  readonly year: number
  readonly comparator: string
  readonly value: string
  readonly value_to: string | null
  readonly change: string | null
  readonly scope: string | null
  readonly document_id: string | null
  readonly clause: string | null
  readonly clause_start: number | null
  readonly clause_end: number | null
  readonly method: string
  readonly method_figure: string | null
  readonly supersedes_id: string | null
  readonly withdrawn: boolean
  readonly reason: string | null
}

/** The entry of a target that stands, by the target's root. */
export async function findStandingTarget(
  db: Db,
  name: { readonly placeId: PlaceId; readonly rootId: string },
): Promise<TargetEntry | undefined> {
  const entries = await readStanding(
    db,
    sql`t.place_id = ${name.placeId} and t.root_id = ${name.rootId}`,
  )
  return entries[0]
}

/**
 * Holds a target against other revisions and breakdowns until the transaction ends: an advisory lock
 * on its root, which every writer of the target takes first. Its rows are never updated, and the
 * server's role may not, so they cannot be locked.
 */
export async function lockTarget(
  tx: Tx,
  name: { readonly placeId: PlaceId; readonly rootId: string },
): Promise<TargetEntry | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name.rootId}, 0))`.execute(tx)
  return findStandingTarget(tx, name)
}

/** The shares of a target that stand. */
export function listStandingShares(
  db: Db,
  target: Pick<TargetEntry, 'rootId'>,
): Promise<readonly TargetEntry[]> {
  return readStanding(db, sql`t.parent_id = ${target.rootId}`)
}

async function readStanding(db: Db, which: RawBuilder<unknown>): Promise<readonly TargetEntry[]> {
  const { rows } = await sql<EntryRow>`
    select t.* from target_current t where ${which} order by t.place_id, t.id`.execute(db)
  return rows.map(toEntry)
}

/** Appends entries to the ledger; none is ever changed. */
export async function insertTargetEntries(
  tx: Tx,
  entries: readonly TargetEntry[],
  by: { readonly userId: UserId; readonly at: Date; readonly generated: boolean },
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('target_entry')
    .values(
      entries.map((entry) => ({
        place_id: entry.placeId,
        id: entry.id,
        root_id: entry.rootId,
        plan_id: entry.planId,
        indicator_id: entry.indicatorId,
        parent_place_id: entry.parent?.placeId ?? null,
        parent_id: entry.parent?.rootId ?? null,
        organisation_id: entry.organisationId ?? null,
        year: entry.year,
        comparator: entry.comparator,
        value: entry.value,
        value_to: entry.valueTo ?? null,
        change: entry.change ?? null,
        scope: entry.scope ?? null,
        ...toClauseColumns(entry),
        method: entry.method,
        method_figure: entry.methodFigure ?? null,
        supersedes_id: entry.supersedesId ?? null,
        withdrawn: entry.isWithdrawn,
        reason: entry.reason ?? null,
        generated: by.generated,
        recorded_by: by.userId,
        recorded_at: by.at,
      })),
    )
    .execute()
}

function toClauseColumns({ clause }: TargetEntry) {
  return {
    document_id: clause?.documentId ?? null,
    clause: clause?.text ?? null,
    clause_start: clause?.start ?? null,
    clause_end: clause?.end ?? null,
  }
}

function toEntry(row: EntryRow): TargetEntry {
  return {
    id: row.id as TargetEntryId,
    rootId: row.root_id as TargetEntryId,
    planId: row.plan_id as PlanId,
    placeId: row.place_id as PlaceId,
    indicatorId: row.indicator_id as IndicatorId,
    year: row.year,
    comparator: row.comparator as Comparator,
    value: toDecimal(row.value),
    method: row.method as BreakdownMethod,
    isWithdrawn: row.withdrawn,
    ...optional({
      valueTo: row.value_to === null ? null : toDecimal(row.value_to),
      organisationId: row.organisation_id as OrganisationId | null,
      change: row.change as 'increase' | 'decrease' | null,
      scope: row.scope,
      methodFigure: row.method_figure,
      supersedesId: row.supersedes_id as TargetEntryId | null,
      reason: row.reason,
    }),
    ...toParent(row),
    ...toClause(row),
  }
}

function toParent(row: EntryRow): Pick<TargetEntry, 'parent'> {
  if (row.parent_id === null || row.parent_place_id === null) return {}
  return {
    parent: {
      placeId: row.parent_place_id as PlaceId,
      rootId: row.parent_id as TargetEntryId,
    },
  }
}

function toClause(row: EntryRow): Pick<TargetEntry, 'clause'> {
  if (row.document_id === null || row.clause === null) return {}
  return {
    clause: {
      documentId: row.document_id as DocumentId,
      text: row.clause,
      start: row.clause_start ?? 0,
      end: row.clause_end ?? row.clause.length,
    },
  }
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], null> }

/** Columns that may be empty, as fields that are absent when they are. */
function optional<T extends Readonly<Record<string, unknown>>>(columns: T): Present<T> {
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== null),
  ) as Present<T>
}
