import * as z from 'zod/mini'

/** Filters of the audit; they stand in the address, so that a view can be sent to a colleague. */
export const AuditQuery = z.strictObject({
  actorId: z.optional(z.uuid()),
  placeId: z.optional(z.uuid()),
  action: z.optional(z.string().check(z.maxLength(100))),
  subject: z.optional(z.string().check(z.maxLength(200))),
  outcome: z.optional(z.enum(['done', 'refused', 'read'])),
  from: z.optional(z.iso.date()),
  /** The last day, itself included. */
  to: z.optional(z.iso.date()),
  after: z.optional(z.string().check(z.maxLength(200))),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const AuditEntryView = z.object({
  /** The place in the order; `after` for the next page. */
  key: z.string(),
  at: z.string(),
  actorId: z.nullable(z.string()),
  actorName: z.nullable(z.string()),
  action: z.string(),
  subject: z.string(),
  outcome: z.enum(['done', 'refused', 'read']),
  placeId: z.nullable(z.string()),
  placeName: z.nullable(z.string()),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditEntryView = z.infer<typeof AuditEntryView>

export const AuditListView = z.object({
  items: z.array(AuditEntryView),
  next: z.nullable(z.string()),
})
export type AuditListView = z.infer<typeof AuditListView>
