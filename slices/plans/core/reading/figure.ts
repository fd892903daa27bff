/**
 * A number in running text: 1.234,5; 05; "02 (hai)"; 66/112; "ba" after "ít nhất".
 */
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { parseVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { phraseEndingAt, phrasebook, phrases } from './phrasebook.ts'
import type { Token } from './token.ts'
import type { Unit } from './unit.ts'

export interface Figure {
  /** Tokens it covers. */
  readonly length: number
  /** The exact figure; the unit decides where the writing leaves two readings. */
  readonly read: (unit: Unit) => Reading
}

interface Reading {
  readonly value: DecimalText
  /** Set to the writing when it can be read two ways: 1,250 is 1,25 or 1.250. */
  readonly ambiguous?: string
}

/** "Năm" is left out: it is a year far more often than five. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ['một', '1'],
  ['hai', '2'],
  ['ba', '3'],
  ['bốn', '4'],
  ['sáu', '6'],
  ['bảy', '7'],
  ['tám', '8'],
  ['chín', '9'],
  ['mười', '10'],
])

/** A number in words is read only after one of these: "một" is also "a", "hai bên" is both sides. */
export const BEFORE_NUMBER_WORDS: readonly string[] = phrases(`
  ít nhất | ít nhất là | ít nhất có | tối thiểu | tối thiểu là | có thêm | thêm | không dưới
`)

const BEFORE_WORDS = phrasebook(BEFORE_NUMBER_WORDS.map((words) => [words, true] as const))

/** The number at a token; undefined for digits that are no number (phone numbers, 1.2.3). */
export function figureAt(tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at]
  if (token?.kind === 'word') return figureInWords(tokens, at)
  if (token?.kind !== 'number' || isInsideANumber(tokens, at)) return undefined
  const readings = readingsOf(token.text)
  const [first] = readings
  if (first === undefined) return undefined
  const length = 1 + outOfLength(tokens, at + 1) + inWordsLength(tokens, at + 1)
  return { length, read: (unit) => choose(token.text, readings, unit) }
}

function readingsOf(text: string): readonly DecimalText[] {
  const read = parseVietnameseNumber(text)
  if (read.ok) return [read.value]
  return read.refusal.code === 'ambiguous_number' ? read.refusal.readings : []
}

/**
 * A plan is a Vietnamese paper, so a point groups: 12.500 m2 is 12500. Only a comma before three
 * digits leaves a doubt: things are whole (1,250 hộ is 1250), measures are not (1,250 km is 1,25).
 */
function choose(text: string, readings: readonly DecimalText[], unit: Unit): Reading {
  const whole = readings.find((reading) => !reading.includes('.'))
  const part = readings.find((reading) => reading.includes('.'))
  const isWhole = !text.includes(',') || unit.kind === 'count'
  const value = (isWhole ? whole : part) ?? readings[0] ?? toDecimal('0')
  return readings.length > 1 && text.includes(',') ? { value, ambiguous: text } : { value }
}

function figureInWords(tokens: readonly Token[], at: number): Figure | undefined {
  const digits = NUMBER_WORDS.get(tokens[at]?.key ?? '')
  if (digits === undefined || phraseEndingAt(BEFORE_WORDS, tokens, at - 1) === undefined) {
    return undefined
  }
  const value = toDecimal(digits)
  return { length: 1, read: () => ({ value }) }
}

/** "66/112 thôn": the number is 66, of 112. */
function outOfLength(tokens: readonly Token[], at: number): number {
  const isOutOf = tokens[at]?.key === '/' && tokens[at + 1]?.kind === 'number'
  return isOutOf && tokens[at]?.spaced !== true ? 2 : 0
}

/** "02 (hai) mô hình". */
function inWordsLength(tokens: readonly Token[], at: number): number {
  const isBracketed = tokens[at]?.key === '(' && tokens[at + 2]?.key === ')'
  return isBracketed && tokens[at + 1]?.kind === 'word' ? 3 : 0
}

/** The second part of 66/112 and the digits of A-12 are no numbers of their own. */
function isInsideANumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  return before?.key === '/' && !before.spaced && token?.spaced !== true
}
