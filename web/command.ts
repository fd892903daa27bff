import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod/mini'
import { UnreachableError } from './answer-problem.ts'
import { sendCommand } from './api.ts'

type Body = Readonly<Record<string, unknown>>

interface CommandSettings<B extends Body, Answer> {
  /** The address under /api/v1, or how to find it from the body. */
  readonly path: string | ((body: B) => string)
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly answer: z.core.$ZodType<Answer>
  /** Keys (prefixes) of the queries that show what this command changes; all else stays. */
  readonly refreshes?: readonly QueryKey[]
  readonly onDone?: (answer: Answer, body: B) => void
}

interface Command<B extends Body, Answer> {
  /** Sends the act. Resolves with the answer; a refusal is in `problem`, not thrown. */
  readonly send: (body: B) => Promise<Answer | undefined>
  readonly isSending: boolean
  /** Why the last sending did not succeed; null when it did, or when none was tried. */
  readonly problem: Error | null
  readonly forgetProblem: () => void
}

/**
 * One kind of act of the user, e.g. `useCommand({ path: '/plans', answer: PlanView })`.
 *
 * The id of the act is minted when it is first sent and kept while no answer has come: pressing the
 * button again after the network failed repeats the same act. Any answer ends the act.
 */
export function useCommand<B extends Body, Answer>(
  settings: CommandSettings<B, Answer>,
): Command<B, Answer> {
  const queryClient = useQueryClient()
  const unanswered = useRef<{ readonly content: string; readonly id: string }>(undefined)

  const mutation = useMutation<Answer, Error, B>({
    // A paused mutation would be lost with the tab; failing at once leaves the form in charge.
    networkMode: 'always',
    mutationFn: async (body) => {
      const path = typeof settings.path === 'string' ? settings.path : settings.path(body)
      const content = path + JSON.stringify(body)
      const id = unanswered.current?.content === content ? unanswered.current.id : uuidv7()
      unanswered.current = { content, id }
      try {
        const answer = await sendCommand(path, body, settings.answer, {
          commandId: id,
          ...(settings.method && { method: settings.method }),
        })
        unanswered.current = undefined
        return answer
      } catch (error) {
        if (!(error instanceof UnreachableError)) unanswered.current = undefined
        throw error
      }
    },
    onSuccess: async (answer, body) => {
      await Promise.all(
        (settings.refreshes ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      )
      settings.onDone?.(answer, body)
    },
  })

  return {
    send: (body) => mutation.mutateAsync(body).catch(() => undefined),
    isSending: mutation.isPending,
    problem: mutation.error,
    forgetProblem: mutation.reset,
  }
}
