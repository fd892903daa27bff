/** What the reader said of a proposal, taken out of the stored fields; see core/reading/proposal.ts. */
import * as z from 'zod/mini'
import { COMPARATORS } from '../core/target.ts'

const TargetFields = z.object({
  subject: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.string(),
  valueTo: z.optional(z.string()),
  unit: z.string(),
  scope: z.optional(z.string()),
  change: z.optional(z.enum(['increase', 'decrease'])),
})
export type TargetFields = z.infer<typeof TargetFields>

const WorkFields = z.object({
  subject: z.string(),
  organisation: z.optional(z.string()),
  due: z.optional(z.string()),
})
export type WorkFields = z.infer<typeof WorkFields>

const ReferenceFields = z.object({
  number: z.optional(z.string()),
  subject: z.optional(z.string()),
  issuer: z.optional(z.string()),
  date: z.optional(z.string()),
})
export type ReferenceFields = z.infer<typeof ReferenceFields>

interface Stored {
  readonly fields: Readonly<Record<string, unknown>>
}

export function targetFieldsOf({ fields }: Stored): TargetFields {
  return TargetFields.parse(fields)
}

export function workFieldsOf({ fields }: Stored): WorkFields {
  return WorkFields.parse(fields)
}

export function referenceFieldsOf({ fields }: Stored): ReferenceFields {
  return ReferenceFields.parse(fields)
}

/** How a cited paper is named: by its number, and a law that has none by its name. */
export function nameOfReference({ number, subject }: ReferenceFields): string {
  return number ?? subject ?? ''
}
