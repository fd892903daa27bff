/**
 * Points and stretches of time as plans write them: ngày 30/6/2024, 15 tháng 3 năm 2024, quý
 * II/2024, tháng 9, hết năm 2025, giai đoạn 2021-2025. They are folded into one token each, so that
 * none of their digits is ever read as a figure.
 */
import { dayOf, parseDay, type Day } from '#kernel/day.ts'
import { foldTokens, keyAt, type TimeToken, type Token } from './token.ts'

export type TimeWords =
  | { readonly unit: 'day'; readonly day: Day }
  /** A day of a year that the words leave open: "trước 15/12". */
  | { readonly unit: 'day-of-year'; readonly month: number; readonly dayOfMonth: number }
  /** "ngày 25", of a month that the words leave open or that returns. */
  | { readonly unit: 'day-of-month'; readonly dayOfMonth: number }
  | { readonly unit: 'month'; readonly month: number; readonly year?: number }
  | { readonly unit: 'quarter'; readonly quarter: number; readonly year?: number }
  | { readonly unit: 'half'; readonly half: 1 | 2; readonly year?: number }
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'years'; readonly from: number; readonly to: number }

interface Found {
  readonly time: TimeWords
  readonly length: number
}

type Rule = (tokens: readonly Token[], at: number) => Found | undefined

const FIRST_YEAR = 1945
const LAST_YEAR = 2100

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['01', 1],
  ['02', 2],
  ['03', 3],
  ['04', 4],
])

/** Words after which 15/12 is a day and not twelve of something fifteenths. */
const BEFORE_A_DAY = new Set([
  'ngày',
  'trước',
  'hết',
  'từ',
  'vào',
  'sau',
  'đến',
  'xong',
  'hạn',
  'là',
  'nhất',
])

const SEPARATORS = new Set(['/', '-', '.'])

export function foldTimes(tokens: readonly Token[]): readonly Token[] {
  const folded: Token[] = []
  let at = 0
  while (at < tokens.length) {
    const { token, length } = foldAt(tokens, at)
    if (token !== undefined) folded.push(token)
    at += length
  }
  return folded
}

function foldAt(
  tokens: readonly Token[],
  at: number,
): { readonly token: Token | undefined; readonly length: number } {
  const found = timeAt(tokens, at)
  if (found === undefined) return { token: tokens[at], length: 1 }
  const { time, length } = found
  return { token: foldTokens<TimeToken>(tokens, at, length, { kind: 'time', time }), length }
}

/** The last day that the words cover, or undefined while they leave the year or month open. */
export function lastDayOf(time: TimeWords, year: number | undefined): Day | undefined {
  const inYear = 'year' in time && time.year !== undefined ? time.year : year
  if (time.unit === 'day') return time.day
  if (time.unit === 'years') return dayOf(time.to, 12, 31)
  if (inYear === undefined) return undefined
  switch (time.unit) {
    case 'day-of-year':
      return realDay(inYear, time.month, time.dayOfMonth)
    case 'day-of-month':
      return undefined
    case 'month':
      return dayOf(inYear, time.month + 1, 0)
    case 'quarter':
      return dayOf(inYear, time.quarter * 3 + 1, 0)
    case 'half':
      return dayOf(inYear, time.half * 6 + 1, 0)
    case 'year':
      return dayOf(inYear, 12, 31)
  }
}

/** The year that the words end in, where they name one. */
export function yearNamedBy(time: TimeWords): number | undefined {
  if (time.unit === 'day') return Number(time.day.slice(0, 4))
  if (time.unit === 'years') return time.to
  return 'year' in time ? time.year : undefined
}

function timeAt(tokens: readonly Token[], at: number): Found | undefined {
  for (const rule of RULES) {
    const found = rule(tokens, at)
    if (found !== undefined) return found
  }
  return undefined
}

const RULES: readonly Rule[] = [
  yearToYear,
  years,
  dayInWords,
  dayInDigits,
  dayInOneNumeral,
  dayOfYear,
  halfYear,
  month,
  quarter,
  year,
  yearAlone,
  lonelyDay,
]

/** "từ năm 2021 đến năm 2025", "năm 2021 - 2025". */
function yearToYear(tokens: readonly Token[], at: number): Found | undefined {
  const lead = keyAt(tokens, at) === 'từ' ? 1 : 0
  if (keyAt(tokens, at + lead) !== 'năm') return undefined
  const from = yearIn(tokens, at + lead + 1)
  const link = keyAt(tokens, at + lead + 2)
  if (from === undefined || (link !== 'đến' && link !== '-')) return undefined
  const secondNamed = keyAt(tokens, at + lead + 3) === 'năm' ? 1 : 0
  const to = yearIn(tokens, at + lead + 3 + secondNamed)
  if (to === undefined || to <= from) return undefined
  return { time: { unit: 'years', from, to }, length: lead + 4 + secondNamed }
}

/** "2021-2025", "giai đoạn 2021 - 2025", "năm học 2023-2024". */
function years(tokens: readonly Token[], at: number): Found | undefined {
  const lead = leadLength(tokens, at, [
    ['giai', 'đoạn'],
    ['năm', 'học'],
    ['thời', 'kỳ'],
    ['nhiệm', 'kỳ'],
  ])
  const from = yearIn(tokens, at + lead)
  const link = keyAt(tokens, at + lead + 1)
  const to = yearIn(tokens, at + lead + 2)
  if (from === undefined || to === undefined || to <= from) return undefined
  if (link !== '-' && link !== 'đến') return undefined
  return { time: { unit: 'years', from, to }, length: lead + 3 }
}

/** "ngày 30 tháng 6 năm 2024", "30 tháng 6". */
function dayInWords(tokens: readonly Token[], at: number): Found | undefined {
  const lead = keyAt(tokens, at) === 'ngày' ? 1 : 0
  const dayOfMonth = integerIn(tokens, at + lead, 31)
  if (dayOfMonth === undefined || keyAt(tokens, at + lead + 1) !== 'tháng') return undefined
  const monthNumber = integerIn(tokens, at + lead + 2, 12)
  if (monthNumber === undefined) return undefined
  const named = keyAt(tokens, at + lead + 3) === 'năm' ? yearIn(tokens, at + lead + 4) : undefined
  if (named === undefined) {
    return dayOrNothing(undefined, monthNumber, dayOfMonth, lead + 3)
  }
  return dayOrNothing(named, monthNumber, dayOfMonth, lead + 5)
}

/** "ngày 30/6/2024", "30-6-2024". */
function dayInDigits(tokens: readonly Token[], at: number): Found | undefined {
  const lead = keyAt(tokens, at) === 'ngày' ? 1 : 0
  const separator = keyAt(tokens, at + lead + 1)
  if (!SEPARATORS.has(separator) || keyAt(tokens, at + lead + 3) !== separator) return undefined
  const dayOfMonth = integerIn(tokens, at + lead, 31)
  const monthNumber = integerIn(tokens, at + lead + 2, 12)
  const named = yearIn(tokens, at + lead + 4)
  if (dayOfMonth === undefined || monthNumber === undefined || named === undefined) return undefined
  return dayOrNothing(named, monthNumber, dayOfMonth, lead + 5)
}

/** "14.10.2021", which reads as one numeral. */
function dayInOneNumeral(tokens: readonly Token[], at: number): Found | undefined {
  const lead = keyAt(tokens, at) === 'ngày' ? 1 : 0
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(keyAt(tokens, at + lead))
  if (parts === null) return undefined
  return dayOrNothing(Number(parts[3]), Number(parts[2]), Number(parts[1]), lead + 1)
}

/** "trước ngày 30/6", "trước 15/12". */
function dayOfYear(tokens: readonly Token[], at: number): Found | undefined {
  const lead = keyAt(tokens, at) === 'ngày' ? 1 : 0
  if (lead === 0 && !BEFORE_A_DAY.has(keyAt(tokens, at - 1))) return undefined
  const dayOfMonth = integerIn(tokens, at + lead, 31)
  const monthNumber = integerIn(tokens, at + lead + 2, 12)
  if (dayOfMonth === undefined || monthNumber === undefined) return undefined
  if (keyAt(tokens, at + lead + 1) !== '/') return undefined
  return dayOrNothing(undefined, monthNumber, dayOfMonth, lead + 3)
}

/** "6 tháng đầu năm 2024", "6 tháng cuối năm". */
function halfYear(tokens: readonly Token[], at: number): Found | undefined {
  if (integerIn(tokens, at, 6) !== 6 || keyAt(tokens, at + 1) !== 'tháng') return undefined
  const part = keyAt(tokens, at + 2)
  if (part !== 'đầu' && part !== 'cuối') return undefined
  if (keyAt(tokens, at + 3) !== 'năm') return undefined
  const half = part === 'đầu' ? 1 : 2
  const named = yearIn(tokens, at + 4)
  if (named === undefined) return { time: { unit: 'half', half }, length: 4 }
  return { time: { unit: 'half', half, year: named }, length: 5 }
}

/** "tháng 9", "tháng 6/2024", "tháng 6 năm 2024". */
function month(tokens: readonly Token[], at: number): Found | undefined {
  if (keyAt(tokens, at) !== 'tháng') return undefined
  const monthNumber = integerIn(tokens, at + 1, 12)
  if (monthNumber === undefined) return undefined
  const named = yearAfter(tokens, at + 2)
  if (named === undefined) return { time: { unit: 'month', month: monthNumber }, length: 2 }
  return { time: { unit: 'month', month: monthNumber, year: named }, length: 4 }
}

/** "quý II/2024", "quý 2 năm 2024", "quý IV". */
function quarter(tokens: readonly Token[], at: number): Found | undefined {
  if (keyAt(tokens, at) !== 'quý') return undefined
  const quarterNumber = QUARTERS.get(keyAt(tokens, at + 1))
  if (quarterNumber === undefined) return undefined
  const named = yearAfter(tokens, at + 2)
  if (named === undefined) return { time: { unit: 'quarter', quarter: quarterNumber }, length: 2 }
  return { time: { unit: 'quarter', quarter: quarterNumber, year: named }, length: 4 }
}

/** "Đến 2030: …": a year by its place, since nothing is counted by it. */
function yearAlone(tokens: readonly Token[], at: number): Found | undefined {
  const named = yearIn(tokens, at)
  if (named === undefined || !BEFORE_A_YEAR.has(keyAt(tokens, at - 1))) return undefined
  const next = tokens[at + 1]
  if (next !== undefined && next.kind !== 'mark') return undefined
  return next?.key === '%' ? undefined : { time: { unit: 'year', year: named }, length: 1 }
}

const BEFORE_A_YEAR = new Set(['đến', 'hết', 'cuối', 'trước', 'kh', 'hoạch'])

/** "năm 2024". */
function year(tokens: readonly Token[], at: number): Found | undefined {
  if (keyAt(tokens, at) !== 'năm') return undefined
  const named = yearIn(tokens, at + 1)
  return named === undefined ? undefined : { time: { unit: 'year', year: named }, length: 2 }
}

/** "ngày 25". */
function lonelyDay(tokens: readonly Token[], at: number): Found | undefined {
  if (keyAt(tokens, at) !== 'ngày') return undefined
  const dayOfMonth = integerIn(tokens, at + 1, 31)
  if (dayOfMonth === undefined) return undefined
  return { time: { unit: 'day-of-month', dayOfMonth }, length: 2 }
}

function dayOrNothing(
  named: number | undefined,
  monthNumber: number,
  dayOfMonth: number,
  length: number,
): Found | undefined {
  if (named === undefined) {
    return { time: { unit: 'day-of-year', month: monthNumber, dayOfMonth }, length }
  }
  const day = realDay(named, monthNumber, dayOfMonth)
  return day === undefined ? undefined : { time: { unit: 'day', day }, length }
}

function realDay(named: number, monthNumber: number, dayOfMonth: number): Day | undefined {
  const two = (part: number) => String(part).padStart(2, '0')
  return parseDay(`${String(named)}-${two(monthNumber)}-${two(dayOfMonth)}`)
}

/** A year after "/", "-" or "năm". */
function yearAfter(tokens: readonly Token[], at: number): number | undefined {
  const link = keyAt(tokens, at)
  return link === '/' || link === '-' || link === 'năm' ? yearIn(tokens, at + 1) : undefined
}

function yearIn(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.text)) return undefined
  const named = Number(token.text)
  return named >= FIRST_YEAR && named <= LAST_YEAR ? named : undefined
}

function integerIn(tokens: readonly Token[], at: number, max: number): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return undefined
  const integer = Number(token.text)
  return integer >= 1 && integer <= max ? integer : undefined
}

function leadLength(
  tokens: readonly Token[],
  at: number,
  leads: readonly (readonly string[])[],
): number {
  const lead = leads.find((keys) => keys.every((key, offset) => keyAt(tokens, at + offset) === key))
  return lead?.length ?? 0
}
