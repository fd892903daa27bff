/**
 * A reporting period: a year, a half-year, a quarter or a month. Its text is its identity, in the
 * address, on the wire and in the table: `2024`, `2024-H1`, `2024-Q3`, `2024-09`.
 */
import type { Brand } from './brand.ts'
import { addDays, dayOf, monthOf, yearOf, type Day } from './day.ts'
import type { Message } from './text.ts'

export type Period = Brand<string, 'Period'>

export const PERIOD_KINDS = ['year', 'half', 'quarter', 'month'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** The part is counted from 1: the third quarter is 3, September is 9; a year has the one part 1. */
interface Parts {
  readonly kind: PeriodKind
  readonly year: number
  readonly part: number
}

const PERIOD = /^([12]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { year: 12, half: 6, quarter: 3, month: 1 }

/** The period a text names, or undefined: `2024-Q5` and `2024-9` are none. */
export function parsePeriod(text: string): Period | undefined {
  return PERIOD.test(text) ? (text as Period) : undefined
}

/** For text that is a period by construction (a checked column). Throws on anything else. */
export function toPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(`not a period: ${text}`)
  return period
}

/** The period of this kind that the day lies in. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const part = Math.ceil(monthOf(day) / MONTHS_IN[kind])
  return write({ kind, year: yearOf(day), part })
}

export function kindOfPeriod(period: Period): PeriodKind {
  return read(period).kind
}

export function yearOfPeriod(period: Period): number {
  return read(period).year
}

/** The month (1-12) with which the period begins. */
export function openingMonth(period: Period): number {
  const { kind, part } = read(period)
  return (part - 1) * MONTHS_IN[kind] + 1
}

/** The month (1-12) with which the period ends: the column of a year's line that holds its value. */
export function closingMonth(period: Period): number {
  const { kind, part } = read(period)
  return part * MONTHS_IN[kind]
}

export function firstDayOf(period: Period): Day {
  return dayOf(yearOfPeriod(period), openingMonth(period), 1)
}

export function lastDayOf(period: Period): Day {
  return addDays(dayOf(yearOfPeriod(period), closingMonth(period) + 1, 1), -1)
}

/** The period of the same kind just before: the first quarter follows the fourth of the year before. */
export function previousPeriod(period: Period): Period {
  return shift(period, -1)
}

export function nextPeriod(period: Period): Period {
  return shift(period, 1)
}

/** The same part of the year before: what a figure is compared with. */
export function samePeriodLastYear(period: Period): Period {
  const parts = read(period)
  return write({ ...parts, year: parts.year - 1 })
}

/** Whether every day of `inner` is a day of `outer`. A period contains itself. */
export function periodContains(outer: Period, inner: Period): boolean {
  return (
    yearOfPeriod(outer) === yearOfPeriod(inner) &&
    openingMonth(outer) <= openingMonth(inner) &&
    closingMonth(inner) <= closingMonth(outer)
  )
}

/** What officials call it: Quý III năm 2024, 6 tháng đầu năm 2024, Tháng 9 năm 2024, Năm 2024. */
export function periodLabel(period: Period): Message {
  const { kind, year, part } = read(period)
  switch (kind) {
    case 'year':
      return { vi: `Năm ${year}`, en: `${year}` }
    case 'half':
      return part === 1
        ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` }
    case 'quarter':
      return { vi: `Quý ${ROMAN[part] ?? part} năm ${year}`, en: `Q${part} ${year}` }
    case 'month':
      return { vi: `Tháng ${part} năm ${year}`, en: `${ENGLISH_MONTHS[part] ?? part} ${year}` }
  }
}

const ROMAN = ['', 'I', 'II', 'III', 'IV']

const ENGLISH_MONTHS = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function shift(period: Period, by: 1 | -1): Period {
  const { kind, year, part } = read(period)
  const perYear = 12 / MONTHS_IN[kind]
  const count = year * perYear + (part - 1) + by
  return write({ kind, year: Math.floor(count / perYear), part: (count % perYear) + 1 })
}

function read(period: Period): Parts {
  const [, year = '', half, quarter, month] = PERIOD.exec(period) ?? []
  if (half !== undefined) return { kind: 'half', year: Number(year), part: Number(half) }
  if (quarter !== undefined) return { kind: 'quarter', year: Number(year), part: Number(quarter) }
  if (month !== undefined) return { kind: 'month', year: Number(year), part: Number(month) }
  return { kind: 'year', year: Number(year), part: 1 }
}

function write({ kind, year, part }: Parts): Period {
  switch (kind) {
    case 'year':
      return toPeriod(`${year}`)
    case 'half':
      return toPeriod(`${year}-H${part}`)
    case 'quarter':
      return toPeriod(`${year}-Q${part}`)
    case 'month':
      return toPeriod(`${year}-${String(part).padStart(2, '0')}`)
  }
}
