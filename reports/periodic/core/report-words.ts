/**
 * The words of a report: what people write in a draft. The figures are not here; they are read fresh
 * until the report is filed.
 */
import * as z from 'zod/mini'
import { Letterhead, Signature } from '#reports/document/core/letterhead.ts'
import { printable } from '#reports/document/core/printable.ts'
import type { PeriodicReportContent } from './periodic-report.ts'

const prose = z.readonly(z.array(printable(10_000)).check(z.maxLength(200)))

export const ReportWords = z.strictObject({
  /** Number and day are given when the report is filed. */
  letterhead: z.omit(Letterhead, { number: true, signedOn: true }),
  summary: printable(1_000),
  addressees: prose,
  legalBasis: prose,
  opening: printable(10_000),
  direction: prose,
  targets: prose,
  outputs: prose,
  tasks: prose,
  difficulties: prose,
  proposals: z.readonly(
    z
      .array(z.strictObject({ to: printable(300), text: printable(10_000) }))
      .check(z.maxLength(200)),
  ),
  nextPeriod: prose,
  recipients: prose,
  signature: Signature,
})
export type ReportWords = z.infer<typeof ReportWords>

/** What is known of the office and its plan when a draft is begun. */
export interface ReportSubject {
  readonly placeName: string
  /** The unit above, to whose committee the report goes; null for a province. */
  readonly parentName: string | null
  readonly planTitle: string
  /** "164/KH-UBND", when the plan's document is recorded. */
  readonly planNumber: string | null
  readonly programmeTitle: string | null
  /** The decisions that the programme rests on: "Quyết định số 1719/QĐ-TTg ngày 14/10/2021". */
  readonly programmeBasis: readonly string[]
  readonly periodLabel: string
}

/** The words a new draft begins with: what an office writes in every such report, to be changed freely. */
export function beginWords(subject: ReportSubject): ReportWords {
  const issuer = `Ủy ban nhân dân ${lowerFirst(subject.placeName)}`
  const plan = subject.planNumber === null ? subject.planTitle : `Kế hoạch số ${subject.planNumber}`
  return {
    letterhead: {
      issuerParent: null,
      issuer,
      symbol: 'BC-UBND',
      place: subject.placeName.replace(/^(Huyện|Xã|Thị trấn|Phường|Tỉnh) /u, ''),
    },
    summary: `Kết quả thực hiện ${plan} ${lowerFirst(subject.periodLabel)}`,
    addressees:
      subject.parentName === null ? [] : [`Ủy ban nhân dân ${lowerFirst(subject.parentName)}`],
    legalBasis: [
      ...subject.programmeBasis.map((basis) => withProgramme(`Căn cứ ${basis}`, subject)),
      `Căn cứ ${planWithNumber(subject)}`,
    ],
    opening: `${issuer} báo cáo kết quả thực hiện ${plan} ${lowerFirst(subject.periodLabel)} như sau:`,
    direction: [],
    targets: [],
    outputs: [],
    tasks: [],
    difficulties: [],
    proposals: [],
    nextPeriod: [],
    recipients: ['Như trên', 'Lưu: VT'],
    signature: { authority: 'TM. ỦY BAN NHÂN DÂN', capacity: ['CHỦ TỊCH'], name: null },
  }
}

/**
 * A new draft after an earlier report: the standing parts (head, foot, basis) as they were, and the
 * sections empty. Last period's sections stand beside the form to read, and are not copied in: a
 * difficulty that was solved must not be reported again by accident.
 */
export function carryWords(begun: ReportWords, earlier: PeriodicReportContent): ReportWords {
  const { issuerParent, issuer, symbol, place } = earlier.letterhead
  return {
    ...begun,
    letterhead: { issuerParent, issuer, symbol, place },
    addressees: earlier.addressees,
    legalBasis: earlier.legalBasis,
    recipients: earlier.recipients,
    signature: earlier.signature,
  }
}

/** The words of a filed report, to be read beside a new one. */
export function wordsOf(content: PeriodicReportContent): ReportWords {
  const { issuerParent, issuer, symbol, place } = content.letterhead
  return {
    letterhead: { issuerParent, issuer, symbol, place },
    summary: content.summary,
    addressees: content.addressees,
    legalBasis: content.legalBasis,
    opening: content.opening,
    direction: content.direction.paragraphs,
    targets: content.targets.paragraphs,
    outputs: content.outputs.paragraphs,
    tasks: content.tasks.paragraphs,
    difficulties: content.difficulties,
    proposals: content.proposals,
    nextPeriod: content.nextPeriod,
    recipients: content.recipients,
    signature: content.signature,
  }
}

/** Everything of a report that is not words. */
export type ReportFacts = Pick<
  PeriodicReportContent,
  'definition' | 'period' | 'mapOn' | 'snapshots' | 'comparison' | 'generatedData'
> & {
  readonly number: string | null
  readonly signedOn: PeriodicReportContent['letterhead']['signedOn']
  readonly documents: PeriodicReportContent['direction']['documents']
  readonly figures: PeriodicReportContent['targets']['figures']
  readonly nodes: PeriodicReportContent['outputs']['nodes']
  readonly taskCounts: PeriodicReportContent['tasks']['counts']
  readonly overdueTasks: PeriodicReportContent['tasks']['overdue']
}

/** Words and facts, put together. */
export function composeReport(words: ReportWords, facts: ReportFacts): PeriodicReportContent {
  return {
    definition: facts.definition,
    letterhead: { ...words.letterhead, number: facts.number, signedOn: facts.signedOn },
    summary: words.summary,
    addressees: words.addressees,
    period: facts.period,
    mapOn: facts.mapOn,
    legalBasis: words.legalBasis,
    opening: words.opening,
    direction: { paragraphs: words.direction, documents: facts.documents },
    targets: { paragraphs: words.targets, figures: facts.figures },
    outputs: { paragraphs: words.outputs, nodes: facts.nodes },
    tasks: { paragraphs: words.tasks, counts: facts.taskCounts, overdue: facts.overdueTasks },
    difficulties: words.difficulties,
    proposals: words.proposals,
    nextPeriod: words.nextPeriod,
    recipients: words.recipients,
    signature: words.signature,
    snapshots: facts.snapshots,
    comparison: facts.comparison,
    generatedData: facts.generatedData,
  }
}

/** Many titles of plans say their number already. */
function planWithNumber({ planTitle, planNumber }: ReportSubject): string {
  if (planNumber === null || planTitle.includes(planNumber)) return planTitle
  return `${planTitle} (số ${planNumber})`
}

function withProgramme(basis: string, subject: ReportSubject): string {
  return subject.programmeTitle === null ? basis : `${basis} về ${subject.programmeTitle}`
}

/** "Quý III năm 2024" inside a sentence is "quý III năm 2024". */
function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}
