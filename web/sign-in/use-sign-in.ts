import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod/mini'
import { ProblemError } from '#web/answer-problem.ts'
import { sendCommand } from '#web/api.ts'
import { sessionQuery } from '#web/session.tsx'

export interface SignInBody {
  readonly username: string
  readonly password: string
  /** Six digits of the second factor. */
  readonly code?: string
}

interface SignIn {
  /** Resolves true when signed in; a refusal is in `problem`. */
  readonly send: (body: SignInBody) => Promise<true | undefined>
  readonly isSending: boolean
  readonly problem: unknown
  /** The password was right and the code of the phone is wanted too. */
  readonly asksForCode: boolean
}

/** Opens a session, in one step or two. The password stays in the form; it is never kept here. */
export function useSignIn(onSignedIn: () => void): SignIn {
  const queryClient = useQueryClient()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const [asksForCode, setAsksForCode] = useState(false)

  async function send(body: SignInBody): Promise<true | undefined> {
    setSending(true)
    setProblem(undefined)
    try {
      await sendCommand('/session', { ...body }, z.unknown(), { whenExpired: 'fail' })
      await queryClient.query({ ...sessionQuery, staleTime: 0 })
      onSignedIn()
      return true
    } catch (error) {
      const isFirstAsking = isCodeWanted(error) && !asksForCode
      if (isCodeWanted(error)) setAsksForCode(true)
      if (!isFirstAsking) setProblem(error)
      return undefined
    } finally {
      setSending(false)
    }
  }
  return { send, isSending, problem, asksForCode }
}

function isCodeWanted(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'second_factor_needed'
}
