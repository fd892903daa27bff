import { parseDay, type Day } from '#kernel/day.ts'
import type { DecimalText } from '#kernel/decimal.ts'
import { parseVietnameseDay } from '#kernel/vietnamese-date.ts'
import { readTypedNumber, type Expectation } from './typed-number.ts'

/** What a form holds at the moment it is sent, read field by field. Texts are NFC and trimmed. */
export interface FormValues {
  /** The text of a field; empty when there is none. */
  readonly text: (name: string) => string
  /** The text, or undefined when the field was left empty. */
  readonly optionalText: (name: string) => string | undefined
  /** The exact figure of a NumberField, or undefined when it was left empty. */
  readonly number: (name: string) => DecimalText | undefined
  /** The day of a DayField, or undefined when it was left empty. */
  readonly day: (name: string) => Day | undefined
  /** All values of one name: ticked boxes, rows of a table. */
  readonly all: (name: string) => readonly string[]
  readonly isChecked: (name: string) => boolean
  readonly file: (name: string) => File | undefined
  /** Every field that holds text, as it was typed. */
  readonly entries: () => readonly (readonly [string, string])[]
}

/**
 * Reads a form. Fields are uncontrolled: while somebody types with a Vietnamese input method nothing
 * of ours touches the text, and it is put in order here, once.
 */
export function readForm(form: HTMLFormElement): FormValues {
  const data = new FormData(form)

  function text(name: string): string {
    const value = data.get(name)
    return typeof value === 'string' ? tidy(value) : ''
  }
  return {
    text,
    optionalText: (name) => (text(name) === '' ? undefined : text(name)),
    number: (name) => {
      const read = readTypedNumber(text(name), expectationOf(form.elements.namedItem(name)))
      return read.kind === 'figure' ? read.figure : undefined
    },
    day: (name) => {
      const read = parseVietnameseDay(text(name))
      return read.ok ? read.value : parseDay(text(name))
    },
    all: (name) => data.getAll(name).filter(isText).map(tidy),
    isChecked: (name) => data.has(name),
    file: (name) => {
      const value = data.get(name)
      return value instanceof File && value.size > 0 ? value : undefined
    },
    entries: () =>
      [...data.entries()].filter((entry): entry is [string, string] => isText(entry[1])),
  }
}

/** What a NumberField says of itself: "12 hộ" and the count 1,250 are sent as they were shown. */
function expectationOf(control: Element | RadioNodeList | null): Expectation {
  if (!(control instanceof HTMLInputElement)) return { mayBeNegative: true }
  const { unit, whole } = control.dataset
  return { unit, isWholeOnly: whole !== undefined, mayBeNegative: true }
}

function tidy(value: string): string {
  return value.normalize('NFC').trim()
}

function isText(value: FormDataEntryValue): value is string {
  return typeof value === 'string'
}
