import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { rememberedLanguage, useLanguage } from '#web/language.tsx'
import { DraftOwner } from '#web/forms/draft-owner.ts'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { BottomBar } from './bottom-bar.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { SessionExpiryWatch } from './session-expiry-watch.tsx'
import { shellText } from './shell.text.ts'
import { SideNavigation } from './side-navigation.tsx'
import { TopBar } from './top-bar.tsx'
import './shell.css'

/** The frame around every page of a person who is signed in. */
export function SignedInShell(): ReactNode {
  const t = useT()
  const session = useSession()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  useLanguageOfAccount(session.language)

  return (
    <DraftOwner value={session.user.id}>
      <a className="skip-link" href="#content">
        {t(shellText.skip)}
      </a>
      <TopBar session={session} />
      <OfflineBanner />
      <div className="shell">
        <SideNavigation pathname={pathname} grants={session.grants} />
        <main id="content" className="shell-content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <BottomBar pathname={pathname} grants={session.grants} />
      <SessionExpiryWatch username={session.user.username} />
    </DraftOwner>
  )
}

/** On a device where nobody has chosen yet, the account's language is taken. */
function useLanguageOfAccount(language: 'vi' | 'en' | undefined): void {
  const { chooseLanguage } = useLanguage()
  useEffect(() => {
    if (language !== undefined && rememberedLanguage() === undefined) chooseLanguage(language)
  }, [language, chooseLanguage])
}
