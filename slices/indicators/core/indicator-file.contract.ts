/** The files of data/indicators: what is measured, and beside it how that adds. */
import * as z from 'zod/mini'
import { decimalOfDouble } from '#kernel/decimal.ts'
import { DecimalField } from '#kernel/field.contract.ts'
import {
  ADDS_OVER_PLACE,
  ADDS_OVER_TIME,
  CERTAINTIES,
  COMPARATORS,
  DIRECTIONS,
  INDICATOR_KINDS,
  type NationalTarget,
} from './indicator.ts'
import { FormulaShape } from './indicator.contract.ts'

/** How the values of one indicator add, and which are impossible. */
const Measuring = {
  titleEn: z.string(),
  addsOverTime: z.enum(ADDS_OVER_TIME),
  addsOverPlace: z.enum(ADDS_OVER_PLACE),
  decimals: z.int(),
  lowest: z.optional(DecimalField),
  highest: z.optional(DecimalField),
  formula: z.optional(FormulaShape),
  note: z.string(),
}

export const NationalIndicatorsFile = z.object({
  programme: z.string(),
  indicators: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      unit: z.string(),
      kind: z.enum(INDICATOR_KINDS),
      direction: z.enum(DIRECTIONS),
      comparator: z.optional(z.enum(COMPARATORS)),
      target2025: z.optional(z.number()),
      certainty: z.enum(CERTAINTIES),
      programmeNode: z.optional(z.string()),
      nationalResult2021_2025: z.optional(z.number()),
    }),
  ),
})
export type NationalIndicatorsFile = z.infer<typeof NationalIndicatorsFile>

export const MeasuringFile = z.object({
  programme: z.string(),
  rules: z.array(z.object({ code: z.string(), ...Measuring })),
})
export type MeasuringFile = z.infer<typeof MeasuringFile>

export const LocalIndicatorsFile = z.object({
  indicators: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      unit: z.string(),
      kind: z.enum(INDICATOR_KINDS),
      direction: z.enum(DIRECTIONS),
      certainty: z.enum(CERTAINTIES),
      ...Measuring,
    }),
  ),
})
export type LocalIndicatorsFile = z.infer<typeof LocalIndicatorsFile>

export const TagsFile = z.object({
  dimensions: z.array(
    z.object({
      dimension: z.string(),
      title: z.string(),
      titleEn: z.string(),
      values: z.array(z.object({ value: z.string(), title: z.string(), titleEn: z.string() })),
    }),
  ),
})
export type TagsFile = z.infer<typeof TagsFile>

/** An indicator as the files say it, ready to be kept. */
export interface IndicatorSeed {
  readonly code: string
  readonly titleVi: string
  readonly unit: string
  readonly kind: (typeof INDICATOR_KINDS)[number]
  readonly direction: (typeof DIRECTIONS)[number]
  readonly certainty: (typeof CERTAINTIES)[number]
  readonly measuring: MeasuringFile['rules'][number]
  /** Set for the programme's own indicators. */
  readonly programme?: string
  readonly nodeCode?: string
  readonly nationalTarget?: NationalTarget
}

/** The programme's indicators joined with how they are measured; one without a rule is a fault. */
export function toNationalSeeds(
  file: NationalIndicatorsFile,
  measuring: MeasuringFile,
): readonly IndicatorSeed[] {
  const rules = new Map(measuring.rules.map((rule) => [rule.code, rule]))
  return file.indicators.map((indicator) => {
    const rule = rules.get(indicator.code)
    if (rule === undefined) throw new Error(`nothing says how ${indicator.code} is measured`)
    const target = targetOf(indicator)
    return {
      code: indicator.code,
      titleVi: indicator.title,
      unit: indicator.unit,
      kind: indicator.kind,
      direction: indicator.direction,
      certainty: indicator.certainty,
      measuring: rule,
      programme: file.programme,
      ...(indicator.programmeNode === undefined ? {} : { nodeCode: indicator.programmeNode }),
      ...(target === undefined ? {} : { nationalTarget: target }),
    }
  })
}

export function toLocalSeeds(file: LocalIndicatorsFile): readonly IndicatorSeed[] {
  return file.indicators.map((indicator) => ({
    code: indicator.code,
    titleVi: indicator.title,
    unit: indicator.unit,
    kind: indicator.kind,
    direction: indicator.direction,
    certainty: indicator.certainty,
    measuring: indicator,
  }))
}

function targetOf(
  indicator: NationalIndicatorsFile['indicators'][number],
): NationalTarget | undefined {
  const { comparator, target2025, certainty } = indicator
  if (comparator === undefined || target2025 === undefined) return undefined
  const value = decimalOfDouble(target2025)
  return value === undefined ? undefined : { comparator, value, year: 2025, certainty }
}
