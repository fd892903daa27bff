/**
 * A reporting duty: who reports, for which periods, and until which day. The law as dated data
 * (data/calendar/duties.json); nothing about a deadline is a constant of the code.
 */
import * as z from 'zod/mini'
import { addDays, dayOf, type Day } from '#kernel/day.ts'
import {
  PERIOD_KINDS,
  closingMonth,
  firstDayOf,
  nextPeriod,
  periodOf,
  toPeriod,
  yearOfPeriod,
  type Period,
} from '#kernel/period.ts'
import type { DutyId } from './result-id.ts'

/** When a period's report is due, counted from the month that closes the period. */
const DueRule = z.object({
  /** 0 is the closing month itself, 1 the month after; −3 is September for a year. */
  monthsAfterClose: z.int(),
  /** The last day on which the report is in time, 1 to 31; past a month's end it is its last day. */
  day: z.int().check(z.minimum(1), z.maximum(31)),
})

/** Which periods a duty holds for, and when each is due. Kept as JSON, parsed on the way out. */
export const Schedule = z.object({
  every: z.enum(PERIOD_KINDS),
  due: DueRule,
  /** Closing months for which the duty holds; left out when it holds for every period. */
  closingMonths: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(12)))),
})
export type Schedule = Readonly<z.infer<typeof Schedule>>

/** What a duty's figures are: of a period, the September estimate of a year, or its January final. */
export type ValueState = 'reported' | 'estimate' | 'final'

export interface Duty {
  readonly id: DutyId
  readonly code: string
  readonly title: { readonly vi: string; readonly en: string }
  /** Kinds of organisation that owe it. */
  readonly who: readonly string[]
  readonly schedule: Schedule
  readonly valueState: ValueState
  readonly basis?: string
  readonly certainty: 'found' | 'recalled' | 'local'
}

/** The last day on which the report of this period is in time. */
export function dueDayOf(schedule: Schedule, period: Period): Day {
  const month = closingMonth(period) + schedule.due.monthsAfterClose
  const year = yearOfPeriod(period)
  const lastOfMonth = Number(dayOf(year, month + 1, 0).slice(8, 10))
  return dayOf(year, month, Math.min(schedule.due.day, lastOfMonth))
}

/** The periods of a year for which the duty holds, in order. */
export function periodsOfYear(schedule: Schedule, year: number): readonly Period[] {
  const periods: Period[] = []
  let period = periodOf(schedule.every, dayOf(year, 1, 1))
  while (yearOfPeriod(period) === year) {
    if (schedule.closingMonths?.includes(closingMonth(period)) ?? true) periods.push(period)
    period = nextPeriod(period)
  }
  return periods
}

/**
 * The first day on which figures of the period may be entered: its own first day, except the January
 * final of a year, which opens when the year has ended.
 */
export function openingDayOf(duty: Pick<Duty, 'valueState'>, period: Period): Day {
  return duty.valueState === 'final'
    ? firstDayOf(toPeriod(String(yearOfPeriod(period) + 1)))
    : firstDayOf(period)
}

/** How a period stands for the unit that owes it, by the calendar alone. */
export type Timeliness = 'not_open' | 'open' | 'due_soon' | 'overdue'

/** Days before the due day from which a report counts as due soon. */
export const DUE_SOON_DAYS = 7

export function timelinessOf(
  duty: Pick<Duty, 'valueState' | 'schedule'>,
  period: Period,
  today: Day,
): Timeliness {
  if (today < openingDayOf(duty, period)) return 'not_open'
  const due = dueDayOf(duty.schedule, period)
  if (today > due) return 'overdue'
  return today >= addDays(due, -DUE_SOON_DAYS) ? 'due_soon' : 'open'
}
