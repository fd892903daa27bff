import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { ErrorPage } from './shell/error-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PendingPage } from './shell/pending-page.tsx'
import { Root } from './shell/root.tsx'
import { SignedInShell } from './shell/signed-in-shell.tsx'
import { findSession } from './session.tsx'

/** Where a person changes the password; a page of the users slice. */
const ACCOUNT_PAGE = '/account'

interface RouterContext {
  readonly queryClient: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
  pendingComponent: PendingPage,
})

/**
 * The parent of every page that needs a person: `getParentRoute: () => signedInRoute`. Whoever is
 * not signed in is sent to the sign-in page, and back to the same address afterwards.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await findSession(context.queryClient)
    if (session === undefined) {
      redirect({ to: '/sign-in', search: { next: location.href }, throw: true })
    } else if (session.user.mustChange && location.pathname !== ACCOUNT_PAGE) {
      // A password that was good for one sign-in: nothing else is answered until it is changed.
      redirect({ href: ACCOUNT_PAGE, throw: true })
    }
  },
  component: SignedInShell,
})

/** Any other address: said within the frame, so that the way back is at hand. */
export const unknownAddressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFoundPage,
})
