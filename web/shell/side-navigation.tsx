import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import type { SessionView } from '#slices/users/core/session.contract.ts'
import { useT } from '#web/text.ts'
import { entriesFor, isUnder, NAVIGATION } from './navigation.ts'
import { shellText } from './shell.text.ts'

interface NavigationProps {
  readonly pathname: string
  readonly grants: SessionView['grants']
}

/** The main pages, beside the content on a desk. */
export function SideNavigation(props: NavigationProps): ReactNode {
  const t = useT()
  return (
    <nav className="side-navigation" aria-label={t(shellText.navigation)}>
      <NavigationList {...props} />
    </nav>
  )
}

/** The same list wherever it stands; `onFollow` closes the panel it stands in. */
export function NavigationList({
  pathname,
  grants,
  onFollow,
}: NavigationProps & { readonly onFollow?: () => void }): ReactNode {
  const t = useT()
  return NAVIGATION.map((group) => (
    <ul key={group[0]?.to} className="navigation-list">
      {entriesFor(group, grants).map(({ to, label, icon }) => (
        <li key={to}>
          <PageLink to={to} isCurrent={isUnder(pathname, to)} {...(onFollow && { onFollow })}>
            <Icon name={icon} />
            {t(label)}
          </PageLink>
        </li>
      ))}
    </ul>
  ))
}
