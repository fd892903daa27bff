import type { ProblemDetails } from '#kernel/problem.ts'
import type { Message } from '#kernel/text.ts'

/** The text of a problem in every language, with its details put into their `{name}` slots. */
export function fillProblemText(text: Message, details: ProblemDetails): Message {
  return { vi: fill(text.vi, details), en: fill(text.en, details) }
}

/** Problem texts use no other ICU syntax, so that logs and the command line can fill them too. */
function fill(text: string, details: ProblemDetails): string {
  return text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const value = details[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : slot
  })
}
