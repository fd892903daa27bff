import * as z from 'zod/mini'
import { requiredField } from '#kernel/field.contract.ts'
import { AttachmentView } from '#slices/documents/core/document.contract.ts'

const Decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/))
const PeriodText = z.string().check(z.regex(/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/))
const Tags = z.string().check(z.regex(/^([a-z_]+=[a-z0-9_]+(;[a-z_]+=[a-z0-9_]+)*)?$/))
const ReportStateName = z.enum(['draft', 'submitted', 'returned', 'certified'])
const Texts = z.object({ vi: z.string(), en: z.string() })

/** Which report: the unit, its office, the duty and the period. */
const ReportKey = {
  placeId: z.uuid(),
  organisationId: z.uuid(),
  dutyId: z.uuid(),
  period: PeriodText,
}

export const OwedReportQuery = z.object({
  organisationId: z.uuid(),
  year: z.pipe(z.string().check(z.regex(/^\d{4}$/)), z.transform(Number)),
})

export const ReportFormQuery = z.object(ReportKey)
export type ReportFormQuery = z.infer<typeof ReportFormQuery>

export const ReportTrackingQuery = z.object({
  dutyId: z.uuid(),
  period: PeriodText,
  within: z.uuid(),
})

export const ReportParam = z.object({ placeId: z.uuid(), reportId: z.uuid() })
export const ReopeningParam = z.object({ placeId: z.uuid(), reopeningId: z.uuid() })

const EntryBody = z.strictObject({
  indicatorId: z.uuid(),
  tags: Tags,
  value: Decimal,
  /** Why, when it corrects a figure of a certified report. */
  reason: z.optional(z.string().check(z.maxLength(2000))),
})

export const SaveEntriesBody = z.strictObject({
  commandId: z.uuid(),
  ...ReportKey,
  /** The version the form was opened at; 0 for a report that nobody has saved yet. */
  version: z.int().check(z.nonnegative()),
  note: z.string().check(z.maxLength(4000)),
  entries: z.array(EntryBody).check(z.maxLength(2000)),
})
export type SaveEntriesBody = z.infer<typeof SaveEntriesBody>

export const DecideReportBody = z.strictObject({ commandId: z.uuid(), version: z.int() })
export const ReturnReportBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  reason: requiredField(2000),
})
export const AskReopeningBody = z.strictObject({
  commandId: z.uuid(),
  ...ReportKey,
  reason: requiredField(2000),
})
export type AskReopeningBody = z.infer<typeof AskReopeningBody>
export const DecideReopeningBody = z.strictObject({
  commandId: z.uuid(),
  decision: z.enum(['grant', 'refuse']),
  openUntil: z.optional(z.iso.date()),
  reason: z.string().check(z.maxLength(2000)),
})

export const ReportFileParam = z.object({
  placeId: z.uuid(),
  reportId: z.uuid(),
  attachmentId: z.uuid(),
})
export const AttachReportFileBody = z.strictObject({
  commandId: z.uuid(),
  attachmentId: z.uuid(),
  fileHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  caption: z.string().check(z.maxLength(500)),
})
export const DetachReportFileBody = z.strictObject({ commandId: z.uuid() })
export const ReportFilesView = z.object({ items: z.array(AttachmentView) })

/** A doubt about an entered figure: its code and the figures that explain it. */
export const WarningView = z.looseObject({ code: z.string() })
export type WarningView = z.infer<typeof WarningView>

export const OwedReportView = z.object({
  dutyId: z.string(),
  dutyTitle: Texts,
  valueState: z.enum(['reported', 'estimate', 'final']),
  placeId: z.string(),
  organisationId: z.string(),
  period: z.string(),
  dueOn: z.string(),
  openUntil: z.nullable(z.string()),
  timeliness: z.enum(['not_open', 'open', 'due_soon', 'overdue']),
  state: z.nullable(ReportStateName),
  reportId: z.nullable(z.string()),
  basis: z.nullable(z.string()),
  certainty: z.string(),
})
export type OwedReportView = z.infer<typeof OwedReportView>
export const OwedReportListView = z.object({ today: z.string(), items: z.array(OwedReportView) })

export const ReportLineView = z.object({
  indicatorId: z.string(),
  code: z.string(),
  title: Texts,
  unit: z.string(),
  decimals: z.int(),
  addsOverTime: z.enum(['increment', 'cumulative', 'stock']),
  definition: z.string(),
  tags: z.string(),
  value: z.nullable(z.string()),
  observationId: z.nullable(z.string()),
  warnings: z.array(WarningView),
  previousPeriod: z.string(),
  previous: z.nullable(z.string()),
  /** What the year has so far, this period included. */
  soFar: z.nullable(z.string()),
  plan: z.nullable(z.string()),
  generated: z.boolean(),
})
export type ReportLineView = z.infer<typeof ReportLineView>

export const ReportEventView = z.object({
  at: z.string(),
  actorName: z.string(),
  kind: z.string(),
  note: z.string(),
})

const ChangeView = z.object({
  indicatorCode: z.string(),
  indicatorTitle: z.string(),
  tags: z.string(),
  certified: z.optional(z.string()),
  now: z.optional(z.string()),
})

export const CertificateView = z.object({
  id: z.string(),
  hash: z.string(),
  certifiedAt: z.string(),
  certifiedByName: z.string(),
})

export const ReopeningView = z.object({
  id: z.string(),
  placeId: z.string(),
  reportId: z.string(),
  placeName: z.string(),
  organisationId: z.string(),
  dutyId: z.string(),
  dutyTitle: Texts,
  period: z.string(),
  reason: z.string(),
  askedByName: z.string(),
  askedAt: z.string(),
  state: z.enum(['asked', 'granted', 'refused']),
  openUntil: z.nullable(z.string()),
  decisionReason: z.nullable(z.string()),
})
export type ReopeningView = z.infer<typeof ReopeningView>
export const ReopeningListView = z.object({ items: z.array(ReopeningView) })

export const ReportFormView = z.object({
  reportId: z.nullable(z.string()),
  placeId: z.string(),
  placeName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  dutyId: z.string(),
  dutyTitle: Texts,
  valueState: z.enum(['reported', 'estimate', 'final']),
  period: z.string(),
  dueOn: z.string(),
  openUntil: z.nullable(z.string()),
  state: ReportStateName,
  version: z.int(),
  note: z.string(),
  returnReason: z.nullable(z.string()),
  mayEnter: z.boolean(),
  lines: z.array(ReportLineView),
  events: z.array(ReportEventView),
  certificates: z.array(CertificateView),
  changesSinceCertified: z.array(ChangeView),
  attachments: z.array(AttachmentView),
  reopening: z.nullable(ReopeningView),
  generated: z.boolean(),
})
export type ReportFormView = z.infer<typeof ReportFormView>

export const SavedReportView = z.object({
  reportId: z.string(),
  version: z.int(),
  state: ReportStateName,
  warnings: z.array(
    z.object({ indicatorId: z.string(), tags: z.string(), warnings: z.array(WarningView) }),
  ),
})
export type SavedReportView = z.infer<typeof SavedReportView>

export const DecidedReportView = z.object({
  reportId: z.string(),
  version: z.int(),
  state: ReportStateName,
})

export const TrackedReportView = z.object({
  placeId: z.string(),
  placeName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  state: z.nullable(ReportStateName),
  reportId: z.nullable(z.string()),
  submittedAt: z.nullable(z.string()),
  changedSinceCertified: z.boolean(),
})
export const ReportTrackingView = z.object({
  dueOn: z.string(),
  items: z.array(TrackedReportView),
})

export const DutyView = z.object({
  id: z.string(),
  code: z.string(),
  title: Texts,
  every: z.string(),
  valueState: z.enum(['reported', 'estimate', 'final']),
  basis: z.nullable(z.string()),
  certainty: z.string(),
  indicatorIds: z.array(z.string()),
})
export const DutyListView = z.object({ items: z.array(DutyView) })
