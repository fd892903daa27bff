import { useMemo } from 'react'
import type { Message } from '#kernel/text.ts'
import { useLanguage } from './language.tsx'
import { formatMessage, type MessageValues } from './message.ts'

/** Turns a text of a catalogue into the words of the chosen language. */
export type Translate = (message: Message, values?: MessageValues) => string

/** `const t = useT()`, then `t(placesText.title, { n: 3 })`. Re-renders when the language changes. */
export function useT(): Translate {
  const { language } = useLanguage()
  return useMemo(() => (message, values) => formatMessage(message, language, values), [language])
}
