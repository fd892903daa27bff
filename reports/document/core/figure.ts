/**
 * A figure of a report: exact, as decimal text. A report is checked by people with pencils, so no
 * figure in it has passed through a binary fraction.
 */
import * as z from 'zod/mini'
import {
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  toDecimal,
  ZERO,
  type DecimalText,
} from '#kernel/decimal.ts'
import { DecimalField } from '#kernel/field.contract.ts'
import type { Language } from '#kernel/text.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { COMPARATORS, comparatorWord } from './comparator.ts'

const HUNDRED = toDecimal('100')

export const Figure = DecimalField
export type Figure = DecimalText

/** What a plan asks for: "trên 6,5" is `> 6.5`. */
export const Aim = z.strictObject({
  comparator: z.enum(COMPARATORS),
  value: Figure,
  /** The upper end of a range; only with `between`. */
  valueTo: z.optional(Figure),
})
export type Aim = z.infer<typeof Aim>

/**
 * `part` as a percentage of `whole`, to one place, halves away from zero (how an office rounds).
 * Null when `whole` is not above zero: there is no share of nothing.
 */
export function percentOf(part: Figure, whole: Figure): Figure | null {
  if (compareDecimals(whole, ZERO) <= 0) return null
  return divideDecimals(multiplyDecimals(part, HUNDRED), whole, 1)
}

/** As an official reads it: 1.234,5 in Vietnamese, 1,234.5 in English. Nothing is rounded. */
export function formatFigure(figure: Figure, language: Language): string {
  const vietnamese = formatVietnameseNumber(figure)
  if (language === 'vi') return vietnamese
  return vietnamese.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
}

/** As a plan words it: "trên 6,5", "170", "từ 5 đến 7". */
export function formatAim(aim: Aim, language: Language): string {
  const from = `${comparatorWord(aim.comparator, language)} ${formatFigure(aim.value, language)}`
  if (aim.valueTo === undefined) return from.trimStart()
  return `${from} ${language === 'vi' ? 'đến' : 'to'} ${formatFigure(aim.valueTo, language)}`
}
