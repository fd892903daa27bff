/**
 * Figures, money, days and periods as Vietnamese offices write them, with English variants.
 *
 * Exact figures come as decimal strings (`"1234567.89"`) and stay strings: nothing here passes
 * through a float, so no digit of a report is ever lost. ICU is not used, because its Vietnamese
 * money and dates are not those of official papers (Nghị định 30/2020).
 */
import type { Day } from '#kernel/day.ts'
import { divideDecimals, roundDecimal, toDecimal } from '#kernel/decimal.ts'
import { periodLabel, type Period } from '#kernel/period.ts'
import type { Language } from '#kernel/text.ts'

/** A figure as it travels: a decimal string, a whole bigint, or a small whole number (a count). */
export type Figure = string | bigint | number

interface Marks {
  readonly group: string
  readonly decimal: string
}

const MARKS: Readonly<Record<Language, Marks>> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * `1234567.89` → `1.234.567,89`. All given digits are shown, unless `decimals` fixes their number;
 * then the figure is rounded half away from zero, as in accounting.
 */
export function formatNumber(
  figure: Figure,
  language: Language = 'vi',
  options: { readonly decimals?: number } = {},
): string {
  const { decimals } = options
  const text = decimals === undefined ? String(figure) : withDecimals(String(figure), decimals)
  const { sign, whole, fraction } = partsOf(text)
  const marks = MARKS[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group)
  return sign + grouped + (fraction === '' ? '' : marks.decimal + fraction)
}

/** A percentage or a share already in hundredths: `6.5` → `6,5%`. */
export function formatPercent(
  percent: Figure,
  language: Language = 'vi',
  options: { readonly decimals?: number } = {},
): string {
  return `${formatNumber(percent, language, options)}%`
}

/** Whole đồng, in full: `12500000n` → `12.500.000 đồng`. */
export function formatMoney(dong: Figure, language: Language = 'vi'): string {
  return `${formatNumber(dong, language)} ${language === 'vi' ? 'đồng' : 'VND'}`
}

interface MoneyScale {
  readonly dong: string
  readonly unit: Readonly<Record<Language, string>>
}

const MONEY_SCALES: readonly MoneyScale[] = [
  { dong: '1000000000', unit: { vi: 'tỷ', en: 'billion' } },
  { dong: '1000000', unit: { vi: 'triệu', en: 'million' } },
]

/**
 * Money for a headline: `12500000` → `12,5 triệu`, `1250000000` → `1,25 tỷ`. At most two decimals;
 * below one million the đồng are shown in full. Tables and reports use `formatMoney`.
 */
export function formatMoneyShort(dong: Figure, language: Language = 'vi'): string {
  const digits = partsOf(String(dong)).whole.length
  const scale = MONEY_SCALES.find((candidate) => digits >= candidate.dong.length)
  if (scale === undefined) return formatMoney(dong, language)
  const scaled = divideDecimals(toDecimal(String(dong)), toDecimal(scale.dong), 2)
  return `${formatNumber(scaled, language)} ${scale.unit[language]}`
}

/** `2024-03-09` → `09/03/2024`, in English `9 Mar 2024` (so that nobody reads the day as a month). */
export function formatDay(day: Day, language: Language = 'vi'): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  if (language === 'vi') return `${dayOfMonth}/${month}/${year}`
  return `${String(Number(dayOfMonth))} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** An instant on the clock of Vietnam, to the minute: `14:05 09/03/2024`. */
export function formatInstant(instant: Date | string, language: Language = 'vi'): string {
  const utcMs = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  const local = new Date(utcMs + VIETNAM_OFFSET_MS).toISOString()
  return `${local.slice(11, 16)} ${formatDay(local.slice(0, 10) as Day, language)}`
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000

const ENGLISH_MONTHS = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
] as const // prettier-ignore

/** What officials call a period: `2024-Q3` → `Quý III năm 2024`. */
export function formatPeriod(period: Period, language: Language = 'vi'): string {
  return periodLabel(period)[language]
}

/** Rounded half away from zero, with exactly `decimals` digits after the point. */
function withDecimals(figure: string, decimals: number): string {
  const rounded = roundDecimal(toDecimal(figure), decimals)
  if (decimals === 0) return rounded
  const [whole = '', fraction = ''] = rounded.split('.')
  return `${whole}.${fraction.padEnd(decimals, '0')}`
}

function partsOf(decimal: string): {
  readonly sign: string
  readonly whole: string
  readonly fraction: string
} {
  const match = DECIMAL.exec(decimal)
  if (match === null) throw new Error(`not a decimal figure: ${decimal}`)
  const [, sign = '', whole = '', fraction = ''] = match
  return { sign, whole, fraction }
}
