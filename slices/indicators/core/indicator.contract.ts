import * as z from 'zod/mini'
import { DayView, DecimalField, requiredField, textField } from '#kernel/field.contract.ts'
import {
  ADDS_OVER_PLACE,
  ADDS_OVER_TIME,
  CERTAINTIES,
  COMPARATORS,
  DIRECTIONS,
  INDICATOR_KINDS,
  type Indicator,
} from './indicator.ts'

const Words = textField(2000)
const Name = requiredField(500)

/** Short, in capitals, as it stands at the head of a column: MT02, KQ0105, TT01. */
export const IndicatorCode = z.string().check(z.trim(), z.regex(/^[A-Z]{2,5}[0-9]{2,4}[A-Z]?$/))

export const FormulaShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.string(),
    denominator: z.string(),
    times: z.int(),
  }),
  z.strictObject({ kind: z.literal('fall_since_last_year'), of: z.string() }),
])

/** As it is stored with the indicator, and as it travels. */
export const NationalTargetShape = z.object({
  comparator: z.enum(COMPARATORS),
  value: DecimalField,
  year: z.int(),
  certainty: z.enum(CERTAINTIES),
})

export const IndicatorIdParam = z.object({ indicatorId: z.uuid() })

export const IndicatorListQuery = z.object({
  kind: z.optional(z.enum(INDICATOR_KINDS)),
  /** A node of a programme: its indicators and those of all beneath it. */
  node: z.optional(z.uuid()),
  /** Searched without marks in codes and titles. */
  search: z.optional(Words),
})
export type IndicatorListQuery = z.infer<typeof IndicatorListQuery>

export const IndicatorView = z.object({
  id: z.string(),
  code: z.string(),
  titleVi: z.string(),
  titleEn: z.nullable(z.string()),
  unit: z.string(),
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(DIRECTIONS),
  source: z.enum(['entered', 'derived']),
  addsOverTime: z.enum(ADDS_OVER_TIME),
  addsOverPlace: z.enum(ADDS_OVER_PLACE),
  formula: z.nullable(FormulaShape),
  decimals: z.int(),
  lowest: z.nullable(z.string()),
  highest: z.nullable(z.string()),
  definition: z.string(),
  basis: z.nullable(z.string()),
  certainty: z.enum(CERTAINTIES),
  nodeId: z.nullable(z.string()),
  validFrom: z.nullable(DayView),
  validTo: z.nullable(DayView),
  nationalTarget: z.nullable(
    z.object({
      comparator: z.enum(COMPARATORS),
      value: z.string(),
      year: z.int(),
      certainty: z.enum(CERTAINTIES),
    }),
  ),
})
export type IndicatorView = z.infer<typeof IndicatorView>

/** The whole catalogue: a few hundred rows at most, so it is not paged. */
export const IndicatorListView = z.object({ items: z.array(IndicatorView) })
export type IndicatorListView = z.infer<typeof IndicatorListView>

export const TagValueView = z.object({
  dimension: z.string(),
  value: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
})
export const TagListView = z.object({ items: z.array(TagValueView) })
export type TagListView = z.infer<typeof TagListView>

const LocalIndicatorFacts = {
  titleVi: Name,
  titleEn: z.optional(Words),
  unit: Name,
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(DIRECTIONS),
  addsOverTime: z.enum(ADDS_OVER_TIME),
  addsOverPlace: z.enum(ADDS_OVER_PLACE),
  formula: z.optional(FormulaShape),
  decimals: z.int().check(z.minimum(0), z.maximum(6)),
  lowest: z.optional(DecimalField),
  highest: z.optional(DecimalField),
  definition: Words,
  basis: z.optional(Words),
  nodeId: z.optional(z.uuid()),
}

export const AddIndicatorBody = z.strictObject({
  commandId: z.uuid(),
  indicatorId: z.uuid(),
  code: IndicatorCode,
  ...LocalIndicatorFacts,
})
export type AddIndicatorBody = z.infer<typeof AddIndicatorBody>

export const ChangeIndicatorBody = z.strictObject({
  commandId: z.uuid(),
  ...LocalIndicatorFacts,
})
export type ChangeIndicatorBody = z.infer<typeof ChangeIndicatorBody>

export function toIndicatorView(indicator: Indicator): IndicatorView {
  return {
    id: indicator.id,
    code: indicator.code,
    titleVi: indicator.titleVi,
    titleEn: indicator.titleEn ?? null,
    unit: indicator.unit,
    kind: indicator.kind,
    direction: indicator.direction,
    source: indicator.source,
    addsOverTime: indicator.addsOverTime,
    addsOverPlace: indicator.addsOverPlace,
    formula: indicator.source === 'derived' ? indicator.formula : null,
    decimals: indicator.decimals,
    lowest: indicator.lowest ?? null,
    highest: indicator.highest ?? null,
    definition: indicator.definition,
    basis: indicator.basis ?? null,
    certainty: indicator.certainty,
    nodeId: indicator.nodeId ?? null,
    validFrom: indicator.validFrom ?? null,
    validTo: indicator.validTo ?? null,
    nationalTarget: indicator.nationalTarget ?? null,
  }
}
