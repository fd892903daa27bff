import * as z from 'zod/mini'
import { requiredField } from '#kernel/field.contract.ts'
import { COMPARATORS } from './target.ts'

const Decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/))
const Texts = z.object({ vi: z.string(), en: z.string() })
const ComparatorName = z.enum(COMPARATORS)

export const PlanParam = z.object({ planId: z.uuid() })
export const TargetParam = z.object({ placeId: z.uuid(), targetId: z.uuid() })

const ShareBody = z.strictObject({
  placeId: z.uuid(),
  organisationId: z.optional(z.uuid()),
  value: Decimal,
})

export const BreakDownBody = z.strictObject({
  commandId: z.uuid(),
  /** The fingerprint of the shares that the form showed; see TargetView.sharesVersion. */
  sharesVersion: z.string(),
  method: z.enum(['hand', 'even', 'proportion', 'spreadsheet']),
  /** The code of the indicator in proportion to which it was divided. */
  methodFigure: z.optional(z.string()),
  shares: z.array(ShareBody).check(z.maxLength(1000)),
  reason: z.string().check(z.maxLength(2000)),
})
export type BreakDownBody = z.infer<typeof BreakDownBody>

export const ReviseTargetBody = z.strictObject({
  commandId: z.uuid(),
  /** The entry that the form showed as standing. */
  standingId: z.uuid(),
  comparator: ComparatorName,
  value: Decimal,
  valueTo: z.optional(Decimal),
  reason: requiredField(2000),
  documentId: z.optional(z.uuid()),
})
export type ReviseTargetBody = z.infer<typeof ReviseTargetBody>

export const SetTargetBody = z.strictObject({
  commandId: z.uuid(),
  planId: z.uuid(),
  indicatorId: z.uuid(),
  comparator: ComparatorName,
  value: Decimal,
  valueTo: z.optional(Decimal),
  scope: z.optional(z.string().check(z.maxLength(500))),
  documentId: z.optional(z.uuid()),
  clause: z.optional(z.string().check(z.maxLength(4000))),
})
export type SetTargetBody = z.infer<typeof SetTargetBody>

/** Proposes shares without writing any: evenly, or in proportion to a figure. */
export const ProposeSharesQuery = z.object({
  method: z.enum(['even', 'proportion']),
  /** The indicator whose latest figure of each commune is the weight. */
  figure: z.optional(z.string()),
})

export const ShareView = z.object({
  placeId: z.string(),
  placeName: z.string(),
  organisationId: z.nullable(z.string()),
  organisationName: z.nullable(z.string()),
  value: z.string(),
  method: z.string(),
  methodFigure: z.nullable(z.string()),
  entries: z.int(),
  generated: z.boolean(),
})
export type ShareView = z.infer<typeof ShareView>

export const BalanceView = z.union([
  z.object({
    kind: z.literal('adds'),
    assigned: z.string(),
    remaining: z.string(),
    isOver: z.boolean(),
  }),
  z.object({ kind: z.literal('does_not_add') }),
])
export type BalanceView = z.infer<typeof BalanceView>

const TargetFacts = {
  targetId: z.string(),
  placeId: z.string(),
  planId: z.string(),
  standingId: z.string(),
  indicatorId: z.string(),
  code: z.string(),
  title: Texts,
  unit: z.string(),
  decimals: z.int(),
  adds: z.boolean(),
  year: z.int(),
  comparator: ComparatorName,
  value: z.string(),
  valueTo: z.nullable(z.string()),
  scope: z.nullable(z.string()),
  clause: z.nullable(z.string()),
  /** Where the clause stands in the document's text. */
  clauseStart: z.nullable(z.int()),
  clauseEnd: z.nullable(z.int()),
  documentId: z.nullable(z.string()),
  balance: BalanceView,
  shareCount: z.int(),
  /** How its shares came about, each way once. */
  methods: z.array(z.string()),
  generated: z.boolean(),
}

export const TargetListView = z.object({ items: z.array(z.object(TargetFacts)) })
export type TargetListView = z.infer<typeof TargetListView>

export const TargetEntryView = z.object({
  id: z.string(),
  comparator: z.string(),
  value: z.string(),
  valueTo: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  recordedByName: z.nullable(z.string()),
  recordedAt: z.string(),
  documentId: z.nullable(z.string()),
  documentTitle: z.nullable(z.string()),
  stands: z.boolean(),
})

/** A commune or office to which a share may be given. */
export const ShareTakerView = z.object({
  placeId: z.string(),
  placeName: z.string(),
  code: z.string(),
})

export const TargetView = z.object({
  ...TargetFacts,
  shares: z.array(ShareView),
  /** Changes whenever any share does; a breakdown sent against another one is refused. */
  sharesVersion: z.string(),
  takers: z.array(ShareTakerView),
  history: z.array(TargetEntryView),
})
export type TargetView = z.infer<typeof TargetView>

export const ProposedSharesView = z.object({
  items: z.array(
    z.object({
      placeId: z.string(),
      placeName: z.string(),
      figure: z.nullable(z.string()),
      value: z.string(),
    }),
  ),
})
export type ProposedSharesView = z.infer<typeof ProposedSharesView>

export const RecordedTargetView = z.object({ targetId: z.string(), placeId: z.string() })
export const BrokenDownView = z.object({ changed: z.int(), balance: BalanceView })
export type BrokenDownView = z.infer<typeof BrokenDownView>
