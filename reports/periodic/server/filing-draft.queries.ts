import { sql } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import { toPeriod, type Period } from '#kernel/period.ts'
import type { Db, Tx } from '#platform/db.ts'
import { ReportWords } from '#reports/periodic/core/report-words.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { PlanId } from '#slices/plans/core/plan-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { placesWhere } from '#slices/users/server/access.ts'

/** A report that is being written. */
export interface FilingDraft {
  readonly placeId: PlaceId
  readonly id: string
  readonly planId: PlanId
  readonly organisationId: OrganisationId
  readonly period: Period
  readonly mapOn: Day
  readonly words: ReportWords
  readonly updatedBy: UserId
  readonly updatedAt: Date
  readonly version: number
}

/** Which report: one office, one plan, one period. */
export type ReportName = Pick<FilingDraft, 'placeId' | 'planId' | 'organisationId' | 'period'>

/**
 * Holds everything about one report until the transaction ends: two people who begin or file the
 * same report at once must not end with two. Take it before any row of the report.
 */
export async function lockReportName(tx: Tx, name: ReportName): Promise<void> {
  const key = [name.placeId, name.planId, name.organisationId, name.period].join('|')
  await sql`select pg_advisory_xact_lock(hashtextextended(${`filing|${key}`}, 0))`.execute(tx)
}

export async function findDraft(
  db: Db,
  placeId: PlaceId,
  id: string,
): Promise<FilingDraft | undefined> {
  const row = await selectDrafts(db)
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : toDraft(row)
}

/** The draft of a report that somebody has begun already. */
export async function findDraftOf(db: Db, name: ReportName): Promise<FilingDraft | undefined> {
  const row = await selectDrafts(db)
    .where('place_id', '=', name.placeId)
    .where('plan_id', '=', name.planId)
    .where('organisation_id', '=', name.organisationId)
    .where('period', '=', name.period)
    .executeTakeFirst()
  return row === undefined ? undefined : toDraft(row)
}

export async function lockDraft(
  tx: Tx,
  placeId: PlaceId,
  id: string,
): Promise<FilingDraft | undefined> {
  const row = await selectDrafts(tx)
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toDraft(row)
}

export async function listDrafts(db: Db, actor: Actor): Promise<readonly FilingDraft[]> {
  const rows = await selectDrafts(db)
    .where(placesWhere(actor, 'result.read', 'filing_draft.place_id'))
    .orderBy('updated_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(toDraft)
}

export async function insertDraft(tx: Tx, draft: FilingDraft): Promise<void> {
  await tx
    .insertInto('filing_draft')
    .values({
      place_id: draft.placeId,
      id: draft.id,
      plan_id: draft.planId,
      organisation_id: draft.organisationId,
      period: draft.period,
      map_on: draft.mapOn,
      narrative: JSON.stringify(draft.words),
      updated_by: draft.updatedBy,
      updated_at: draft.updatedAt,
      version: draft.version,
    })
    .execute()
}

/** Keeps the words and who wrote them last. The draft was locked at the version before. */
export async function saveDraft(tx: Tx, draft: FilingDraft): Promise<void> {
  const result = await tx
    .updateTable('filing_draft')
    .set({
      narrative: JSON.stringify(draft.words),
      updated_by: draft.updatedBy,
      updated_at: draft.updatedAt,
      version: draft.version,
    })
    .where('place_id', '=', draft.placeId)
    .where('id', '=', draft.id)
    .where('version', '=', draft.version - 1)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Error(`draft ${draft.id} changed while locked`)
}

export async function dropDraft(tx: Tx, draft: Pick<FilingDraft, 'placeId' | 'id'>): Promise<void> {
  await tx
    .deleteFrom('filing_draft')
    .where('place_id', '=', draft.placeId)
    .where('id', '=', draft.id)
    .execute()
}

function selectDrafts(db: Db) {
  return db.selectFrom('filing_draft').selectAll()
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof selectDrafts>['executeTakeFirstOrThrow']>>

function toDraft(row: DraftRow): FilingDraft {
  return {
    placeId: row.place_id as PlaceId,
    id: row.id,
    planId: row.plan_id as PlanId,
    organisationId: row.organisation_id as OrganisationId,
    period: toPeriod(row.period),
    mapOn: toDay(row.map_on),
    words: ReportWords.parse(row.narrative),
    updatedBy: row.updated_by as UserId,
    updatedAt: row.updated_at,
    version: row.version,
  }
}
