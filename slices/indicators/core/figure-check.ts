/** Values that cannot be: refused wherever a figure comes in, by hand, from a file or a program. */
import { compareDecimals, type DecimalText } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { Indicator } from './indicator.ts'

export type ImpossibleFigure =
  | { readonly code: 'figure_is_derived'; readonly indicator: string }
  | {
      readonly code: 'figure_below_lowest'
      readonly indicator: string
      readonly lowest: DecimalText
    }
  | {
      readonly code: 'figure_above_highest'
      readonly indicator: string
      readonly highest: DecimalText
    }
  | {
      readonly code: 'figure_has_too_many_decimals'
      readonly indicator: string
      readonly decimals: number
    }

export type ImpossibleValue = Exclude<ImpossibleFigure, { readonly code: 'figure_is_derived' }>

/** What is merely unlikely (an outlier, a fall) is a warning, and is judged with the results. */
export function checkFigure(
  indicator: Indicator,
  value: DecimalText,
): Result<DecimalText, ImpossibleFigure> {
  if (indicator.source === 'derived') {
    return refuse({ code: 'figure_is_derived', indicator: indicator.code })
  }
  return checkValue(indicator, value)
}

/** Whether the indicator could have this value at all, entered or worked out: also for targets. */
export function checkValue(
  indicator: Indicator,
  value: DecimalText,
): Result<DecimalText, ImpossibleValue> {
  const { code, lowest, highest, decimals } = indicator
  if (lowest !== undefined && compareDecimals(value, lowest) < 0) {
    return refuse({ code: 'figure_below_lowest', indicator: code, lowest })
  }
  if (highest !== undefined && compareDecimals(value, highest) > 0) {
    return refuse({ code: 'figure_above_highest', indicator: code, highest })
  }
  if (digitsAfterPoint(value) > decimals) {
    return refuse({ code: 'figure_has_too_many_decimals', indicator: code, decimals })
  }
  return ok(value)
}

function digitsAfterPoint(value: DecimalText): number {
  return value.split('.')[1]?.length ?? 0
}
