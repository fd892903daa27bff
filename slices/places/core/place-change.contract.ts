import * as z from 'zod/mini'
import type { Day } from '#kernel/day.ts'
import { parseDecimal, toDecimal } from '#kernel/decimal.ts'
import { DayText, PlaceIdText, PlaceLineView } from './place.contract.ts'
import type { PlaceChangeId } from './place-id.ts'
import { PLACE_LEVELS } from './place.ts'

const Name = z.string().check(z.trim(), z.minLength(2), z.maxLength(100))
const Nfc = z.pipe(
  Name,
  z.transform((name) => name.normalize('NFC')),
)
const Code = z.string().check(z.regex(/^[0-9]{2,5}$/u))
const Share = z.pipe(
  z.string().check(z.refine((text) => parseDecimal(text) !== undefined)),
  z.transform((text) => toDecimal(text)),
)

const NewPlaceBody = z.strictObject({
  name: Nfc,
  code: Code,
  /** Left out: the parent that the units it comes from have in common. */
  parentId: z.optional(PlaceIdText),
})

export const ProposalBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('merge'),
    on: DayText,
    fromIds: z.array(PlaceIdText).check(z.maxLength(50)),
    into: NewPlaceBody,
  }),
  z.strictObject({
    kind: z.literal('split'),
    on: DayText,
    fromId: PlaceIdText,
    parts: z
      .array(
        z.strictObject({
          share: Share,
          into: z.union([NewPlaceBody, z.strictObject({ placeId: PlaceIdText })]),
        }),
      )
      .check(z.maxLength(20)),
  }),
  z.strictObject({ kind: z.literal('rename'), on: DayText, placeId: PlaceIdText, name: Nfc }),
  z.strictObject({
    kind: z.literal('move'),
    on: DayText,
    placeId: PlaceIdText,
    parentId: PlaceIdText,
  }),
])
export type ProposalBody = z.infer<typeof ProposalBody>

const DecisionBody = z.strictObject({
  number: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  issuer: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  decidedOn: DayText,
})

/** A preview is no act: the id that every form of the app sends is not looked at. */
export const PreviewBody = z.strictObject({
  commandId: z.optional(z.uuid()),
  proposal: ProposalBody,
})

export const ProposeChangeBody = z.strictObject({
  commandId: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
  decision: DecisionBody,
  proposal: ProposalBody,
})
export type ProposeChangeBody = z.infer<typeof ProposeChangeBody>

export const ApplyChangeBody = z.strictObject({ commandId: z.uuid() })

/** The later decision that takes a change back. */
export const UndoChangeBody = z.strictObject({
  commandId: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
  decision: DecisionBody,
})
export type UndoChangeBody = z.infer<typeof UndoChangeBody>

export const ChangeIdParam = z.object({
  changeId: z.pipe(
    z.uuid(),
    z.transform((id) => id as PlaceChangeId),
  ),
})

export const ChangeListQuery = z.object({ after: z.optional(z.uuid()) })

const UnitPreviewView = PlaceLineView

export const ChangePreviewView = z.object({
  ends: z.array(UnitPreviewView),
  begins: z.array(
    z.object({
      ...UnitPreviewView.shape,
      parent: z.nullable(z.string()),
      codeOf: z.nullable(z.string()),
    }),
  ),
  renames: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  moves: z.array(
    z.object({ ...UnitPreviewView.shape, from: z.nullable(z.string()), to: z.string() }),
  ),
  figures: z.array(
    z.object({
      place: z.string(),
      on: z.enum(['later_maps', 'earlier_maps']),
      heldBy: z.enum(PLACE_LEVELS),
      holder: z.nullable(z.string()),
    }),
  ),
})
export type ChangePreviewView = z.infer<typeof ChangePreviewView>

const DayOut = z.custom<Day>((value) => typeof value === 'string')

export const PlaceChangeView = z.object({
  id: z.string(),
  kind: z.enum(['load', 'reform', 'merge', 'split', 'rename', 'move', 'dissolve', 'create']),
  title: z.string(),
  decision: z.nullable(
    z.object({ number: z.string(), issuer: z.nullable(z.string()), decidedOn: z.nullable(DayOut) }),
  ),
  effectiveOn: DayOut,
  state: z.enum(['proposed', 'applied', 'undone']),
  /** The change that this one takes back, or that took this one back. */
  undoes: z.nullable(z.object({ id: z.string(), title: z.string() })),
  undoneBy: z.nullable(z.object({ id: z.string(), title: z.string() })),
  begun: z.int(),
  ended: z.int(),
})
export type PlaceChangeView = z.infer<typeof PlaceChangeView>

export const PlaceChangeListView = z.object({
  items: z.array(PlaceChangeView),
  next: z.nullable(z.string()),
})
export type PlaceChangeListView = z.infer<typeof PlaceChangeListView>

/** A change with what it does. A proposal that no longer fits the map says why instead. */
export const PlaceChangeDetailView = z.object({
  ...PlaceChangeView.shape,
  preview: z.nullable(ChangePreviewView),
  refusal: z.nullable(
    z.object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export type PlaceChangeDetailView = z.infer<typeof PlaceChangeDetailView>
