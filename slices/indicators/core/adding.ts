/** How values of one indicator are put together over the months of a year and over places. */
import { subtractDecimals, sumDecimals, ZERO, type DecimalText } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { AddsOverPlace, AddsOverTime } from './indicator.ts'

/** The values of a year by the month (1-12) with which their period ends; most months have none. */
export type YearLine = ReadonlyMap<number, DecimalText>

/** Shares and averages of several places have no sum; see the formula of the indicator instead. */
export interface CannotBeAdded {
  readonly code: 'cannot_be_added'
  readonly places: number
}

/**
 * The figure of the year up to and with the month `through`, or undefined when nothing has been
 * reported: nothing reported is not nought.
 */
export function combineOverTime(
  line: YearLine,
  rule: AddsOverTime,
  through = 12,
): DecimalText | undefined {
  const reported = valuesBetween(line, 1, through)
  return rule === 'increment' ? sumOf(reported) : reported.at(-1)
}

/**
 * What belongs to the months `from` to `through` alone: the amount of a quarter out of a year's
 * line. A cumulative figure gives what it grew by, a stock what stands at the end.
 */
export function combineWithin(
  line: YearLine,
  rule: AddsOverTime,
  months: { readonly from: number; readonly through: number },
): DecimalText | undefined {
  const reported = valuesBetween(line, months.from, months.through)
  switch (rule) {
    case 'increment':
      return sumOf(reported)
    case 'stock':
      return reported.at(-1)
    case 'cumulative': {
      const atEnd = reported.at(-1)
      const before = valuesBetween(line, 1, months.from - 1).at(-1) ?? ZERO
      return atEnd === undefined ? undefined : subtractDecimals(atEnd, before)
    }
  }
}

/**
 * The figure of several places together. Those that have not reported are left out by the caller,
 * who also says how many they are.
 */
export function combineOverPlaces(
  values: readonly DecimalText[],
  rule: AddsOverPlace,
): Result<DecimalText | undefined, CannotBeAdded> {
  if (rule === 'sum') return ok(sumOf(values))
  if (values.length > 1) return refuse({ code: 'cannot_be_added', places: values.length })
  return ok(values[0])
}

function valuesBetween(line: YearLine, from: number, through: number): readonly DecimalText[] {
  return [...line]
    .filter(([month]) => from <= month && month <= through)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value)
}

function sumOf(values: readonly DecimalText[]): DecimalText | undefined {
  return values.length === 0 ? undefined : sumDecimals(values)
}
