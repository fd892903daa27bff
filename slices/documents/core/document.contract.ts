import * as z from 'zod/mini'
import { DayField, DayView, requiredField, textField } from '#kernel/field.contract.ts'
import { DOCUMENT_KINDS } from './document.ts'

/** A long plan of a province is about 200,000 letters. */
const LONGEST_BODY = 1_000_000

export const DocumentIdParam = z.object({ documentId: z.uuid() })

export const DocumentListQuery = z.object({
  kind: z.optional(z.enum(DOCUMENT_KINDS)),
  /** Of the day of issue. */
  year: z.optional(z.coerce.number().check(z.int(), z.minimum(1900), z.maximum(2100))),
  /** A number or its beginning, however it is typed: "164", "164/kh". */
  number: z.optional(textField(60)),
  /** Searched without marks in number, title and issuer. */
  search: z.optional(textField(200)),
  after: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/))),
})
export type DocumentListQuery = z.infer<typeof DocumentListQuery>

const DocumentLine = {
  id: z.string(),
  placeId: z.string(),
  placeName: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  number: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  issuedOn: z.nullable(DayView),
  title: z.string(),
  generated: z.boolean(),
  version: z.int(),
}

export const DocumentSummary = z.object(DocumentLine)
export type DocumentSummary = z.infer<typeof DocumentSummary>

export const DocumentListView = z.object({
  items: z.array(DocumentSummary),
  next: z.nullable(z.string()),
})
export type DocumentListView = z.infer<typeof DocumentListView>

export const ClauseView = z.object({
  start: z.int(),
  end: z.int(),
  label: z.nullable(z.string()),
  level: z.int(),
})
export type ClauseView = z.infer<typeof ClauseView>

/** A document that is cited or that cites; without an id it is not recorded here, or not yours to see. */
export const ReferenceView = z.object({
  number: z.nullable(z.string()),
  title: z.nullable(z.string()),
  documentId: z.nullable(z.string()),
})
export type ReferenceView = z.infer<typeof ReferenceView>

export const AttachmentView = z.object({
  id: z.string(),
  fileHash: z.string(),
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  caption: z.string(),
  attachedBy: z.string(),
  attachedAt: z.string(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

export const DocumentView = z.object({
  ...DocumentLine,
  body: z.string(),
  clauses: z.array(ClauseView),
  fileHash: z.nullable(z.string()),
  cites: z.array(ReferenceView),
  citedBy: z.array(ReferenceView),
  attachments: z.array(AttachmentView),
})
export type DocumentView = z.infer<typeof DocumentView>

const Facts = {
  kind: z.enum(DOCUMENT_KINDS),
  number: z.optional(textField(60)),
  issuer: z.optional(textField(300)),
  issuedOn: z.optional(DayField),
  title: requiredField(2000),
}

export const RecordDocumentBody = z.strictObject({
  commandId: z.uuid(),
  documentId: z.uuid(),
  placeId: z.uuid(),
  ...Facts,
  body: z._default(z.string().check(z.normalize('NFC'), z.maxLength(LONGEST_BODY)), ''),
  fileHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
})
export type RecordDocumentBody = z.infer<typeof RecordDocumentBody>

export const CorrectDocumentBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int().check(z.positive()),
  ...Facts,
})
export type CorrectDocumentBody = z.infer<typeof CorrectDocumentBody>

export const AttachFileBody = z.strictObject({
  commandId: z.uuid(),
  attachmentId: z.uuid(),
  fileHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  caption: z._default(textField(500), ''),
})
export type AttachFileBody = z.infer<typeof AttachFileBody>

export const AttachmentIdParam = z.object({ documentId: z.uuid(), attachmentId: z.uuid() })

export const RemoveAttachmentBody = z.strictObject({ commandId: z.uuid() })
