import * as z from 'zod/mini'
import { BalanceView } from './target.contract.ts'

const Texts = z.object({ vi: z.string(), en: z.string() })

/**
 * An uploaded breakdown to be looked at; nothing is written. `answers` are the person's choices for
 * cells that can be read in several ways: 4606 is 04606, or 1,250 is 1.250.
 */
export const BreakdownSheetBody = z.strictObject({
  /** Sent by the app with every body; there is nothing here to be done only once. */
  commandId: z.optional(z.uuid()),
  fileHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  answers: z._default(
    z
      .array(
        z.strictObject({
          cell: z.string().check(z.regex(/^[A-Z]{1,3}\d{1,7}$/)),
          reading: z.string().check(z.maxLength(60)),
        }),
      )
      .check(z.maxLength(1000)),
    [],
  ),
})
export type BreakdownSheetBody = z.infer<typeof BreakdownSheetBody>

export const SheetProblemView = z.object({
  line: z.int(),
  /** The cell, where one is to blame. */
  cell: z.nullable(z.string()),
  text: Texts,
  /** What the cell may mean, for the person to choose from; empty when it must be mended. */
  readings: z.array(z.object({ value: z.string(), label: z.string() })),
})
export type SheetProblemView = z.infer<typeof SheetProblemView>

export const SheetDifferenceView = z.object({
  placeId: z.string(),
  placeName: z.string(),
  code: z.string(),
  kind: z.enum(['new', 'changed', 'removed', 'same']),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
})
export type SheetDifferenceView = z.infer<typeof SheetDifferenceView>

export const BreakdownSheetView = z.object({
  sharesVersion: z.string(),
  /** Lines to mend; with any, the file cannot be taken over. */
  problems: z.array(SheetProblemView),
  differences: z.array(SheetDifferenceView),
  /** What the breakdown command is to be sent, to take the file over. */
  shares: z.array(
    z.object({
      placeId: z.string(),
      organisationId: z.optional(z.string()),
      value: z.string(),
    }),
  ),
  balance: BalanceView,
  /** Whether the shares pass an exact or upper target: then they would be refused. */
  isBeyond: z.boolean(),
})
export type BreakdownSheetView = z.infer<typeof BreakdownSheetView>
