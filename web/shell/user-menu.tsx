import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import * as z from 'zod/mini'
import type { ReactNode } from 'react'
import { useCommand } from '#web/command.ts'
import { Button } from '#web/components/button.tsx'
import { Disclosure } from '#web/components/disclosure.tsx'
import { Icon } from '#web/components/icon.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { ErrorState } from '#web/components/states.tsx'
import type { SessionView } from '#slices/users/core/session.contract.ts'
import { useT } from '#web/text.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { shellText } from './shell.text.ts'

/** Who is at work, in which language, and the way out. */
export function UserMenu({ session }: { readonly session: SessionView }): ReactNode {
  const t = useT()
  const { user, organisation, place } = session
  return (
    <Disclosure
      className="user-menu"
      label={`${t(shellText.account)}: ${user.name}`}
      button={
        <>
          <Icon name="person" />
          <span className="user-menu-name">{user.name}</span>
          <Icon name="chevronDown" size={16} />
        </>
      }
    >
      {(close) => (
        <>
          <p className="user-menu-who">
            <strong>{user.name}</strong>
            <span>{user.username}</span>
            {organisation && <span>{organisation.name}</span>}
            {place && <span>{place.name}</span>}
          </p>
          <LanguageSwitch />
          <PageLink to="/account" className="user-menu-item" onFollow={close}>
            {t(shellText.myAccount)}
          </PageLink>
          <SignOutButton />
        </>
      )}
    </Disclosure>
  )
}

function SignOutButton(): ReactNode {
  const t = useT()
  const router = useRouter()
  const queryClient = useQueryClient()
  const signOut = useCommand({
    path: '/session',
    method: 'DELETE',
    answer: z.unknown(),
    onDone: () => {
      queryClient.clear()
      void router.navigate({ to: '/sign-in' })
    },
  })
  return (
    <>
      {signOut.problem && <ErrorState problem={signOut.problem} />}
      <Button
        weight="quiet"
        isBusy={signOut.isSending}
        onClick={() => {
          void signOut.send({})
        }}
      >
        {t(shellText.signOut)}
      </Button>
    </>
  )
}
