import type { Day } from '#kernel/day.ts'
import type { Message } from '#kernel/text.ts'
import { parseVietnameseDay, type DayRefusal } from '#kernel/vietnamese-date.ts'
import { formsText } from './forms.text.ts'

/** How a typed day is understood: nothing typed, a day, or a reason why it is none. */
type TypedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'wrong'; readonly message: Message }

/** Reads what was typed into a day field, by the rules of `#kernel/vietnamese-date.ts`. */
export function readTypedDay(text: string): TypedDay {
  const read = parseVietnameseDay(text)
  if (read.ok) return { kind: 'day', day: read.value }
  if (read.refusal.code === 'empty_day') return { kind: 'empty' }
  return { kind: 'wrong', message: MESSAGES[read.refusal.code] }
}

const MESSAGES: Readonly<Record<Exclude<DayRefusal['code'], 'empty_day'>, Message>> = {
  not_a_day: formsText.notADay,
  no_such_day: formsText.noSuchDay,
  short_year: formsText.wholeYear,
  year_out_of_range: formsText.yearOutOfRange,
  year_only: formsText.wholeDay,
  month_only: formsText.wholeDay,
}
