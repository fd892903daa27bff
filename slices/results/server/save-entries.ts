import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { toPeriod } from '#kernel/period.ts'
import type { CommandScope } from '#platform/command.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import { toTags, type Tags } from '#slices/indicators/core/tag.ts'
import { judgeEntry, type EntryWarning } from '../core/judge-entry.ts'
import { mayEnter, type PeriodicReport } from '../core/periodic-report.ts'
import { dueDayOf, openingDayOf, type Duty } from '../core/duty.ts'
import type { SaveEntriesBody, SavedReportView } from '../core/report.contract.ts'
import type { ObservationId, PeriodicReportId } from '../core/result-id.ts'
import { resultProblem } from '../core/result.problems.ts'
import { entryContexts } from './entry-context.ts'
import {
  insertObservations,
  listReportObservations,
  type NewObservation,
  type Observation,
} from './observation.queries.ts'
import {
  findOpenUntil,
  lockOrBeginReport,
  recordReportEvent,
  saveReport,
  type ReportIdentity,
} from './report.queries.ts'
import { writeRollups } from './rollup.queries.ts'

/** What an entry is judged and written with; the route has checked who may, and that it is owed. */
export interface EntryWork {
  readonly scope: CommandScope
  readonly duty: Duty
  readonly identity: ReportIdentity
  /** The indicators of the duty's form. */
  readonly form: readonly Indicator[]
  readonly newId: () => string
  /** True in a demonstration workspace: what is entered there is no office's figure. */
  readonly isIllustrative: boolean
}

interface Entry {
  readonly indicator: Indicator
  readonly tags: Tags
  readonly value: DecimalText
  readonly reason?: string
}

/**
 * Enters the figures of a form: all of them, or none when one is impossible. A figure that is the
 * same as the one that stands is not entered again, so sending a form twice changes nothing.
 */
export async function saveEntries(
  work: EntryWork,
  body: SaveEntriesBody,
): Promise<SavedReportView> {
  const { scope, duty, identity, newId } = work
  const report = await lockOrBeginReport(scope.tx, identity, {
    id: newId() as PeriodicReportId,
    dueOn: dueDayOf(duty.schedule, identity.period),
  })
  if (report.version !== body.version) throw resultProblem('report_changed')
  await requireOpen(work, report)

  const standing = await listReportObservations(scope.tx, report.placeId, report.id)
  const entries = changedEntries(readEntries(work, body), standing)
  requireReasons(report, entries)
  const judged = await judgeAll(work, entries)
  const observations = judged.map((entry) => toObservation(work, report, entry, standing))

  await insertObservations(scope.tx, observations)
  await writeRollups(scope.tx, report.placeId, observations)
  const saved = await saveVersion(work, report, body.note, observations.length)
  return {
    reportId: saved.id,
    version: saved.version,
    state: saved.state,
    warnings: judged
      .filter((entry) => entry.warnings.length > 0)
      .map((entry) => ({
        indicatorId: entry.indicator.id,
        tags: entry.tags,
        warnings: [...entry.warnings],
      })),
  }
}

/** A certified report takes corrections at any time; before that, the period must be open. */
async function requireOpen({ scope, duty }: EntryWork, report: PeriodicReport): Promise<void> {
  if (report.state === 'certified') return
  if (scope.today < openingDayOf(duty, report.period)) throw resultProblem('report_period_not_open')
  const openUntil = await findOpenUntil(scope.tx, report)
  const allowed = mayEnter(report, {
    today: scope.today,
    ...(openUntil === undefined ? {} : { openUntil }),
  })
  if (!allowed.ok) throw resultProblem(allowed.refusal.code, { ...allowed.refusal })
}

function readEntries(work: EntryWork, body: SaveEntriesBody): readonly Entry[] {
  const byId = new Map(work.form.map((indicator) => [indicator.id as string, indicator]))
  return body.entries.map((entry) => {
    const indicator = byId.get(entry.indicatorId)
    if (indicator === undefined) {
      throw resultProblem('entry_not_in_form', { indicatorId: entry.indicatorId })
    }
    const reason = entry.reason?.trim()
    return {
      indicator,
      tags: toTags(entry.tags),
      value: toDecimal(entry.value),
      ...(reason === undefined || reason === '' ? {} : { reason }),
    }
  })
}

function changedEntries(
  entries: readonly Entry[],
  standing: readonly Observation[],
): readonly Entry[] {
  return entries.filter((entry) => findStanding(entry, standing)?.value !== entry.value)
}

function findStanding(
  entry: Pick<Entry, 'indicator' | 'tags'>,
  standing: readonly Observation[],
): Observation | undefined {
  return standing.find(
    (figure) => figure.indicatorId === entry.indicator.id && figure.tags === entry.tags,
  )
}

/** A figure that somebody has certified is corrected only with a reason (red-flags H12). */
function requireReasons(report: PeriodicReport, entries: readonly Entry[]): void {
  if (report.state !== 'certified') return
  if (entries.some((entry) => entry.reason === undefined)) {
    throw resultProblem('report_reason_missing')
  }
}

interface JudgedEntry extends Entry {
  readonly warnings: readonly EntryWarning[]
}

async function judgeAll(
  work: EntryWork,
  entries: readonly Entry[],
): Promise<readonly JudgedEntry[]> {
  const contextOf = await entryContexts(work, entries)
  const judged: JudgedEntry[] = []
  const impossible: Readonly<Record<string, unknown>>[] = []
  for (const entry of entries) {
    const verdict = judgeEntry(entry.value, entry.indicator, contextOf(entry))
    if (verdict.ok) judged.push({ ...entry, warnings: verdict.value })
    else impossible.push({ indicatorId: entry.indicator.id, tags: entry.tags, ...verdict.refusal })
  }
  if (impossible.length > 0) throw resultProblem('entry_impossible', { entries: impossible })
  return judged
}

function toObservation(
  { scope, duty, newId, isIllustrative }: EntryWork,
  report: PeriodicReport,
  entry: JudgedEntry,
  standing: readonly Observation[],
): NewObservation {
  const superseded = findStanding(entry, standing)
  return {
    id: newId() as ObservationId,
    placeId: report.placeId,
    indicatorId: entry.indicator.id,
    period: toPeriod(report.period),
    tags: entry.tags,
    state: duty.valueState,
    value: entry.value,
    reportId: report.id,
    ...(superseded === undefined ? {} : { supersedesId: superseded.id }),
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    source: 'entry',
    warnings: entry.warnings,
    generated: isIllustrative,
    by: scope.actor.id,
    at: scope.at,
  }
}

async function saveVersion(
  { scope, newId }: EntryWork,
  report: PeriodicReport,
  note: string,
  changed: number,
): Promise<PeriodicReport> {
  const saved: PeriodicReport = {
    ...report,
    note,
    preparedBy: changed > 0 ? scope.actor.id : (report.preparedBy ?? scope.actor.id),
    version: report.version + 1,
  }
  await saveReport(scope.tx, saved)
  await recordReportEvent(scope.tx, {
    id: newId(),
    report,
    at: scope.at,
    by: scope.actor.id,
    kind: report.state === 'certified' ? 'corrected' : 'saved',
  })
  await scope.audit({
    action: report.state === 'certified' ? 'report.correct' : 'report.save',
    subject: `periodic_report/${report.id}`,
    placeId: report.placeId,
    detail: { figures: changed, version: saved.version },
  })
  return saved
}
