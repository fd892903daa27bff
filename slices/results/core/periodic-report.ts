/**
 * What one unit owes under one duty for one period.
 *
 *     draft ── submit ──▶ submitted ── certify ──▶ certified ─┐ correct, then
 *       ▲                  │     ▲                    ▲       │ certify anew
 *       │               return   submit               └───────┘
 *      save                ▼     │
 *       └─────────────── returned
 *
 * A certified report keeps its snapshot for ever. A correction is a new entry beside it; the report
 * stays certified, shows what changed since, and is certified anew by a second person.
 *
 * Nothing here reads a clock, a table or a session.
 */
import type { Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { DutyId, PeriodicReportId } from './result-id.ts'

interface ReportFacts {
  readonly id: PeriodicReportId
  readonly placeId: PlaceId
  readonly organisationId: OrganisationId
  readonly dutyId: DutyId
  readonly period: Period
  readonly dueOn: Day
  readonly note: string
  /** Who last entered or corrected a figure; absent before anybody has. */
  readonly preparedBy?: UserId
  /** Grows by one with every decision, so a stale writer can be told apart. */
  readonly version: number
}

interface Submission {
  readonly submittedBy: UserId
  readonly submittedAt: Date
}

export interface DraftReport extends ReportFacts {
  readonly state: 'draft'
}

export interface SubmittedReport extends ReportFacts, Submission {
  readonly state: 'submitted'
}

export interface ReturnedReport extends ReportFacts, Submission {
  readonly state: 'returned'
  readonly returnedBy: UserId
  readonly returnedAt: Date
  readonly returnReason: string
}

export interface CertifiedReport extends ReportFacts, Submission {
  readonly state: 'certified'
  readonly certifiedBy: UserId
  readonly certifiedAt: Date
}

export type PeriodicReport = DraftReport | SubmittedReport | ReturnedReport | CertifiedReport
export type ReportState = PeriodicReport['state']

export type ReportRefusal =
  | { readonly code: 'report_state_forbids'; readonly state: ReportState }
  | { readonly code: 'report_period_closed'; readonly dueOn: Day }
  | { readonly code: 'report_is_empty' }
  | { readonly code: 'report_certified_by_its_maker' }
  | { readonly code: 'report_reason_missing' }
  | { readonly code: 'report_nothing_changed' }

/** Until which day the unit may still enter: its due day, or the day a re-opening allows. */
export interface EntryWindow {
  readonly today: Day
  readonly openUntil?: Day
}

/**
 * Whether figures may be entered today.
 *
 * A period closes after its due day. A returned report stays open, since the office that returned it
 * asked for the correction; otherwise the unit asks for a re-opening with a reason and a time box.
 */
export function mayEnter(
  report: Pick<PeriodicReport, 'state' | 'dueOn'>,
  window: EntryWindow,
): Result<true, ReportRefusal> {
  if (report.state === 'submitted')
    return refuse({ code: 'report_state_forbids', state: 'submitted' })
  if (report.state === 'returned') return ok(true)
  const lastDay =
    window.openUntil !== undefined && window.openUntil > report.dueOn
      ? window.openUntil
      : report.dueOn
  return window.today <= lastDay
    ? ok(true)
    : refuse({ code: 'report_period_closed', dueOn: report.dueOn })
}

/** Hands a draft or returned report to the person who certifies. */
export function submitReport(
  report: PeriodicReport,
  submission: { readonly by: UserId; readonly at: Date; readonly entryCount: number },
): Result<SubmittedReport, ReportRefusal> {
  if (report.state !== 'draft' && report.state !== 'returned') {
    return refuse({ code: 'report_state_forbids', state: report.state })
  }
  if (submission.entryCount === 0) return refuse({ code: 'report_is_empty' })
  return ok({
    ...factsOf(report),
    state: 'submitted',
    submittedBy: submission.by,
    submittedAt: submission.at,
  })
}

/** Sends a submitted report back to the unit, with the reason it will read. */
export function returnReport(
  report: PeriodicReport,
  act: { readonly by: UserId; readonly at: Date; readonly reason: string },
): Result<ReturnedReport, ReportRefusal> {
  if (report.state !== 'submitted') {
    return refuse({ code: 'report_state_forbids', state: report.state })
  }
  const returnReason = act.reason.trim()
  if (returnReason === '') return refuse({ code: 'report_reason_missing' })
  return ok({
    ...factsOf(report),
    state: 'returned',
    submittedBy: report.submittedBy,
    submittedAt: report.submittedAt,
    returnedBy: act.by,
    returnedAt: act.at,
    returnReason,
  })
}

/**
 * Certifies a report (UBND cấp xã ký xác thực, Thông tư 01/2022/TT-UBDT).
 *
 * The person who certifies neither prepared nor submitted it, whatever the grants say. A report that
 * is certified already is certified anew only when a correction changed it since.
 */
export function certifyReport(
  report: PeriodicReport,
  act: { readonly by: UserId; readonly at: Date; readonly changedSince: boolean },
): Result<CertifiedReport, ReportRefusal> {
  if (report.state !== 'submitted' && report.state !== 'certified') {
    return refuse({ code: 'report_state_forbids', state: report.state })
  }
  if (report.state === 'certified' && !act.changedSince) {
    return refuse({ code: 'report_nothing_changed' })
  }
  if (act.by === report.submittedBy || act.by === report.preparedBy) {
    return refuse({ code: 'report_certified_by_its_maker' })
  }
  return ok({
    ...factsOf(report),
    state: 'certified',
    submittedBy: report.submittedBy,
    submittedAt: report.submittedAt,
    certifiedBy: act.by,
    certifiedAt: act.at,
  })
}

/** What stays the same through a decision; the version grows. */
function factsOf(report: PeriodicReport): ReportFacts {
  return {
    id: report.id,
    placeId: report.placeId,
    organisationId: report.organisationId,
    dutyId: report.dutyId,
    period: report.period,
    dueOn: report.dueOn,
    note: report.note,
    ...(report.preparedBy === undefined ? {} : { preparedBy: report.preparedBy }),
    version: report.version + 1,
  }
}
