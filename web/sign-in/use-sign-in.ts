import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SessionView, type SignInBody } from '#slices/users/core/session.contract.ts'
import { ProblemError } from '#web/answer-problem.ts'
import { sendCommand } from '#web/api.ts'
import { sessionQuery } from '#web/session.tsx'

/** What the person typed; the id of the act is added when it is sent. */
export type Credentials = Omit<SignInBody, 'commandId'>

interface SignIn {
  /** Resolves true when signed in; a refusal is in `problem`. */
  readonly send: (credentials: Credentials) => Promise<true | undefined>
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

  async function send(credentials: Credentials): Promise<true | undefined> {
    setSending(true)
    setProblem(undefined)
    try {
      const session = await sendCommand('/session', credentials, SessionView, {
        whenExpired: 'fail',
      })
      queryClient.setQueryData(sessionQuery.queryKey, session)
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
