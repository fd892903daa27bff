import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { onSessionExpired } from '#web/session-expiry.ts'
import { sessionQuery } from '#web/session.tsx'

const SessionExpiredDialog = lazy(async () => {
  const { SessionExpiredDialog: dialog } = await loadDialog()
  return { default: dialog }
})

/** After the first page has settled: the dialog must be at hand when the network is poor. */
const FETCH_AHEAD_MS = 4_000

function loadDialog() {
  return import('./session-expired-dialog.tsx')
}

type Resume = (signedIn: boolean) => void

/** Waits for requests that met an expired session, and asks for the password over the page. */
export function SessionExpiryWatch({ username }: { readonly username: string }): ReactNode {
  const queryClient = useQueryClient()
  const [waiting, setWaiting] = useState<readonly Resume[]>([])

  useEffect(
    () =>
      onSessionExpired(({ resume }) => {
        setWaiting((others) => [...others, resume])
      }),
    [],
  )
  useEffect(() => {
    const timer = setTimeout(() => void loadDialog().catch(() => undefined), FETCH_AHEAD_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])

  function settle(signedIn: boolean): void {
    for (const resume of waiting) resume(signedIn)
    setWaiting([])
    if (signedIn) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }

  if (waiting.length === 0) return null
  return (
    <Suspense>
      <SessionExpiredDialog username={username} onSettled={settle} />
    </Suspense>
  )
}
