import type { Day } from '#kernel/day.ts'
import {
  lastDayOf,
  periodOf,
  previousPeriod,
  type Period,
  type PeriodKind,
} from '#kernel/period.ts'

/** How far back a duty is followed: two years and the present one. */
const MOST_YEARS_BACK = 2

/** The periods of a kind that have begun by this day, the newest first. */
export function periodsUntil(kind: PeriodKind, today: Day): readonly Period[] {
  const oldest = Number(today.slice(0, 4)) - MOST_YEARS_BACK
  const periods: Period[] = []
  for (
    let period = periodOf(kind, today);
    Number(period.slice(0, 4)) >= oldest;
    period = previousPeriod(period)
  ) {
    periods.push(period)
  }
  return periods
}

/**
 * The period that an office follows on this day: the last that has ended. Of a yearly duty it is the
 * year itself, since the estimate of September is asked for within it.
 */
export function periodToFollow(kind: PeriodKind, today: Day): Period {
  const present = periodOf(kind, today)
  return kind === 'year' || lastDayOf(present) === today ? present : previousPeriod(present)
}
