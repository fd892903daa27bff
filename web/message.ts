import { setupI18n, type I18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Language, Message } from '#kernel/text.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** Lingui serves here as ICU formatter only; the texts live beside the things they name. */
const formatters: Readonly<Record<Language, I18n>> = {
  vi: newFormatter('vi'),
  en: newFormatter('en'),
}

/**
 * One text in one language, with its ICU arguments filled in.
 *
 * Numbers inside a message (`{n, number}`, `#` of a plural) follow the language. Exact figures are
 * formatted by `format.ts` and passed as strings, since ICU works on floats.
 */
export function formatMessage(
  message: Message,
  language: Language,
  values?: MessageValues,
): string {
  const text = message[language]
  if (!HAS_ICU_SYNTAX.test(text)) return text
  const formatter = formatters[language]
  if (formatter.messages[text] === undefined)
    formatter.load(language, { [text]: compileMessage(text) })
  return formatter._(text, { ...values })
}

const HAS_ICU_SYNTAX = /[{}']/

function newFormatter(language: Language): I18n {
  return setupI18n({ locale: language, messages: { [language]: {} } })
}
