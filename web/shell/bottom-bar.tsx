import type { ReactNode } from 'react'
import { Disclosure } from '#web/components/disclosure.tsx'
import { Icon } from '#web/components/icon.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import type { SessionView } from '#slices/users/core/session.contract.ts'
import { useT } from '#web/text.ts'
import { entriesFor, isUnder, NAVIGATION } from './navigation.ts'
import { shellText } from './shell.text.ts'
import { NavigationList } from './side-navigation.tsx'

interface BottomBarProps {
  readonly pathname: string
  readonly grants: SessionView['grants']
}

/** On a phone: the pages used every day, under the thumb, and the rest behind "More". */
export function BottomBar({ pathname, grants }: BottomBarProps): ReactNode {
  const t = useT()
  const daily = entriesFor(NAVIGATION.flat(), grants).filter(
    ({ shortLabel }) => shortLabel !== undefined,
  )
  return (
    <nav className="bottom-bar" aria-label={t(shellText.navigation)}>
      {daily.map(({ to, label, shortLabel, icon }) => (
        <PageLink key={to} to={to} isCurrent={isUnder(pathname, to)}>
          <Icon name={icon} size={22} />
          {t(shortLabel ?? label)}
        </PageLink>
      ))}
      <Disclosure
        className="more-pages"
        button={
          <>
            <Icon name="menu" size={22} />
            {t(shellText.more)}
          </>
        }
      >
        {(close) => <NavigationList pathname={pathname} grants={grants} onFollow={close} />}
      </Disclosure>
    </nav>
  )
}
