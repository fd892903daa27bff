import { sql, type Selectable } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import { toPeriod, type Period } from '#kernel/period.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { PeriodicReportTable } from '#platform/schema.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { PeriodicReport, ReportState } from '../core/periodic-report.ts'
import type { DutyId, PeriodicReportId } from '../core/result-id.ts'

/** What names a report before it has an id: a unit's office, a duty and a period. */
export interface ReportIdentity {
  readonly placeId: PlaceId
  readonly organisationId: OrganisationId
  readonly dutyId: DutyId
  readonly period: Period
}

export async function findReport(
  db: Db,
  identity: ReportIdentity,
): Promise<PeriodicReport | undefined> {
  const row = await db
    .selectFrom('periodic_report')
    .selectAll()
    .where('place_id', '=', identity.placeId)
    .where('organisation_id', '=', identity.organisationId)
    .where('duty_id', '=', identity.dutyId)
    .where('period', '=', identity.period)
    .executeTakeFirst()
  return row === undefined ? undefined : toReport(row)
}

/**
 * Holds the report, making its empty draft first when nobody has saved it yet. Two who save the
 * first figures at the same moment come after one another here.
 */
export async function lockOrBeginReport(
  tx: Tx,
  identity: ReportIdentity,
  beginning: { readonly id: PeriodicReportId; readonly dueOn: Day },
): Promise<PeriodicReport> {
  await tx
    .insertInto('periodic_report')
    .values({
      place_id: identity.placeId,
      id: beginning.id,
      duty_id: identity.dutyId,
      organisation_id: identity.organisationId,
      period: identity.period,
      due_on: beginning.dueOn,
      version: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['place_id', 'organisation_id', 'duty_id', 'period']).doNothing(),
    )
    .execute()
  const row = await tx
    .selectFrom('periodic_report')
    .selectAll()
    .where('place_id', '=', identity.placeId)
    .where('organisation_id', '=', identity.organisationId)
    .where('duty_id', '=', identity.dutyId)
    .where('period', '=', identity.period)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return toReport(row)
}

export async function lockReport(
  tx: Tx,
  placeId: PlaceId,
  id: PeriodicReportId,
): Promise<PeriodicReport | undefined> {
  const row = await tx
    .selectFrom('periodic_report')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toReport(row)
}

/** Writes what was decided of a locked report; its version must be the one after the stored one. */
export async function saveReport(tx: Tx, report: PeriodicReport): Promise<void> {
  const saved = await tx
    .updateTable('periodic_report')
    .set({
      state: report.state,
      note: report.note,
      prepared_by: report.preparedBy ?? null,
      version: report.version,
      submitted_by: report.state === 'draft' ? null : report.submittedBy,
      submitted_at: report.state === 'draft' ? null : report.submittedAt,
      returned_by: report.state === 'returned' ? report.returnedBy : null,
      returned_at: report.state === 'returned' ? report.returnedAt : null,
      return_reason: report.state === 'returned' ? report.returnReason : null,
      certified_by: report.state === 'certified' ? report.certifiedBy : null,
      certified_at: report.state === 'certified' ? report.certifiedAt : null,
    })
    .where('place_id', '=', report.placeId)
    .where('id', '=', report.id)
    .where('version', '=', report.version - 1)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) throw new Error(`report ${report.id} changed while locked`)
}

/** The day until which the latest re-opening holds, if one was granted. */
export async function findOpenUntil(
  db: Db,
  report: Pick<PeriodicReport, 'placeId' | 'id'>,
): Promise<Day | undefined> {
  const row = await db
    .selectFrom('reopening')
    .select((eb) => eb.fn.max('open_until').as('open_until'))
    .where('place_id', '=', report.placeId)
    .where('report_id', '=', report.id)
    .where('state', '=', 'granted')
    .executeTakeFirst()
  const until = row?.open_until ?? null
  return until === null ? undefined : toDay(until)
}

export type ReportEventKind =
  | 'saved'
  | 'submitted'
  | 'returned'
  | 'certified'
  | 'corrected'
  | 'reopening_asked'
  | 'reopened'
  | 'reopening_refused'

export async function recordReportEvent(
  tx: Tx,
  event: {
    readonly id: string
    readonly report: Pick<PeriodicReport, 'placeId' | 'id'>
    readonly at: Date
    readonly by: UserId
    readonly kind: ReportEventKind
    readonly note?: string
  },
): Promise<void> {
  await tx
    .insertInto('report_event')
    .values({
      place_id: event.report.placeId,
      id: event.id,
      report_id: event.report.id,
      at: event.at,
      actor_id: event.by,
      kind: event.kind,
      note: event.note ?? '',
    })
    .execute()
}

/** The history of a report, oldest first, with the names of those who acted. */
export async function listReportEvents(db: Db, report: Pick<PeriodicReport, 'placeId' | 'id'>) {
  const { rows } = await sql<{ at: Date; actor_name: string; kind: string; note: string }>`
    select e.at, u.name as actor_name, e.kind, e.note
      from report_event e join app_user u on u.id = e.actor_id
     where e.place_id = ${report.placeId} and e.report_id = ${report.id}
     order by e.at, e.id`.execute(db)
  return rows
}

function toReport(row: Selectable<PeriodicReportTable>): PeriodicReport {
  const facts = {
    id: row.id as PeriodicReportId,
    placeId: row.place_id as PlaceId,
    organisationId: row.organisation_id as OrganisationId,
    dutyId: row.duty_id as DutyId,
    period: toPeriod(row.period),
    dueOn: toDay(row.due_on),
    note: row.note,
    ...(row.prepared_by === null ? {} : { preparedBy: row.prepared_by as UserId }),
    version: row.version,
  }
  const state = row.state as ReportState
  if (state === 'draft') return { ...facts, state }
  const submission = {
    submittedBy: present(row.submitted_by) as UserId,
    submittedAt: present(row.submitted_at),
  }
  switch (state) {
    case 'submitted':
      return { ...facts, ...submission, state }
    case 'returned':
      return {
        ...facts,
        ...submission,
        state,
        returnedBy: present(row.returned_by) as UserId,
        returnedAt: present(row.returned_at),
        returnReason: present(row.return_reason),
      }
    case 'certified':
      return {
        ...facts,
        ...submission,
        state,
        certifiedBy: present(row.certified_by) as UserId,
        certifiedAt: present(row.certified_at),
      }
  }
}

/** A column that the table's checks demand in this state. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error('a report lacks what its state demands')
  return value
}
