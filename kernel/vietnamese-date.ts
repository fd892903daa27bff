/**
 * Days as Vietnamese papers write them: always day, month, year.
 *
 * 05/06/2021 is 5 June. 10/14/2021 is refused and not turned round: a machine that reads one date
 * by guessing reads the next one wrongly. A year alone (more than half of the birth dates in the
 * rolls) is not a day, and says so.
 */
import { dayOf, parseDay, yearOf, type Day } from './day.ts'
import { ok, refuse, type Result } from './result.ts'

export type DayRefusal =
  | { readonly code: 'empty_day' }
  | { readonly code: 'not_a_day'; readonly text: string }
  | { readonly code: 'no_such_day'; readonly text: string }
  | { readonly code: 'short_year'; readonly text: string }
  | { readonly code: 'year_out_of_range'; readonly text: string }
  | { readonly code: 'year_only'; readonly year: number }
  | { readonly code: 'month_only'; readonly year: number; readonly month: number }

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const MAX_LENGTH = 60

const NUMERIC = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const SHORT_YEAR = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{2}|(?:ngày )?\d{1,2} tháng \d{1,2} năm \d{2})$/
const MONTH_ONLY = /^(?:tháng )?(\d{1,2})(?: năm | ?[/-] ?)(\d{4})$/
const YEAR_ONLY = /^(?:năm )?(\d{4})$/

/**
 * The day that a text names: 14/10/2021, 14-10-2021, 14.10.2021, "ngày 14 tháng 10 năm 2021" or
 * 2021-10-14. Excel's own serial numbers are for `dayOfExcelSerial`.
 */
export function parseVietnameseDay(text: string): Result<Day, DayRefusal> {
  const plain = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  if (plain === '') return refuse({ code: 'empty_day' })
  if (plain.length > MAX_LENGTH) {
    return refuse({ code: 'not_a_day', text: `${plain.slice(0, MAX_LENGTH)}…` })
  }

  const numeric = NUMERIC.exec(plain)
  if (numeric !== null) return checkedDay(plain, numeric[4], numeric[3], numeric[1])
  const inWords = IN_WORDS.exec(plain)
  if (inWords !== null) return checkedDay(plain, inWords[3], inWords[2], inWords[1])
  const yearFirst = YEAR_FIRST.exec(plain)
  if (yearFirst !== null) return checkedDay(plain, yearFirst[1], yearFirst[3], yearFirst[4])

  return refuse(whyNotADay(plain))
}

/**
 * The day of an Excel serial number; a time of day is dropped. Undefined before 1 March 1900, since
 * Excel counts a 29 February 1900 that never was, and past the year 9999. `from1904` is the other
 * epoch, of workbooks begun on old Macs.
 */
export function dayOfExcelSerial(serial: number, from1904 = false): Day | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return undefined
  return dayOf(1899, 12, 30 + days)
}

/** dd/mm/yyyy. */
export function formatVietnameseDay(day: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  return `${dayOfMonth}/${month}/${year}`
}

function checkedDay(text: string, year = '', month = '', dayOfMonth = ''): Result<Day, DayRefusal> {
  const day = parseDay(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  if (day === undefined) return refuse({ code: 'no_such_day', text })
  if (yearOf(day) < FIRST_YEAR || yearOf(day) > LAST_YEAR) {
    return refuse({ code: 'year_out_of_range', text })
  }
  return ok(day)
}

function whyNotADay(plain: string): DayRefusal {
  if (SHORT_YEAR.test(plain)) return { code: 'short_year', text: plain }
  const yearOnly = YEAR_ONLY.exec(plain)
  if (yearOnly !== null) return { code: 'year_only', year: Number(yearOnly[1]) }
  const monthOnly = MONTH_ONLY.exec(plain)
  if (monthOnly !== null) {
    return { code: 'month_only', year: Number(monthOnly[2]), month: Number(monthOnly[1]) }
  }
  return { code: 'not_a_day', text: plain }
}
