import { compareDecimals, isWhole, ZERO, type DecimalText } from '#kernel/decimal.ts'
import type { Message } from '#kernel/text.ts'
import {
  formatVietnameseNumber,
  parseVietnameseNumber,
  type NumberRefusal,
} from '#kernel/vietnamese-number.ts'
import type { MessageValues } from '#web/message.ts'
import { formsText } from './forms.text.ts'

/** How a typed number is understood: nothing typed, a figure, or a reason why it is none. */
type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'figure'; readonly figure: DecimalText }
  | { readonly kind: 'wrong'; readonly message: Message; readonly values?: MessageValues }

export interface Expectation {
  readonly isWholeOnly?: boolean | undefined
  readonly mayBeNegative?: boolean | undefined
  /** Accepted after the number, e.g. "%". */
  readonly unit?: string | undefined
}

/** Reads what was typed into a number field, by the rules of `#kernel/vietnamese-number.ts`. */
export function readTypedNumber(text: string, expects: Expectation = {}): TypedNumber {
  const { isWholeOnly = false, unit } = expects
  const read = parseVietnameseNumber(text, unit === undefined ? {} : { unit })
  if (read.ok) return judge(read.value, expects)
  if (isWholeOnly && read.refusal.code === 'ambiguous_number') {
    // A count of households cannot be 1,25: when one of two readings remains, it is meant.
    const [only, ...others] = read.refusal.readings.filter(isWhole)
    if (only !== undefined && others.length === 0) return judge(only, expects)
  }
  return explain(read.refusal)
}

function judge(figure: DecimalText, { isWholeOnly, mayBeNegative }: Expectation): TypedNumber {
  if (isWholeOnly === true && !isWhole(figure)) return wrong(formsText.mustBeWhole)
  if (mayBeNegative !== true && compareDecimals(figure, ZERO) < 0) {
    return wrong(formsText.mustNotBeNegative)
  }
  return { kind: 'figure', figure }
}

function explain(refusal: NumberRefusal): TypedNumber {
  switch (refusal.code) {
    case 'empty_number':
      return { kind: 'empty' }
    case 'not_a_number':
      return wrong(formsText.notANumber)
    case 'ambiguous_number': {
      const readings = refusal.readings.map(formatVietnameseNumber).join(' / ')
      return wrong(formsText.ambiguousNumber, { readings })
    }
    case 'number_has_unit':
      return wrong(formsText.numberHasUnit, { unit: refusal.unit })
    case 'number_in_scientific_form':
      return wrong(formsText.scientificNumber)
    case 'number_too_long':
      return wrong(formsText.numberTooLong)
  }
}

function wrong(message: Message, values: MessageValues = {}): TypedNumber {
  return { kind: 'wrong', message, values }
}
