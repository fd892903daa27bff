/**
 * An indicator: what is measured, in what unit, and how its values add.
 *
 * A value on its own says little about the district: 12 communes with 40 % each are not 480 %. So
 * every indicator carries the rule by which its values are put together over time and over places,
 * and what no rule can add is refused with a reason instead of being summed.
 *
 *     entered   somebody types or loads it: households, works, a share counted by an office
 *     derived   worked out from entered ones by a formula, and never typed
 */
import type { DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { ProgrammeNodeId, ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'
import type { IndicatorId } from './indicator-id.ts'

export const INDICATOR_KINDS = ['baseline', 'outcome', 'output'] as const
/** baseline: what targets are measured against. outcome: what changes. output: what was delivered. */
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

export const DIRECTIONS = ['up', 'down'] as const
/** Which way is better. */
export type Direction = (typeof DIRECTIONS)[number]

export const ADDS_OVER_TIME = ['increment', 'cumulative', 'stock'] as const
/**
 * increment: a period's own amount, and the year is their sum. cumulative: since the start of the
 * year, and the last one counts. stock: as at the end of the period, and the last one counts.
 */
export type AddsOverTime = (typeof ADDS_OVER_TIME)[number]

export const ADDS_OVER_PLACE = ['sum', 'none'] as const
/** sum: an upper level is the sum of its communes. none: shares and averages, which never add. */
export type AddsOverPlace = (typeof ADDS_OVER_PLACE)[number]

export const CERTAINTIES = ['found', 'recalled', 'derived', 'local'] as const
/** Where the definition is from: a published source, memory of one, arithmetic, or the office itself. */
export type Certainty = (typeof CERTAINTIES)[number]

export const COMPARATORS = ['>', '>=', '=', '<=', '<'] as const
export type Comparator = (typeof COMPARATORS)[number]

/** What the programme itself asks of the whole country by a year. */
export interface NationalTarget {
  readonly comparator: Comparator
  readonly value: DecimalText
  readonly year: number
  readonly certainty: Certainty
}

/** `numerator / denominator × times`; the parts are entered indicators that sum over places. */
export interface RatioFormula {
  readonly kind: 'ratio'
  readonly numerator: string
  readonly denominator: string
  readonly times: number
}

/** What `of` was at the end of last year, less what it is now: a fall is positive. */
export interface FallFormula {
  readonly kind: 'fall_since_last_year'
  readonly of: string
}

export type Formula = RatioFormula | FallFormula

interface IndicatorFacts {
  readonly id: IndicatorId
  /** As the programme or the office writes it: MT02, KQ0105. Unique, and stable once reported on. */
  readonly code: string
  readonly titleVi: string
  readonly titleEn: string | undefined
  readonly unit: string
  readonly kind: IndicatorKind
  readonly direction: Direction
  readonly addsOverTime: AddsOverTime
  /** Digits after the decimal comma that are shown; an entered value has no more than these. */
  readonly decimals: number
  /** Outside these a value is impossible, not merely unlikely, and is refused. */
  readonly lowest: DecimalText | undefined
  readonly highest: DecimalText | undefined
  /** What counts and what does not, and what to beware of. */
  readonly definition: string
  readonly basis: string | undefined
  readonly certainty: Certainty
  readonly programmeVersionId: ProgrammeVersionId | undefined
  readonly nodeId: ProgrammeNodeId | undefined
  readonly validFrom: Day | undefined
  /** The first day on which it no longer holds. */
  readonly validTo: Day | undefined
  readonly nationalTarget: NationalTarget | undefined
}

export interface EnteredIndicator extends IndicatorFacts {
  readonly source: 'entered'
  readonly addsOverPlace: AddsOverPlace
}

export interface DerivedIndicator extends IndicatorFacts {
  readonly source: 'derived'
  readonly addsOverPlace: 'none'
  readonly formula: Formula
}

export type Indicator = EnteredIndicator | DerivedIndicator

/** All indicators by code, so that formulas can find their parts. */
export type Catalogue = ReadonlyMap<string, Indicator>

export function toCatalogue(indicators: readonly Indicator[]): Catalogue {
  return new Map(indicators.map((indicator) => [indicator.code, indicator]))
}

/** Whether the day lies in the indicator's own period. */
export function isInForce(indicator: Pick<Indicator, 'validFrom' | 'validTo'>, on: Day): boolean {
  const hasBegun = indicator.validFrom === undefined || indicator.validFrom <= on
  return hasBegun && (indicator.validTo === undefined || on < indicator.validTo)
}
