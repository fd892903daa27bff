import * as z from 'zod/mini'
import type { Message } from '#kernel/text.ts'

/** What the server answers when it says no: a stable code, its text in both languages, and facts. */
const ProblemAnswer = z.object({
  code: z.string(),
  title: z.optional(z.object({ vi: z.string(), en: z.string() })),
  details: z.optional(z.record(z.string(), z.unknown())),
})

type ProblemFacts = Readonly<Record<string, unknown>>

/** The server answered, and the answer is no. `title` says why, in the user's words. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: string
  readonly status: number
  readonly title: Message
  readonly details: ProblemFacts

  constructor(answer: {
    readonly code: string
    readonly status: number
    readonly title?: Message | undefined
    readonly details?: ProblemFacts | undefined
  }) {
    super(answer.code)
    this.code = answer.code
    this.status = answer.status
    this.title = answer.title ?? FAULT_TITLE
    this.details = answer.details ?? {}
  }
}

/** No answer came: no network, or no server. The same act may be sent again with the same id. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** The answer has a shape this version of the app does not know: the page must be reloaded. */
export class OutdatedAppError extends Error {
  override readonly name = 'OutdatedAppError'
}

/** Reads the refusal out of an answer that is not ok, whatever its body holds. */
export async function toProblemError(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined)
  return problemOf(response.status, body)
}

/** The refusal that a status and a body, already read, stand for. */
export function problemOf(status: number, body: unknown): ProblemError {
  const parsed = ProblemAnswer.safeParse(body)
  return new ProblemError(parsed.success ? { ...parsed.data, status } : { code: 'fault', status })
}

const FAULT_TITLE: Message = {
  vi: 'Hệ thống gặp lỗi. Nội dung bạn đã nhập vẫn còn; hãy thử lại sau ít phút.',
  en: 'The system met a fault. What you typed is still here; please try again in a few minutes.',
}
