import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { ErrorPage } from './shell/error-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PendingPage } from './shell/pending-page.tsx'
import { Root } from './shell/root.tsx'
import { SignedInShell } from './shell/signed-in-shell.tsx'
import { findSession } from './session.tsx'

export interface RouterContext {
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
    if (session === undefined)
      redirect({ to: '/sign-in', search: { next: location.href }, throw: true })
  },
  component: SignedInShell,
})
