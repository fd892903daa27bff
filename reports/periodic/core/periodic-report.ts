/**
 * The periodic report on a plan (báo cáo định kỳ kết quả thực hiện kế hoạch): everything that is
 * printed in it, as plain data. This is what is frozen when the report is filed: the files are
 * drawn from it and nothing in it is computed again when somebody looks.
 *
 * See ../definition.md for the law and for the meaning of every figure.
 */
import * as z from 'zod/mini'
import { DayField } from '#kernel/field.contract.ts'
import { Letterhead, Signature } from '#reports/document/core/letterhead.ts'
import { Aim, Figure } from '#reports/document/core/figure.ts'
import { printable } from '#reports/document/core/printable.ts'

/** Raised when a figure gets another meaning; filings of an older version keep theirs. */
export const DEFINITION = 'periodic-plan-report/1'

const MAX_ROWS = 2_000

const line = printable(1_000)
const prose = printable(10_000)
const proseList = z.readonly(z.array(prose).check(z.maxLength(200)))
const count = z.int().check(z.nonnegative())
const maybe = z.nullable(Figure)

const Period = z.strictObject({
  /** "2024-Q3": sorts, and tells the same period of two reports. */
  code: line,
  /** As it stands in a sentence: "quý III năm 2024". */
  label: line,
  from: DayField,
  to: DayField,
  year: z.int(),
  /** The phase of the programme: "2021-2025". */
  phase: line,
})

export const CommuneFigure = z.strictObject({
  placeId: line,
  place: line,
  planYear: z.nullable(Aim),
  inPeriod: maybe,
  accumulated: maybe,
  percentYear: maybe,
})
export type CommuneFigure = z.infer<typeof CommuneFigure>

export const TargetFigure = z.strictObject({
  /** The indicator's code: the same figure has the same key in every filing. */
  key: line,
  title: line,
  unit: line,
  planPhase: z.nullable(Aim),
  planYear: z.nullable(Aim),
  /** Accumulated up to the end of the period before, from the first of January. */
  previous: maybe,
  inPeriod: maybe,
  accumulated: maybe,
  percentYear: maybe,
  percentPhase: maybe,
  /** Expected at the end of the year (ước thực hiện năm). */
  estimate: maybe,
  note: z.string().check(z.maxLength(1_000)),
  communes: z.readonly(z.array(CommuneFigure).check(z.maxLength(MAX_ROWS))),
})
export type TargetFigure = z.infer<typeof TargetFigure>

/** Of the accumulated result, how many belong to each group; a household may be in several. */
export const GroupFigures = z.strictObject({
  poor: maybe,
  nearPoor: maybe,
  newlyEscaped: maybe,
  ethnicMinority: maybe,
  femaleHeaded: maybe,
})
export type GroupFigures = z.infer<typeof GroupFigures>

export const OutputFigure = z.strictObject({
  key: line,
  title: line,
  unit: line,
  planYear: z.nullable(Aim),
  previous: maybe,
  inPeriod: maybe,
  accumulated: maybe,
  percentYear: maybe,
  groups: GroupFigures,
  communes: z.readonly(
    z
      .array(z.strictObject({ placeId: line, place: line, accumulated: maybe }))
      .check(z.maxLength(MAX_ROWS)),
  ),
})
export type OutputFigure = z.infer<typeof OutputFigure>

/** A project, sub-project or content of the programme with what it put out. */
export const NodeOutputs = z.strictObject({
  code: line,
  title: line,
  outputs: z.readonly(z.array(OutputFigure).check(z.maxLength(MAX_ROWS))),
})
export type NodeOutputs = z.infer<typeof NodeOutputs>

export const IssuedDocument = z.strictObject({
  number: line,
  issuedOn: DayField,
  issuer: line,
  summary: line,
})
export type IssuedDocument = z.infer<typeof IssuedDocument>

export const OverdueTask = z.strictObject({
  title: line,
  organisation: line,
  dueOn: DayField,
  daysLate: count,
})
export type OverdueTask = z.infer<typeof OverdueTask>

/** Each task is counted once: done in time, done late, under way, or overdue and not done. */
export const TaskCounts = z.strictObject({
  total: count,
  doneInTime: count,
  doneLate: count,
  underWay: count,
  overdue: count,
})
export type TaskCounts = z.infer<typeof TaskCounts>

/** A certified snapshot that figures of the report were taken from. */
export const CitedSnapshot = z.strictObject({
  id: line,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  unit: line,
  certifiedOn: DayField,
})
export type CitedSnapshot = z.infer<typeof CitedSnapshot>

export const ComparedFigure = z.strictObject({
  key: line,
  title: line,
  unit: line,
  previous: maybe,
  current: maybe,
  /** Current less previous; null when one of them is missing. */
  change: maybe,
  standing: z.enum(['in_both', 'new', 'dropped']),
})
export type ComparedFigure = z.infer<typeof ComparedFigure>

export const Comparison = z.strictObject({
  /** The number of the report compared with: "30/BC-UBND". */
  number: line,
  period: line,
  rows: z.readonly(z.array(ComparedFigure).check(z.maxLength(MAX_ROWS))),
})
export type Comparison = z.infer<typeof Comparison>

export const PeriodicReportContent = z.strictObject({
  definition: z.literal(DEFINITION),
  letterhead: Letterhead,
  /** Trích yếu: "Kết quả thực hiện Kế hoạch số 164/KH-UBND … quý III năm 2024". */
  summary: line,
  addressees: proseList,
  period: Period,
  /** The day whose administrative map the places of the report stand on. */
  mapOn: DayField,
  legalBasis: proseList,
  opening: prose,
  direction: z.strictObject({
    paragraphs: proseList,
    documents: z.readonly(z.array(IssuedDocument).check(z.maxLength(MAX_ROWS))),
  }),
  targets: z.strictObject({
    paragraphs: proseList,
    figures: z.readonly(z.array(TargetFigure).check(z.maxLength(MAX_ROWS))),
  }),
  outputs: z.strictObject({
    paragraphs: proseList,
    nodes: z.readonly(z.array(NodeOutputs).check(z.maxLength(MAX_ROWS))),
  }),
  tasks: z.strictObject({
    paragraphs: proseList,
    counts: TaskCounts,
    overdue: z.readonly(z.array(OverdueTask).check(z.maxLength(MAX_ROWS))),
  }),
  difficulties: proseList,
  /** To whom, and what is asked. */
  proposals: z.readonly(z.array(z.strictObject({ to: line, text: prose })).check(z.maxLength(200))),
  nextPeriod: proseList,
  recipients: proseList,
  signature: Signature,
  snapshots: z.readonly(z.array(CitedSnapshot).check(z.maxLength(MAX_ROWS))),
  /** Null for the first report on a plan. */
  comparison: z.nullable(Comparison),
  /** True when any figure is generated for demonstration: every page and sheet then says so. */
  generatedData: z.boolean(),
})
export type PeriodicReportContent = z.infer<typeof PeriodicReportContent>
