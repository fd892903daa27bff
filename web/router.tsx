import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { filingPages } from '#reports/periodic/web/filing.pages.ts'
import { documentPages } from '#slices/documents/web/document.pages.ts'
import { indicatorPages } from '#slices/indicators/web/indicator.pages.ts'
import { organisationPages } from '#slices/organisations/web/organisation.pages.ts'
import { placePages } from '#slices/places/web/place.pages.ts'
import { planPages } from '#slices/plans/web/plan.pages.ts'
import { programmePages } from '#slices/programmes/web/programme.pages.ts'
import { resultPages } from '#slices/results/web/result.pages.ts'
import { userPages } from '#slices/users/web/user.pages.ts'
import { workspacePages } from '#slices/workspace/web/workspace.pages.ts'
import { rootRoute, signedInRoute, unknownAddressRoute } from './root-route.tsx'
import { routerDefaults } from './router-defaults.ts'
import { signInRoute } from './sign-in/sign-in.pages.ts'

/**
 * Every address of the app. A slice exports its routes from `slices/<x>/web/<x>.pages.ts` and is
 * added to the list below; see README.md for the whole recipe.
 */
const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    ...placePages,
    ...documentPages,
    ...programmePages,
    ...organisationPages,
    ...indicatorPages,
    ...planPages,
    ...resultPages,
    ...userPages,
    ...workspacePages,
    ...filingPages,
    unknownAddressRoute,
  ]),
])

export function newRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    ...routerDefaults,
    routeTree,
    context: { queryClient },
    ...(history && { history }),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
