import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseSearch } from '#web/plain-search.ts'

interface PageLinkProps {
  /** An address within the app, search part included: `/places?q=hat+luu`. */
  readonly to: string
  readonly className?: string
  readonly isCurrent?: boolean
  readonly onFollow?: () => void
  readonly children: ReactNode
}

/**
 * A link whose address is computed (from a row, from the navigation). Where the address is written
 * in the code, use the router's own `Link`, which checks it.
 */
export function PageLink({
  to,
  className,
  isCurrent,
  onFollow,
  children,
}: PageLinkProps): ReactNode {
  const [pathname = '/', query] = to.split('?')
  return (
    <Link
      to={pathname}
      {...(query !== undefined && { search: parseSearch(query) as never })}
      {...(className !== undefined && { className })}
      {...(onFollow && { onClick: onFollow })}
      activeProps={{}}
      aria-current={isCurrent === true ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
