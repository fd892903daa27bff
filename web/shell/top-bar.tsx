import type { ReactNode } from 'react'
import { Emblem } from '#web/components/emblem.tsx'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import type { SessionView } from '#slices/users/core/session.contract.ts'
import { useT } from '#web/text.ts'
import { shellText } from './shell.text.ts'
import { UserMenu } from './user-menu.tsx'

/** Names the system and the office at work, and holds the menu of the person. */
export function TopBar({ session }: { readonly session: SessionView }): ReactNode {
  const t = useT()
  const office = session.organisation?.name ?? session.place?.name
  return (
    <header className="top-bar">
      <PageLink to="/" className="top-bar-home">
        <Emblem />
        <span className="top-bar-name">Chitieu</span>
        <span className="visually-hidden">{t(shellText.home)}</span>
      </PageLink>
      {office !== undefined && <p className="top-bar-office">{office}</p>}
      <div className="top-bar-end">
        {session.isDemonstration && <GeneratedBadge />}
        <UserMenu session={session} />
      </div>
    </header>
  )
}
