import { parseSearch, stringifySearch } from './plain-search.ts'
import { ErrorPage } from './shell/error-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PendingPage } from './shell/pending-page.tsx'

/** How every page loads, waits and fails, within the frame; the same in the app and in its tests. */
export const routerDefaults = {
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // TanStack Query decides how fresh data is; the router only starts the fetch.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 300,
} as const
