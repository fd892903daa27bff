import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { ErrorPage } from './shell/error-page.tsx'
import { PendingPage } from './shell/pending-page.tsx'
import { rootRoute, signedInRoute, unknownAddressRoute } from './root-route.tsx'
import { signInRoute } from './sign-in/sign-in.pages.ts'

/**
 * Every address of the app. A slice exports its routes from `slices/<x>/web/<x>.pages.ts` and is
 * added to the list below; see README.md for the whole recipe.
 */
const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([unknownAddressRoute]),
])

export function newRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    ...(history && { history }),
    defaultPreload: 'intent',
    // TanStack Query decides how fresh data is; the router only starts the fetch.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 300,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
