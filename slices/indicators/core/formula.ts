/** Derived figures: rates out of counts, and how far a rate has fallen. Exact until they are shown. */
import {
  decimalOfInteger,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  ZERO,
  type DecimalText,
} from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { Catalogue, FallFormula, Indicator, RatioFormula } from './indicator.ts'

/** At which moment a part of a formula is read. */
export type Moment = 'now' | 'end_of_last_year'

/** The figure of an indicator for the places asked about together, or undefined when unreported. */
export type ReadFigure = (code: string, moment: Moment) => DecimalText | undefined

export type FormulaRefusal =
  | { readonly code: 'part_missing'; readonly part: string; readonly moment: Moment }
  | { readonly code: 'denominator_is_zero'; readonly part: string }

/**
 * Digits that a quotient is carried to before it is rounded for show. A fall of 6.4996 points must
 * not pass a target of "more than 6.5" because two rates were rounded first.
 */
const WORKING_DIGITS = 12

/**
 * The figure of any indicator: an entered one as read, a derived one worked out, also where its
 * formula leans on another derived one (the fall of a rate). `readEntered` answers for all the
 * places asked about at once, so a rate of a district is the ratio of the district's sums and never
 * a mean or a sum of the communes' rates.
 */
export function figureOf(
  indicator: Indicator,
  catalogue: Catalogue,
  readEntered: ReadFigure,
  moment: Moment = 'now',
): Result<DecimalText, FormulaRefusal> {
  if (indicator.source === 'entered') {
    const value = readEntered(indicator.code, moment)
    if (value === undefined) return refuse({ code: 'part_missing', part: indicator.code, moment })
    return ok(value)
  }
  if (indicator.formula.kind === 'ratio') {
    return evaluateRatio(indicator.formula, readEntered, moment)
  }
  return evaluateFall(indicator.formula, (code, at) => {
    const part = catalogue.get(code)
    if (part === undefined) return refuse({ code: 'part_missing', part: code, moment: at })
    return figureOf(part, catalogue, readEntered, at)
  })
}

/** The entered indicators that a figure rests on, in reading order: itself, or its formula's parts. */
export function partsOf(indicator: Indicator, catalogue: Catalogue): readonly string[] {
  if (indicator.source === 'entered') return [indicator.code]
  if (indicator.formula.kind === 'ratio') {
    return [indicator.formula.numerator, indicator.formula.denominator]
  }
  const part = catalogue.get(indicator.formula.of)
  return part === undefined ? [indicator.formula.of] : partsOf(part, catalogue)
}

/** As it is shown: half away from zero at the indicator's own digits. Compare before, show after. */
export function roundForShow(
  indicator: Pick<Indicator, 'decimals'>,
  value: DecimalText,
): DecimalText {
  return roundDecimal(value, indicator.decimals)
}

function evaluateRatio(
  formula: RatioFormula,
  read: ReadFigure,
  moment: Moment,
): Result<DecimalText, FormulaRefusal> {
  const numerator = read(formula.numerator, moment)
  if (numerator === undefined) {
    return refuse({ code: 'part_missing', part: formula.numerator, moment })
  }
  const denominator = read(formula.denominator, moment)
  if (denominator === undefined) {
    return refuse({ code: 'part_missing', part: formula.denominator, moment })
  }
  if (denominator === ZERO)
    return refuse({ code: 'denominator_is_zero', part: formula.denominator })
  const times = decimalOfInteger(BigInt(formula.times))
  return ok(divideDecimals(multiplyDecimals(numerator, times), denominator, WORKING_DIGITS))
}

function evaluateFall(
  formula: FallFormula,
  read: (code: string, moment: Moment) => Result<DecimalText, FormulaRefusal>,
): Result<DecimalText, FormulaRefusal> {
  const before = read(formula.of, 'end_of_last_year')
  if (!before.ok) return before
  const now = read(formula.of, 'now')
  if (!now.ok) return now
  return ok(subtractDecimals(before.value, now.value))
}
