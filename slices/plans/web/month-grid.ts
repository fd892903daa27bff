/** A month as weeks from Monday to Sunday, as calendars in Vietnam are printed. */
import { addDays, dayOf, weekdayOf, type Day } from '#kernel/day.ts'

/** `2024-10`. */
export type MonthText = string

/** The weeks that the month touches, each of seven days; days of other months are undefined. */
export function weeksOf(month: MonthText): readonly (readonly (Day | undefined)[])[] {
  const first = firstDayOf(month)
  const last = lastDayOf(month)
  const weeks: (Day | undefined)[][] = []
  for (let monday = addDays(first, -daysSinceMonday(first)); monday <= last;) {
    weeks.push(
      Array.from({ length: 7 }, (_, step) => {
        const day = addDays(monday, step)
        return day >= first && day <= last ? day : undefined
      }),
    )
    monday = addDays(monday, 7)
  }
  return weeks
}

export function firstDayOf(month: MonthText): Day {
  const { year, number } = partsOf(month)
  return dayOf(year, number, 1)
}

export function lastDayOf(month: MonthText): Day {
  const { year, number } = partsOf(month)
  return addDays(dayOf(year, number + 1, 1), -1)
}

/** The month that lies this many months later, or earlier. */
export function monthAfter(month: MonthText, months: number): MonthText {
  const { year, number } = partsOf(month)
  return dayOf(year, number + months, 1).slice(0, 7)
}

function partsOf(month: MonthText): { readonly year: number; readonly number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5, 7)) }
}

function daysSinceMonday(day: Day): number {
  return (weekdayOf(day) + 6) % 7
}
