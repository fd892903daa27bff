/**
 * Figures, money, days and periods as Vietnamese offices write them, with English variants.
 *
 * Exact figures come as decimal strings (`"1234567.89"`) and stay strings: nothing here passes
 * through a float, so no digit of a report is ever lost. ICU is not used, because its Vietnamese
 * money and dates are not those of official papers (Nghị định 30/2020).
 */
import type { Day } from '#kernel/day.ts'
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
  const text = decimals === undefined ? String(figure) : roundDecimal(String(figure), decimals)
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
  readonly power: number
  readonly unit: Readonly<Record<Language, string>>
}

const MONEY_SCALES: readonly MoneyScale[] = [
  { power: 9, unit: { vi: 'tỷ', en: 'billion' } },
  { power: 6, unit: { vi: 'triệu', en: 'million' } },
]

/**
 * Money for a headline: `12500000` → `12,5 triệu`, `1250000000` → `1,25 tỷ`. At most two decimals;
 * below one million the đồng are shown in full. Tables and reports use `formatMoney`.
 */
export function formatMoneyShort(dong: Figure, language: Language = 'vi'): string {
  const digits = partsOf(String(dong)).whole.length
  const scale = MONEY_SCALES.find(({ power }) => digits > power)
  if (scale === undefined) return formatMoney(dong, language)
  const scaled = withoutTrailingZeros(roundDecimal(shiftDecimal(String(dong), -scale.power), 2))
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

interface PeriodForm {
  readonly pattern: RegExp
  readonly words: (parts: readonly string[], language: Language) => string
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

const PERIOD_FORMS: readonly PeriodForm[] = [
  {
    pattern: /^(\d{4})$/,
    words: ([year = ''], language) => (language === 'vi' ? `Năm ${year}` : year),
  },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    words: ([year = '', quarter = ''], language) => {
      const roman = QUARTERS[Number(quarter) - 1] ?? quarter
      return language === 'vi' ? `Quý ${roman}/${year}` : `Q${quarter} ${year}`
    },
  },
  {
    pattern: /^(\d{4})-H([12])$/,
    words: ([year = '', half = ''], language) => {
      if (language === 'en') return `${half === '1' ? 'First' : 'Second'} half of ${year}`
      return `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`
    },
  },
  {
    pattern: /^(\d{4})-9M$/,
    words: ([year = ''], language) =>
      language === 'vi' ? `9 tháng đầu năm ${year}` : `First nine months of ${year}`,
  },
  {
    pattern: /^(\d{4})-M?(\d{2})$/,
    words: ([year = '', month = ''], language) => {
      if (language === 'vi') return `Tháng ${String(Number(month))}/${year}`
      return `${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`
    },
  },
  {
    pattern: /^(\d{4})-(\d{4})$/,
    words: ([from = '', to = ''], language) =>
      language === 'vi' ? `Giai đoạn ${from}-${to}` : `${from}-${to}`,
  },
]

/**
 * The words for a reporting period's code: `2024`, `2024-Q1`, `2024-H1`, `2024-9M`, `2024-03` and
 * `2021-2025`. A code of no known form is returned as it is: better odd than wrong.
 */
export function formatPeriod(period: string, language: Language = 'vi'): string {
  for (const { pattern, words } of PERIOD_FORMS) {
    const match = pattern.exec(period)
    if (match !== null) return words(match.slice(1), language)
  }
  return period
}

/** Rounds half away from zero to `decimals` digits, exactly. */
export function roundDecimal(decimal: string, decimals: number): string {
  const { sign, whole, fraction } = partsOf(decimal)
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const rounded = (fraction[decimals] ?? '0') >= '5' ? kept + 1n : kept
  const digits = String(rounded).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return rounded === 0n ? text : sign + text
}

/** Moves the decimal point `places` to the right (to the left when negative), exactly. */
function shiftDecimal(decimal: string, places: number): string {
  const { sign, whole, fraction } = partsOf(decimal)
  const padded = whole.padStart(1 - places, '0')
  const cut = padded.length + places
  return `${sign}${padded.slice(0, cut)}.${padded.slice(cut)}${fraction}`
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
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
