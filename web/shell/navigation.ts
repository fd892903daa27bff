import type { Message } from '#kernel/text.ts'
import type { Action } from '#slices/users/core/action.ts'
import type { SessionView } from '#slices/users/core/session.contract.ts'
import type { IconName } from '#web/components/icon.tsx'
import { shellText } from './shell.text.ts'

interface NavigationEntry {
  readonly to: string
  readonly label: Message
  /** A shorter word for the bottom bar of a phone; entries with one stand there. */
  readonly shortLabel?: Message
  readonly icon: IconName
  /** Shown only to those who hold one of these actions somewhere; left out, to everybody. */
  readonly needs?: readonly Action[]
}

/** The main pages, in the order in which an office works: look, plan, do, report, look up. */
export const NAVIGATION: readonly (readonly NavigationEntry[])[] = [
  [
    {
      to: '/',
      label: shellText.dashboard,
      shortLabel: shellText.dashboardShort,
      icon: 'dashboard',
    },
    { to: '/plans', label: shellText.plans, icon: 'plan', needs: ['plan.read'] },
    {
      to: '/targets',
      label: shellText.targets,
      shortLabel: shellText.targets,
      icon: 'target',
      needs: ['plan.read'],
    },
    {
      to: '/tasks',
      label: shellText.tasks,
      shortLabel: shellText.tasks,
      icon: 'task',
      needs: ['plan.read'],
    },
    {
      to: '/reports',
      label: shellText.reports,
      shortLabel: shellText.reportsShort,
      icon: 'report',
      needs: ['result.read'],
    },
    { to: '/filings', label: shellText.filings, icon: 'filing', needs: ['result.read'] },
  ],
  [
    { to: '/places', label: shellText.places, icon: 'place' },
    { to: '/programmes', label: shellText.programmes, icon: 'programme' },
    { to: '/indicators', label: shellText.indicators, icon: 'chart' },
    {
      to: '/documents',
      label: shellText.documents,
      icon: 'document',
      needs: ['document.read'],
    },
    { to: '/organisations', label: shellText.organisations, icon: 'organisation' },
    {
      to: '/admin',
      label: shellText.admin,
      icon: 'admin',
      needs: ['user.manage', 'grant.give', 'audit.read'],
    },
  ],
]

/** The entries this person has a use for. */
export function entriesFor(
  group: readonly NavigationEntry[],
  grants: SessionView['grants'],
): readonly NavigationEntry[] {
  const held = new Set(grants.map((grant) => grant.action))
  return group.filter(
    ({ needs }) => needs === undefined || needs.some((action) => held.has(action)),
  )
}

/** Whether an address lies under an entry; the dashboard is only its own address. */
export function isUnder(pathname: string, to: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)
}
