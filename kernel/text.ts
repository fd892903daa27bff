/** One text of a screen, a document or a problem, in every language of the system, as an ICU message. */
export interface Message {
  readonly vi: string
  readonly en: string
}

export type Language = keyof Message

export const LANGUAGES: readonly Language[] = ['vi', 'en']

/** Fixes a slice's texts; a text that lacks a language does not compile. */
export function defineText<const Key extends string>(
  texts: Readonly<Record<Key, Message>>,
): Readonly<Record<Key, Message>> {
  return texts
}
