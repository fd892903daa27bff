import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { PeriodicReport } from '../core/periodic-report.ts'
import type { ReopeningRequest } from '../core/reopening.ts'
import type { ReopeningView } from '../core/report.contract.ts'

type ReportName = Pick<PeriodicReport, 'placeId' | 'id'>

export async function insertReopening(
  tx: Tx,
  request: {
    readonly id: string
    readonly report: ReportName
    readonly reason: string
    readonly by: UserId
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('reopening')
    .values({
      place_id: request.report.placeId,
      id: request.id,
      report_id: request.report.id,
      reason: request.reason,
      asked_by: request.by,
      asked_at: request.at,
    })
    .execute()
}

export interface LockedReopening extends ReopeningRequest {
  readonly id: string
  readonly reportId: string
}

export async function lockReopening(
  tx: Tx,
  placeId: PlaceId,
  id: string,
): Promise<LockedReopening | undefined> {
  const row = await tx
    .selectFrom('reopening')
    .select(['id', 'report_id', 'state', 'asked_by'])
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    reportId: row.report_id,
    state: row.state as ReopeningRequest['state'],
    askedBy: row.asked_by as UserId,
  }
}

export async function saveReopeningDecision(
  tx: Tx,
  placeId: PlaceId,
  decision: {
    readonly id: string
    readonly state: 'granted' | 'refused'
    readonly openUntil?: Day
    readonly reason: string
    readonly by: UserId
    readonly at: Date
  },
): Promise<void> {
  await tx
    .updateTable('reopening')
    .set({
      state: decision.state,
      open_until: decision.openUntil ?? null,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
    })
    .where('place_id', '=', placeId)
    .where('id', '=', decision.id)
    .execute()
}

/** The newest request for a report, whatever became of it. */
export async function findLatestReopening(
  db: Db,
  report: ReportName,
): Promise<ReopeningView | undefined> {
  const views = await readReopenings(
    db,
    sql`p.place_id = ${report.placeId} and p.report_id = ${report.id}`,
  )
  return views[0]
}

/** Requests within a place that wait for an answer, the oldest first. */
export async function listWaitingReopenings(
  db: Db,
  within: string,
): Promise<readonly ReopeningView[]> {
  const views = await readReopenings(
    db,
    sql`p.state = 'asked' and p.place_id in
        (select reached_id from place_reach where place_id = ${within})`,
  )
  return views.toReversed()
}

async function readReopenings(
  db: Db,
  which: RawBuilder<unknown>,
): Promise<readonly ReopeningView[]> {
  const { rows } = await sql<Omit<ReopeningView, 'askedAt'> & { askedAt: Date }>`
    select p.id, p.place_id as "placeId", p.report_id as "reportId", n.name as "placeName",
           r.organisation_id as "organisationId", r.duty_id as "dutyId",
           jsonb_build_object('vi', d.title_vi, 'en', d.title_en) as "dutyTitle", r.period, p.reason,
           u.name as "askedByName", p.asked_at as "askedAt", p.state, p.open_until as "openUntil",
           p.decision_reason as "decisionReason"
      from reopening p
      join periodic_report r on r.place_id = p.place_id and r.id = p.report_id
      join reporting_duty d on d.id = r.duty_id
      join app_user u on u.id = p.asked_by
      join lateral (select name from place_name
                     where place_id = p.place_id and kind = 'official'
                     order by upper(validity) desc nulls first limit 1) n on true
     where ${which}
     order by p.asked_at desc, p.id desc`.execute(db)
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}
