/** The course of a figure over the months of a year, as points of a line. */
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  toDecimal,
  type DecimalText,
} from '#kernel/decimal.ts'

interface MonthFigure {
  readonly month: number
  readonly value: string
}

const YEAR_END = 12

/**
 * The months that the line shows: the months between which figures come (quarters, half-years), so
 * that a unit which reports quarterly draws a line and not loose dots; always the year's end.
 */
export function monthsShown(byMonth: readonly MonthFigure[]): readonly number[] {
  const step = STEPS.find((one) => byMonth.every(({ month }) => month % one === 0)) ?? 1
  return Array.from({ length: YEAR_END / step }, (_, index) => (index + 1) * step)
}

const STEPS = [6, 3, 1] as const

/** The figures at these months; undefined where none was reported. */
export function figuresAt(
  months: readonly number[],
  byMonth: readonly MonthFigure[],
): readonly (DecimalText | undefined)[] {
  return months.map((month) => {
    const figure = byMonth.find((one) => one.month === month)
    return figure === undefined ? undefined : toDecimal(figure.value)
  })
}

/** A straight line from the last figure to what is expected at the year's end; empty without either. */
export function projectionAt(
  months: readonly number[],
  byMonth: readonly MonthFigure[],
  expected: string | undefined,
): readonly (DecimalText | undefined)[] {
  const last = byMonth.at(-1)
  if (last === undefined || expected === undefined) return months.map(() => undefined)
  const from = toDecimal(last.value)
  const rise = subtractDecimals(toDecimal(expected), from)
  const span = YEAR_END - last.month
  return months.map((month) => {
    if (month < last.month) return undefined
    if (span === 0 || month === last.month) return from
    const way = multiplyDecimals(rise, toDecimal(String(month - last.month)))
    return addDecimals(from, divideDecimals(way, toDecimal(String(span)), 1))
  })
}
