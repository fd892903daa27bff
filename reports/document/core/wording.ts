import type { Language, Message } from '#kernel/text.ts'

/**
 * The text of a message with its `{names}` filled in. Reports use only plain names; a message with
 * plurals belongs on a screen. Throws on a name without a value: a document must not go out with a
 * hole in it.
 */
export function word(
  message: Message,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return message[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in: ${message.vi}`)
    return value
  })
}

/** The first letter as a capital: a phrase that now begins a sentence. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** Headings and annexes are numbered in Roman figures, 1 to 39. */
export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
