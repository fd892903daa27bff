import type { Brand } from './brand.ts'

/** A calendar day, `YYYY-MM-DD`, without clock or zone: dates of decisions, deadlines, periods. */
export type Day = Brand<string, 'Day'>

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** The day a text names, or undefined when there is no such day in the calendar. */
export function parseDay(text: string): Day | undefined {
  const parts = DAY.exec(text)
  if (parts === null) return undefined
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return day === text ? day : undefined
}

/** For text that is a day by construction (a column of type date). Throws on anything else. */
export function toDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`not a day: ${text}`)
  return day
}

/** The day of a year, a month (1-12) and a day of the month; days past the end roll over. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Not Date.UTC, which takes the years 0 to 99 for those of the last century.
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, dayOfMonth)
  return fromUtc(instant.getTime())
}

export function addDays(day: Day, days: number): Day {
  return fromUtc(Date.parse(day) + days * MS_PER_DAY)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The month of a day, 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/**
 * The day that an instant falls on in Vietnam (UTC+7 the whole year, no summer time):
 * the programme's "today", whatever the machine's own zone.
 */
export function dayInVietnam(instant: Date): Day {
  return fromUtc(instant.getTime() + 7 * 3_600_000)
}

function fromUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day
}
