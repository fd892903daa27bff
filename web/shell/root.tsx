import { Outlet, useRouter } from '@tanstack/react-router'
import { useCallback, useRef, type ReactNode } from 'react'
import { HeadingFocus } from '#web/components/heading-focus.ts'

/**
 * The frame of all pages, signed in or not. After each change of page it puts the focus on the new
 * heading, so that a screen reader says where one is; not on the first page, where the browser does.
 */
export function Root(): ReactNode {
  const router = useRouter()
  const focusedPath = useRef(router.state.location.pathname)

  const focusHeading = useCallback(
    (heading: HTMLElement) => {
      const { pathname } = router.state.location
      if (pathname === focusedPath.current) return
      focusedPath.current = pathname
      heading.focus({ preventScroll: true })
    },
    [router],
  )
  return (
    <HeadingFocus value={focusHeading}>
      <Outlet />
    </HeadingFocus>
  )
}
