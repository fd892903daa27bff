import * as z from 'zod/mini'
import { requiredField } from '#kernel/field.contract.ts'
import { COMPARATORS } from './target.ts'

const Decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/))
const Day = z.iso.date()
const FileHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const ProposalParam = z.object({ planId: z.uuid(), proposalId: z.uuid() })

export const CreatePlanBody = z.strictObject({
  commandId: z.uuid(),
  placeId: z.uuid(),
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  title: requiredField(500),
  programmeVersionId: z.optional(z.uuid()),
  organisationId: z.optional(z.uuid()),
})
export type CreatePlanBody = z.infer<typeof CreatePlanBody>

/** A plan's document: its text as read from a file or pasted, and what is known of it. */
export const ReadPlanBody = z.strictObject({
  commandId: z.uuid(),
  text: z.string().check(z.regex(/\S/), z.maxLength(1_000_000)),
  title: requiredField(500),
  number: z.optional(z.string().check(z.maxLength(60))),
  issuer: z.optional(z.string().check(z.maxLength(300))),
  issuedOn: z.optional(Day),
  fileHash: z.optional(FileHash),
})
export type ReadPlanBody = z.infer<typeof ReadPlanBody>

/** An uploaded .docx or .txt whose text is to be looked at before it is read. Nothing is written. */
export const PlanTextBody = z.strictObject({
  /** Sent by the app with every body; there is nothing here to be done only once. */
  commandId: z.optional(z.uuid()),
  fileHash: FileHash,
})

export const PlanTextView = z.object({
  text: z.string(),
  /** The first citation that looks like the plan's own number; a proposal for the form. */
  number: z.nullable(z.string()),
  /** Paragraphs whose old encoding was converted, or that may be in one. */
  notes: z.array(
    z.object({
      code: z.enum(['text_converted', 'text_perhaps_in_old_encoding']),
      paragraph: z.int(),
      encoding: z.string(),
    }),
  ),
})
export type PlanTextView = z.infer<typeof PlanTextView>

export const SetPlanStateBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  state: z.enum(['draft', 'in_force', 'closed']),
})

/** What a person makes of a proposal: as read, or corrected. */
export const ConfirmProposalBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('target'),
      indicatorId: z.uuid(),
      comparator: z.enum(COMPARATORS),
      value: Decimal,
      valueTo: z.optional(Decimal),
      scope: z.optional(z.string().check(z.maxLength(500))),
    }),
    z.strictObject({
      kind: z.enum(['task', 'solution']),
      title: requiredField(4000),
      organisationId: z.optional(z.uuid()),
      coordinatingIds: z.array(z.uuid()).check(z.maxLength(30)),
      nodeId: z.optional(z.uuid()),
      dueOn: z.optional(Day),
    }),
    z.strictObject({
      kind: z.literal('reference'),
      number: requiredField(60),
      issuer: z.optional(z.string().check(z.maxLength(300))),
      issuedOn: z.optional(Day),
    }),
  ]),
})
export type ConfirmProposalBody = z.infer<typeof ConfirmProposalBody>

export const DropProposalBody = z.strictObject({ commandId: z.uuid(), version: z.int() })

export const PlanView = z.object({
  id: z.string(),
  placeId: z.string(),
  placeName: z.string(),
  year: z.int(),
  title: z.string(),
  documentId: z.nullable(z.string()),
  programmeVersionId: z.nullable(z.string()),
  organisationId: z.nullable(z.string()),
  state: z.enum(['draft', 'in_force', 'closed']),
  version: z.int(),
  targets: z.int(),
  tasks: z.int(),
  /** What the reader proposed, and how much of it nobody has looked at yet. */
  proposals: z.int(),
  openProposals: z.int(),
  generated: z.boolean(),
})
export type PlanView = z.infer<typeof PlanView>
export const PlanListView = z.object({ items: z.array(PlanView) })

export const ProposalView = z.object({
  id: z.string(),
  kind: z.enum(['target', 'task', 'solution', 'reference']),
  start: z.int(),
  end: z.int(),
  sentence: z.string(),
  /** As the reader read it; see core/reading/proposal.ts. */
  fields: z.looseObject({}),
  questions: z.array(z.looseObject({ code: z.string() })),
  state: z.enum(['open', 'confirmed', 'dropped']),
  decidedByName: z.nullable(z.string()),
  /** The target, the task or (for a reference) the citing document that the confirmation made. */
  resultId: z.nullable(z.string()),
  /** Indicators, offices and nodes that the words may mean; the person chooses. */
  suggestedIndicatorIds: z.array(z.string()),
  suggestedOrganisationId: z.nullable(z.string()),
  suggestedCoordinatingIds: z.array(z.string()),
  suggestedNodeId: z.nullable(z.string()),
  version: z.int(),
})
export type ProposalView = z.infer<typeof ProposalView>

export const PlanReadingView = z.object({
  planId: z.string(),
  placeId: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  text: z.string(),
  proposals: z.array(ProposalView),
})
export type PlanReadingView = z.infer<typeof PlanReadingView>

export const RecordedPlanView = z.object({ planId: z.string(), version: z.int() })
export const ReadPlanView = z.object({ documentId: z.string(), proposals: z.int() })
export const DecidedProposalView = z.object({
  state: z.enum(['confirmed', 'dropped']),
  resultId: z.nullable(z.string()),
})
