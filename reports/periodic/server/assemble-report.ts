/**
 * Puts a report together: its words from the draft, its figures and facts from the database as they
 * stand at this moment. The same for a preview and for the filing, so that what was seen is filed.
 */
import type { Day } from '#kernel/day.ts'
import { firstDayOf, lastDayOf, periodLabel, yearOfPeriod, type Period } from '#kernel/period.ts'
import type { Db } from '#platform/db.ts'
import { isGenerated } from '#reports/periodic/core/figure-book.ts'
import { filingProblem } from '#reports/periodic/core/filing.problems.ts'
import {
  DEFINITION,
  PeriodicReportContent,
  type Comparison,
} from '#reports/periodic/core/periodic-report.ts'
import { compareReports } from '#reports/periodic/core/report-comparison.ts'
import {
  toNodeOutputs,
  toTargetFigures,
  type ReportTarget,
} from '#reports/periodic/core/report-figures.ts'
import { countTasks, listOverdue } from '#reports/periodic/core/report-tasks.ts'
import { composeReport, type ReportWords } from '#reports/periodic/core/report-words.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import { readCatalogue } from '#slices/indicators/server/indicator.queries.ts'
import { readFigureBook } from './read-figure-book.ts'
import {
  listCitedCertificates,
  listCommuneTargets,
  listIssuedDocuments,
  listReportCommunes,
  listReportedTasks,
  listReportNodes,
  listTargetsOfPlace,
  type CitedCertificate,
} from './report-facts.queries.ts'
import type { ReportOffice, ReportPlan } from './report-subject.queries.ts'

export interface ReportInHand {
  readonly office: ReportOffice
  readonly plan: ReportPlan
  readonly period: Period
  readonly mapOn: Day
  readonly words: ReportWords
  /** The latest filing of an earlier period, to compare with. */
  readonly earlier: PeriodicReportContent | undefined
  readonly today: Day
  readonly number: string | null
  readonly signedOn: Day | null
}

export interface AssembledReport {
  readonly content: PeriodicReportContent
  readonly cited: readonly CitedCertificate[]
}

export async function assembleReport(db: Db, report: ReportInHand): Promise<AssembledReport> {
  const { office, plan, period, mapOn } = report
  const catalogue = await readCatalogue(db)
  const communes = office.isCommune
    ? []
    : await listReportCommunes(db, { within: office.placeId, mapOn })
  const { targets, generated } = await readTargets(db, report, catalogue)
  const outputs = outputsOf(catalogue, plan)
  const book = await readFigureBook(db, {
    catalogue,
    indicators: [...targets.map((target) => target.indicator), ...outputs],
    period,
    mapOn,
    within: office.placeId,
  })
  const tasks = await listReportedTasks(db, plan.id, office.placeId)
  const cited = await listCitedCertificates(db, office.placeId, period)
  const nodes =
    plan.programmeVersionId === null ? [] : await listReportNodes(db, plan.programmeVersionId)
  const content = composeReport(report.words, {
    definition: DEFINITION,
    period: toReportPeriod(period, plan),
    mapOn,
    number: report.number,
    signedOn: report.signedOn,
    documents: await listIssuedDocuments(db, office.placeId, {
      from: firstDayOf(period),
      to: lastDayOf(period),
    }),
    figures: toTargetFigures(book, targets, communes),
    nodes: toNodeOutputs(book, { nodes, outputs, targets }, communes),
    taskCounts: countTasks(tasks, report.today),
    overdueTasks: listOverdue(tasks, report.today),
    snapshots: cited.map(({ snapshot }) => snapshot),
    comparison: null,
    generatedData:
      plan.generated || generated || isGenerated(book) || tasks.some((task) => task.generated),
  })
  const compared = { ...content, comparison: comparisonOf(report.earlier, content) }
  return { content: PeriodicReportContent.parse(compared), cited }
}

async function readTargets(
  db: Db,
  { plan, office, mapOn }: ReportInHand,
  catalogue: Catalogue,
): Promise<{ readonly targets: readonly ReportTarget[]; readonly generated: boolean }> {
  const byId = new Map([...catalogue.values()].map((indicator) => [indicator.id, indicator]))
  const rows = await listTargetsOfPlace(db, plan.id, office.placeId)
  const shares = office.isCommune
    ? []
    : await listCommuneTargets(db, { planId: plan.id, within: office.placeId, mapOn })
  return {
    targets: rows.flatMap(({ indicatorId, aim }) => {
      const indicator = byId.get(indicatorId)
      if (indicator === undefined) return []
      const own = shares.filter((share) => share.indicatorId === indicatorId)
      return [{ indicator, aim, communeAims: new Map(own.map((one) => [one.communeId, one.aim])) }]
    }),
    generated: [...rows, ...shares].some((row) => row.generated),
  }
}

/** What the plan's programme puts out; a plan without a programme has no form B2 to fill. */
function outputsOf(catalogue: Catalogue, plan: ReportPlan): readonly Indicator[] {
  if (plan.programmeVersionId === null) return []
  return [...catalogue.values()].filter(
    (indicator) => indicator.kind === 'output' && indicator.nodeId !== undefined,
  )
}

function toReportPeriod(period: Period, plan: ReportPlan): PeriodicReportContent['period'] {
  if (yearOfPeriod(period) !== plan.year) throw filingProblem('filing_period_not_of_plan')
  const label = periodLabel(period).vi
  return {
    code: period,
    // In the middle of a sentence: "quý III năm 2024".
    label: label.slice(0, 1).toLocaleLowerCase('vi') + label.slice(1),
    from: firstDayOf(period),
    to: lastDayOf(period),
    year: plan.year,
    phase: plan.phase,
  }
}

function comparisonOf(
  earlier: PeriodicReportContent | undefined,
  content: PeriodicReportContent,
): Comparison | null {
  return earlier === undefined ? null : compareReports(earlier, content)
}
