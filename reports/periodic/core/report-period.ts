import type { Day } from '#kernel/day.ts'
import { closingMonth, firstDayOf, toPeriod, type Period } from '#kernel/period.ts'

/** The periods of a plan's year that a report can be written on: those that have begun, the latest first. */
export function periodsToReport(year: number, today: Day): readonly Period[] {
  const texts = [`${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`, `${year}-H1`, String(year)]
  return texts
    .map(toPeriod)
    .filter((period) => firstDayOf(period) <= today)
    .toSorted((one, other) => closingMonth(other) - closingMonth(one))
}
