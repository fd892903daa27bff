import type { Message } from '#kernel/text.ts'

/**
 * Something about this machine or this installation keeps the system from starting or from doing
 * a chore: told to the person at the keyboard, in both languages, with what they can do about it.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError'
  readonly code: string
  readonly text: Message

  constructor(code: string, text: Message, options?: ErrorOptions) {
    super(`${text.vi}\n${text.en}`, options)
    this.code = code
    this.text = text
  }
}
