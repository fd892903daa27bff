import { dueDayOf, openingDayOf, type Duty } from '../core/duty.ts'
import { combineOverTime } from '#slices/indicators/core/adding.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import { UNDIVIDED, type Tags } from '#slices/indicators/core/tag.ts'
import type { DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import {
  closingMonth,
  kindOfPeriod,
  previousPeriod,
  yearOfPeriod,
  type Period,
} from '#kernel/period.ts'
import type { Db } from '#platform/db.ts'
import { listAttachments } from '#slices/documents/server/attachment.queries.ts'
import { changesSince } from '../core/certificate.ts'
import { mayEnter, type PeriodicReport } from '../core/periodic-report.ts'
import type { ReportFormView, ReportLineView } from '../core/report.contract.ts'
import { listCertificates, readLinesToCertify } from './certificate.queries.ts'
import { readPlanValues } from './entry-context.ts'
import {
  listReportObservations,
  listStandingFigures,
  type Observation,
} from './observation.queries.ts'
import type { OwingOffice } from './owing.queries.ts'
import { findLatestReopening } from './reopening.queries.ts'
import { findOpenUntil, findReport, listReportEvents } from './report.queries.ts'

interface FormSource {
  readonly office: OwingOffice
  readonly duty: Duty
  readonly period: Period
  readonly today: Day
  readonly catalogue: Catalogue
  readonly indicatorIds: readonly IndicatorId[]
}

/** The form of a report as an officer fills it in: each line with the last period and the plan beside it. */
export async function readReportForm(db: Db, source: FormSource): Promise<ReportFormView> {
  const { office, duty, period } = source
  const identity = {
    placeId: office.placeId,
    organisationId: office.organisationId,
    dutyId: duty.id,
    period,
  }
  const report = await findReport(db, identity)
  const lines = await readLines(db, source, report)
  const history = await readHistory(db, report)
  const dueOn = dueDayOf(duty.schedule, period)
  const openUntil = report === undefined ? undefined : await findOpenUntil(db, report)
  return {
    reportId: report?.id ?? null,
    placeId: office.placeId,
    placeName: office.placeName,
    organisationId: office.organisationId,
    organisationName: office.name,
    dutyId: duty.id,
    dutyTitle: duty.title,
    valueState: duty.valueState,
    period,
    dueOn,
    openUntil: openUntil ?? null,
    state: report?.state ?? 'draft',
    version: report?.version ?? 0,
    note: report?.note ?? '',
    returnReason: report?.state === 'returned' ? report.returnReason : null,
    mayEnter: isOpen(source, report, openUntil),
    lines,
    generated: lines.some((line) => line.generated),
    ...history,
  }
}

function isOpen(
  { duty, period, today }: FormSource,
  report: PeriodicReport | undefined,
  openUntil: Day | undefined,
): boolean {
  if (report?.state === 'certified') return true
  if (today < openingDayOf(duty, period)) return false
  const window = { today, ...(openUntil === undefined ? {} : { openUntil }) }
  const subject = report ?? { state: 'draft' as const, dueOn: dueDayOf(duty.schedule, period) }
  return mayEnter(subject, window).ok
}

async function readHistory(db: Db, report: PeriodicReport | undefined) {
  if (report === undefined) {
    return {
      events: [],
      certificates: [],
      changesSinceCertified: [],
      attachments: [],
      reopening: null,
    }
  }
  const certificates = await listCertificates(db, report)
  const latest = certificates[0]
  return {
    events: (await listReportEvents(db, report)).map((event) => ({
      at: event.at.toISOString(),
      actorName: event.actor_name,
      kind: event.kind,
      note: event.note,
    })),
    certificates: certificates.map((certificate) => ({
      id: certificate.id,
      hash: certificate.hash,
      certifiedAt: certificate.certifiedAt.toISOString(),
      certifiedByName: certificate.certifiedByName,
    })),
    changesSinceCertified:
      latest === undefined
        ? []
        : [...changesSince(latest.content.lines, await readLinesToCertify(db, report))],
    attachments: [...(await listAttachments(db, { kind: 'periodic_report', id: report.id }))],
    reopening: (await findLatestReopening(db, report)) ?? null,
  }
}

async function readLines(
  db: Db,
  source: FormSource,
  report: PeriodicReport | undefined,
): Promise<ReportLineView[]> {
  const { office, duty, period } = source
  const of = { placeId: office.placeId, indicatorIds: source.indicatorIds }
  const standing =
    report === undefined ? [] : await listReportObservations(db, report.placeId, report.id)
  const figures = await listStandingFigures(db, { ...of, state: duty.valueState })
  const plans = await readPlanValues(db, { ...of, year: yearOfPeriod(period) })
  const byId = new Map([...source.catalogue.values()].map((indicator) => [indicator.id, indicator]))
  return source.indicatorIds.flatMap((id) => {
    const indicator = byId.get(id)
    if (indicator === undefined || indicator.source === 'derived') return []
    const own = figures.filter((figure) => figure.indicatorId === id)
    return tagsOf(id, standing).map((tags) =>
      toLine({
        indicator,
        tags,
        period,
        observation: standing.find((figure) => figure.indicatorId === id && figure.tags === tags),
        own: own.filter((figure) => figure.tags === tags),
        plan: tags === UNDIVIDED ? plans.get(id) : undefined,
      }),
    )
  })
}

/** The undivided line always; divided ones where figures of them were entered. */
function tagsOf(id: IndicatorId, standing: readonly Observation[]): readonly Tags[] {
  const entered = standing
    .filter((figure) => figure.indicatorId === id)
    .map((figure) => figure.tags)
  return [...new Set([UNDIVIDED, ...entered])].toSorted()
}

interface LineSource {
  readonly indicator: Indicator
  readonly tags: Tags
  readonly period: Period
  readonly observation: Observation | undefined
  readonly own: readonly { readonly period: Period; readonly value: DecimalText }[]
  readonly plan: DecimalText | undefined
}

function toLine({ indicator, tags, period, observation, own, plan }: LineSource): ReportLineView {
  const before = previousPeriod(period)
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    title: { vi: indicator.titleVi, en: indicator.titleEn ?? indicator.titleVi },
    unit: indicator.unit,
    decimals: indicator.decimals,
    addsOverTime: indicator.addsOverTime,
    definition: indicator.definition,
    tags,
    value: observation?.value ?? null,
    observationId: observation?.id ?? null,
    warnings:
      observation === undefined ? [] : observation.warnings.map((warning) => ({ ...warning })),
    previousPeriod: before,
    previous: own.find((figure) => figure.period === before)?.value ?? null,
    soFar: soFarOf(indicator, period, own) ?? null,
    plan: plan ?? null,
    generated: observation?.generated ?? false,
  }
}

function soFarOf(
  indicator: Indicator,
  period: Period,
  own: readonly { readonly period: Period; readonly value: DecimalText }[],
): DecimalText | undefined {
  const line = own
    .filter(
      (figure) =>
        yearOfPeriod(figure.period) === yearOfPeriod(period) &&
        kindOfPeriod(figure.period) === kindOfPeriod(period),
    )
    .map((figure) => [closingMonth(figure.period), figure.value] as const)
  return combineOverTime(new Map(line), indicator.addsOverTime, closingMonth(period))
}
