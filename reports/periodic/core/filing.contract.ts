import * as z from 'zod/mini'
import { DayField } from '#kernel/field.contract.ts'
import { printable } from '#reports/document/core/printable.ts'
import { PeriodicReportContent } from './periodic-report.ts'
import { ReportWords } from './report-words.ts'

const PeriodText = z.string().check(z.regex(/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/))

export const FILING_FORMATS = ['docx', 'xlsx', 'pdf'] as const
export type FilingFormat = (typeof FILING_FORMATS)[number]

export const BeginDraftBody = z.strictObject({
  commandId: z.uuid(),
  planId: z.uuid(),
  /** The office that reports; the report is on its area. */
  organisationId: z.uuid(),
  period: PeriodText,
  /** The map that places are drawn on; the last one of the period when left out. */
  mapOn: z.optional(DayField),
})
export type BeginDraftBody = z.infer<typeof BeginDraftBody>

export const SaveDraftBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  words: ReportWords,
})

export const FileDraftBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  /** As the clerical office gave it; null when the number is put on paper later. */
  number: z.nullable(printable(30)),
  signedOn: DayField,
  /** The filing that this one corrects. */
  correctsId: z.optional(z.uuid()),
})

export const DropDraftBody = z.strictObject({ commandId: z.uuid(), version: z.int() })

export const DraftParam = z.object({ placeId: z.uuid(), draftId: z.uuid() })
export const DraftFileParam = z.object({
  placeId: z.uuid(),
  draftId: z.uuid(),
  format: z.enum(FILING_FORMATS),
})
export const FilingParam = z.object({ placeId: z.uuid(), filingId: z.uuid() })
export const FilingFileParam = z.object({
  placeId: z.uuid(),
  filingId: z.uuid(),
  format: z.enum(FILING_FORMATS),
})

export const FilingListQuery = z.object({
  planId: z.optional(z.uuid()),
  placeId: z.optional(z.uuid()),
  /** The last id of the page before. */
  after: z.optional(z.uuid()),
})
export type FilingListQuery = z.infer<typeof FilingListQuery>

export const FilingComparisonQuery = z.object({ with: z.uuid() })

export const DraftLineView = z.object({
  placeId: z.string(),
  id: z.string(),
  placeName: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  organisationName: z.string(),
  period: z.string(),
  mapOn: z.string(),
  updatedByName: z.string(),
  updatedAt: z.string(),
  version: z.int(),
})
export type DraftLineView = z.infer<typeof DraftLineView>

/** What a person may begin a report on: the plans, and the offices they may write for. */
export const ReportChoiceView = z.object({
  planId: z.string(),
  planTitle: z.string(),
  year: z.int(),
  organisationId: z.string(),
  organisationName: z.string(),
})
export type ReportChoiceView = z.infer<typeof ReportChoiceView>

export const ReportChoiceListView = z.object({ items: z.array(ReportChoiceView) })

export const DraftListView = z.object({ items: z.array(DraftLineView) })

/** What a command on a draft answers: where it is, and how it stands now. */
export const DraftKeyView = z.object({
  placeId: z.string(),
  id: z.string(),
  version: z.int(),
})

export const DraftView = z.object({
  draft: DraftLineView,
  words: ReportWords,
  /** The report of the period before, to read beside the form; null for the first. */
  earlier: z.nullable(z.object({ number: z.string(), period: z.string(), words: ReportWords })),
  /** What has been filed for this period: a new filing then corrects it. */
  filedId: z.nullable(z.string()),
  /** The person who wrote last may not file: somebody else signs. */
  mayFile: z.boolean(),
})
export type DraftView = z.infer<typeof DraftView>

export const ReportPreviewView = z.object({ content: PeriodicReportContent })

export const FilingLineView = z.object({
  placeId: z.string(),
  id: z.string(),
  placeName: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  organisationName: z.string(),
  period: z.string(),
  title: z.string(),
  /** With its symbol: "412/BC-UBND". */
  number: z.string(),
  signedOn: z.string(),
  filedAt: z.string(),
  filedByName: z.string(),
  correctsId: z.nullable(z.string()),
  correctedById: z.nullable(z.string()),
  generated: z.boolean(),
  contentHash: z.string(),
})
export type FilingLineView = z.infer<typeof FilingLineView>

export const FilingListView = z.object({
  items: z.array(FilingLineView),
  next: z.nullable(z.string()),
})

export const FiledView = z.object({
  placeId: z.string(),
  id: z.string(),
  contentHash: z.string(),
})

export const FilingView = z.object({
  filing: FilingLineView,
  /** False when the stored content no longer has the hash it was filed with. */
  isWhole: z.boolean(),
  content: PeriodicReportContent,
})
export type FilingView = z.infer<typeof FilingView>
