/**
 * The working calendar: weekends, public holidays, and weekend days that are worked in exchange.
 * Holidays are data of each year's notice of the government, never constants.
 */
import { addDays, daysBetween, weekdayOf, type Day } from '#kernel/day.ts'

export interface CalendarDay {
  readonly day: Day
  /** holiday: off though it is a weekday. working: worked though it is a weekend day. */
  readonly kind: 'holiday' | 'working'
}

export type WorkingCalendar = ReadonlyMap<Day, CalendarDay['kind']>

export function toWorkingCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  return new Map(days.map(({ day, kind }) => [day, kind]))
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const exception = calendar.get(day)
  if (exception !== undefined) return exception === 'working'
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** The day itself when it is worked, else the next one that is: a deadline on a day off moves on. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  let candidate = day
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The day that lies this many working days after another; the first day itself does not count. */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** Working days from the day after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0
  for (let step = 1; step <= daysBetween(from, to); step += 1) {
    if (isWorkingDay(calendar, addDays(from, step))) count += 1
  }
  return count
}

/** How a deadline stands today, for work that is not done. */
export type DueStatus = 'no_deadline' | 'overdue' | 'due_soon' | 'in_time'

/** Working days left from which work counts as due soon. */
export const DUE_SOON_WORKING_DAYS = 5

/** A deadline on a day off holds until the next working day. */
export function dueStatusOf(
  calendar: WorkingCalendar,
  dueOn: Day | undefined,
  today: Day,
): DueStatus {
  if (dueOn === undefined) return 'no_deadline'
  const due = nextWorkingDay(calendar, dueOn)
  if (today > due) return 'overdue'
  return workingDaysBetween(calendar, today, due) <= DUE_SOON_WORKING_DAYS ? 'due_soon' : 'in_time'
}
