/**
 * Numbers as people write them in Vietnamese offices: 1.234.567,89.
 *
 * Points group thousands and the comma begins the fraction, but half of the machines in an office
 * run an English Excel that does it the other way round, and people paste from both. So a text is
 * read by what its shape allows, and where two readings remain the person is asked:
 *
 *     1.234.567,89   1,234,567.89   1234567,89     one reading
 *     1.250.000      1,250,000                     one reading: a number has one decimal mark
 *     6,5    6.5     0,125   0.125   1234,567      one reading: not a group of three after 1-3 digits
 *     1.250                                        1250, the Vietnamese rule
 *     1,250                                        a question: 1,25 or 1.250
 *     1 250,5                                      1250,5: the space already groups
 *     1 250.500                                    a question
 *     (1.250)                                      -1250, as accountants write it
 */
import { negateDecimal, parseDecimal, type DecimalText } from './decimal.ts'
import { ok, refuse, type Result } from './result.ts'

export type NumberRefusal =
  | { readonly code: 'empty_number' }
  | { readonly code: 'not_a_number'; readonly text: string }
  | {
      readonly code: 'ambiguous_number'
      readonly text: string
      readonly readings: readonly DecimalText[]
    }
  | {
      readonly code: 'number_has_unit'
      readonly text: string
      readonly number: string
      readonly unit: string
    }
  | { readonly code: 'number_in_scientific_form'; readonly text: string }
  | { readonly code: 'number_too_long'; readonly text: string }

/** More than a national budget in đồng has, with room for a fraction. */
const MAX_DIGITS = 30
/** A longer text is prose, whatever it begins with; its opening is enough for a message. */
const MAX_LENGTH = 60

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g
/** What stands in a table for "nothing here". Whether that means nought is for the caller to say. */
const NOTHING = /^(?:[-–—−]+|…|\.{2,})?$/
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i
const SIGNED = /^(?<open>\()?(?<sign>[+-])? ?(?<body>\d[\d., ]*?)(?<close>\))?$/
const WITH_UNIT = /^(?<number>[(+-]* ?\d(?:[\d., ]*\d)?\)?) ?(?<unit>[^\d.,\s][^\d]*[²³23]?)$/u

/**
 * The exact figure that the text stands for. A unit after the number is refused, unless it is the
 * `unit` that the field expects ("%" in a column of rates): "6,5%" must not become 6,5 đồng.
 */
export function parseVietnameseNumber(
  text: string,
  expects: { readonly unit?: string } = {},
): Result<DecimalText, NumberRefusal> {
  const plain = tidy(text)
  if (NOTHING.test(plain)) return refuse({ code: 'empty_number' })
  if (plain.length > MAX_LENGTH) {
    return refuse({ code: 'not_a_number', text: `${plain.slice(0, MAX_LENGTH)}…` })
  }
  if (SCIENTIFIC.test(plain)) return refuse({ code: 'number_in_scientific_form', text: plain })

  const measured = withoutUnit(plain)
  if (measured !== undefined && measured.unit !== expects.unit) {
    return refuse({ code: 'number_has_unit', text: plain, ...measured })
  }
  return readFigure(plain, measured?.number ?? plain)
}

/** 1.234.567,89, as it is printed in every report. Exact: nothing is rounded. */
export function formatVietnameseNumber(decimal: DecimalText): string {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** Full-width digits and marks (Asian input methods), typographic minus signs and odd spaces, made plain. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'))
    .replaceAll(SPACES, ' ')
    .replaceAll(/[−–—](?=[ \d])/g, '-')
    .trim()
}

function withoutUnit(
  plain: string,
): { readonly number: string; readonly unit: string } | undefined {
  const parts = WITH_UNIT.exec(plain)?.groups
  const number = parts?.['number']?.trim()
  const unit = parts?.['unit']?.trim()
  if (number === undefined || unit === undefined || unit === ')') return undefined
  return { number, unit }
}

/** Reads `number`, the text without its unit; refusals quote the whole `text`. */
function readFigure(text: string, number: string): Result<DecimalText, NumberRefusal> {
  const parts = SIGNED.exec(number)?.groups
  if (parts === undefined || !bracketsMatch(parts)) return refuse({ code: 'not_a_number', text })
  const body = parts['body'] ?? ''
  if (body.replaceAll(/\D/g, '').length > MAX_DIGITS) {
    return refuse({ code: 'number_too_long', text })
  }
  return decide(text, readingsOf(body), parts['sign'] === '-' || parts['open'] !== undefined)
}

function bracketsMatch(parts: Readonly<Record<string, string | undefined>>): boolean {
  const isBracketed = parts['open'] !== undefined
  if (isBracketed !== (parts['close'] !== undefined)) return false
  return !(isBracketed && parts['sign'] !== undefined)
}

function decide(
  text: string,
  readings: readonly string[],
  isNegative: boolean,
): Result<DecimalText, NumberRefusal> {
  const figures = readings
    .map(parseDecimal)
    .filter((figure) => figure !== undefined)
    .map((figure) => (isNegative ? negateDecimal(figure) : figure))
  const [first] = figures
  if (first === undefined) return refuse({ code: 'not_a_number', text })
  if (figures.length > 1) return refuse({ code: 'ambiguous_number', text, readings: figures })
  return ok(first)
}

/** Every figure that the digits and separators may plausibly stand for, in machine notation. */
function readingsOf(body: string): readonly string[] {
  const marks = new Set(body.replaceAll(/\d/g, ''))
  if (marks.has(' ')) return readingsWithSpaces(body, marks)
  if (marks.size === 2) return readingsWithBoth(body)
  if (marks.has('.')) return readingsWithOne(body, '.')
  if (marks.has(',')) return readingsWithOne(body, ',')
  return [body]
}

function readingsWithSpaces(body: string, marks: ReadonlySet<string>): readonly string[] {
  if (marks.size > 2) return []
  const [whole = '', fraction, ...more] = body.split(/[.,]/)
  const integer = ungroup(whole, ' ')
  if (integer === undefined || more.length > 0) return []
  if (fraction === undefined) return [integer]
  if (!/^\d+$/.test(fraction)) return []
  const isPerhapsAGroup = marks.has('.') && fraction.length === 3
  return isPerhapsAGroup
    ? [`${integer}.${fraction}`, `${integer}${fraction}`]
    : [`${integer}.${fraction}`]
}

/** With both marks, the one that comes last is the decimal mark and comes once. */
function readingsWithBoth(body: string): readonly string[] {
  const decimalMark = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.'
  const [whole = '', fraction = '', ...more] = body.split(decimalMark)
  const integer = ungroup(whole, decimalMark === ',' ? '.' : ',')
  return integer === undefined || fraction === '' || more.length > 0
    ? []
    : [`${integer}.${fraction}`]
}

function readingsWithOne(body: string, mark: '.' | ','): readonly string[] {
  const parts = body.split(mark)
  const grouped = ungroup(body, mark)
  if (parts.length > 2) return grouped === undefined ? [] : [grouped]
  const [whole = '', fraction = ''] = parts
  if (fraction === '') return []
  const fractional = `${whole}.${fraction}`
  if (grouped === undefined) return [fractional]
  return mark === '.' ? [grouped] : [fractional, grouped]
}

/** The digits of a number in groups of three, or undefined when the groups are not right. */
function ungroup(text: string, mark: string): string | undefined {
  const [first = '', ...groups] = text.split(mark)
  if (groups.length === 0) return /^\d+$/.test(first) ? first : undefined
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
  return isGrouped ? [first, ...groups].join('') : undefined
}
