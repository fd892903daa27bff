/**
 * What a cell means for a field that expects a number, a day, a text or a code. A refusal carries the
 * address of the cell and, where a person must choose, the readings to choose from.
 */
import type { Day } from '#kernel/day.ts'
import { isWhole, multiplyDecimals, toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import {
  dayOfExcelSerial,
  formatVietnameseDay,
  parseVietnameseDay,
  type DayRefusal,
} from '#kernel/vietnamese-date.ts'
import {
  formatVietnameseNumber,
  parseVietnameseNumber,
  type NumberRefusal,
} from '#kernel/vietnamese-number.ts'
import type { SheetCell } from './sheet.ts'

interface At {
  readonly cell: string
}

/** Of any reading: the cell holds #N/A or its like, or a kind of value that the field cannot use. */
type WrongKind =
  | { readonly code: 'cell_is_an_error'; readonly text: string }
  | { readonly code: 'cell_is_true_or_false' }

export type NumberCellRefusal = At &
  (
    | NumberRefusal
    | WrongKind
    /** Excel has turned "3/4" or "1.5" into a day. */
    | { readonly code: 'number_became_a_day'; readonly text: string }
  )

export type DayCellRefusal = At &
  (
    | DayRefusal
    | WrongKind
    /** The number of a day in a cell that is not formatted as one. */
    | { readonly code: 'day_is_a_number'; readonly text: string; readonly reading: Day }
  )

export type CodeRefusal = At &
  (
    | WrongKind
    | { readonly code: 'code_empty' }
    | { readonly code: 'not_a_code'; readonly text: string; readonly width: number }
    | {
        readonly code: 'code_lost_zeros'
        readonly text: string
        readonly reading: string
        readonly width: number
      }
    | { readonly code: 'code_too_long'; readonly text: string; readonly width: number }
    | { readonly code: 'code_lost_digits'; readonly text: string }
  )

const HUNDRED = toDecimal('100')
/** Excel keeps 15 digits of a number; the rest became zeros when the cell was typed. */
const EXACT_DIGITS = 15

/** The figure of a cell. For a field in `unit: '%'`, 0.065 shown as 6,5% is 6.5. */
export function numberIn(
  cell: SheetCell,
  expects: { readonly unit?: string } = {},
): Result<DecimalText, NumberCellRefusal> {
  const at = { cell: cell.address }
  switch (cell.kind) {
    case 'number':
      return shownNumber(cell, expects.unit)
    case 'text': {
      const read = parseVietnameseNumber(cell.text, expects)
      return read.ok ? read : refuse({ ...at, ...read.refusal })
    }
    case 'empty':
      return refuse({ ...at, code: 'empty_number' })
    case 'date':
      return refuse({ ...at, code: 'number_became_a_day', text: formatVietnameseDay(cell.day) })
    case 'boolean':
      return refuse({ ...at, code: 'cell_is_true_or_false' })
    case 'error':
      return refuse({ ...at, code: 'cell_is_an_error', text: cell.error })
  }
}

export function dayIn(cell: SheetCell): Result<Day, DayCellRefusal> {
  const at = { cell: cell.address }
  switch (cell.kind) {
    case 'date':
      return ok(cell.day)
    case 'text': {
      const read = parseVietnameseDay(cell.text)
      return read.ok ? read : refuse({ ...at, ...read.refusal })
    }
    case 'number':
      return refuse({ ...at, ...numberForADay(cell.decimal) })
    case 'empty':
      return refuse({ ...at, code: 'empty_day' })
    case 'boolean':
      return refuse({ ...at, code: 'cell_is_true_or_false' })
    case 'error':
      return refuse({ ...at, code: 'cell_is_an_error', text: cell.error })
  }
}

/** The text as a person sees it; empty for an empty cell. */
export function textIn(cell: SheetCell): Result<string, At & WrongKind> {
  switch (cell.kind) {
    case 'text':
      return ok(cell.text)
    case 'empty':
      return ok('')
    case 'number':
      return ok(shownText(cell))
    case 'date':
      return ok(formatVietnameseDay(cell.day))
    case 'boolean':
      return refuse({ cell: cell.address, code: 'cell_is_true_or_false' })
    case 'error':
      return refuse({ cell: cell.address, code: 'cell_is_an_error', text: cell.error })
  }
}

/**
 * A code of `width` digits: of a place (04606), of a citizen (12 digits). A shorter one has perhaps
 * lost its zeros in Excel, or was mistyped: nobody but a person can tell, so it is a question.
 */
export function restoreCode(cell: SheetCell, width: number): Result<string, CodeRefusal> {
  const at = { cell: cell.address }
  switch (cell.kind) {
    case 'text':
      return codeOf(cell.text.replaceAll(/\s/g, ''), at, width)
    case 'number':
      return isWhole(cell.decimal) && cell.decimal.length > EXACT_DIGITS
        ? refuse({ ...at, code: 'code_lost_digits', text: cell.decimal })
        : codeOf(cell.decimal.padStart(cell.shownDigits, '0'), at, width)
    case 'empty':
      return refuse({ ...at, code: 'code_empty' })
    case 'date':
      return refuse({ ...at, code: 'not_a_code', text: formatVietnameseDay(cell.day), width })
    case 'boolean':
      return refuse({ ...at, code: 'cell_is_true_or_false' })
    case 'error':
      return refuse({ ...at, code: 'cell_is_an_error', text: cell.error })
  }
}

type NumberCell = Extract<SheetCell, { kind: 'number' }>

function shownNumber(
  cell: NumberCell,
  unit: string | undefined,
): Result<DecimalText, NumberCellRefusal> {
  if (!cell.isPercent) return ok(cell.decimal)
  const percents = multiplyDecimals(cell.decimal, HUNDRED)
  if (unit === '%') return ok(percents)
  const number = formatVietnameseNumber(percents)
  return refuse({
    cell: cell.address,
    code: 'number_has_unit',
    text: `${number}%`,
    number,
    unit: '%',
  })
}

function shownText(cell: NumberCell): string {
  if (cell.isPercent) return `${formatVietnameseNumber(multiplyDecimals(cell.decimal, HUNDRED))}%`
  const isCounted = isWhole(cell.decimal)
  return isCounted
    ? cell.decimal.padStart(cell.shownDigits, '0')
    : formatVietnameseNumber(cell.decimal)
}

/** 1987 in a column of birth dates is a year; 31798 is that day's number in Excel. */
function numberForADay(decimal: DecimalText) {
  const asText = parseVietnameseDay(decimal)
  if (!asText.ok && asText.refusal.code === 'year_only') return asText.refusal
  const reading = isWhole(decimal) ? dayOfExcelSerial(Number(decimal)) : undefined
  return reading === undefined
    ? ({ code: 'not_a_day', text: decimal } as const)
    : ({ code: 'day_is_a_number', text: decimal, reading } as const)
}

function codeOf(text: string, at: At, width: number): Result<string, CodeRefusal> {
  if (!/^\d+$/.test(text)) return refuse({ ...at, code: 'not_a_code', text, width })
  if (text.length === width) return ok(text)
  return text.length > width
    ? refuse({ ...at, code: 'code_too_long', text, width })
    : refuse({ ...at, code: 'code_lost_zeros', text, reading: text.padStart(width, '0'), width })
}
