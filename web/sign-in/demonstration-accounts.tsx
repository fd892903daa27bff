import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { getJson } from '#web/api.ts'
import { Button } from '#web/components/button.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { DemonstrationView } from '#slices/users/core/session.contract.ts'
import { useT } from '#web/text.ts'
import { signInText } from './sign-in.text.ts'
import { useSignIn } from './use-sign-in.ts'

const demonstrationQuery = {
  queryKey: ['demonstration'],
  queryFn: () => getJson('/demonstration', DemonstrationView, { whenExpired: 'fail' }),
  retry: false,
} as const

/** The accounts of a demonstration, one for each role. A real office has none, and sees nothing. */
export function DemonstrationAccounts({
  onSignedIn,
}: {
  readonly onSignedIn: () => void
}): ReactNode {
  const t = useT()
  const signIn = useSignIn(onSignedIn)
  const { data: accounts = [] } = useQuery(demonstrationQuery)
  if (accounts.length === 0) return null
  return (
    <section className="demonstration-accounts" aria-labelledby="demonstration-heading">
      <h2 id="demonstration-heading">{t(signInText.demonstration)}</h2>
      <p className="muted small">{t(signInText.demonstrationLead)}</p>
      {signIn.problem !== undefined && <ErrorState problem={signIn.problem} />}
      <ul>
        {accounts.map(({ username, password, name, role }) => (
          <li key={username}>
            <div>
              <strong>{t(role)}</strong>
              <span className="muted small">
                {name} · <code>{username}</code> / <code>{password}</code>
              </span>
            </div>
            <Button
              isSmall
              isBusy={signIn.isSending}
              label={t(signInText.enterAs, { role: t(role) })}
              onClick={() => {
                void signIn.send({ username, password })
              }}
            >
              {t(signInText.enter)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
