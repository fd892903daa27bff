import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'
import { INDICATOR_KINDS } from '../core/indicator.ts'

export const indicatorListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators',
  validateSearch: z.object({
    search: z.optional(z.coerce.string()),
    kind: z.catch(z.optional(z.enum(INDICATOR_KINDS)), undefined),
    /** A part of a programme: its indicators and those of all beneath it. */
    node: z.optional(z.string()),
  }),
  component: lazyRouteComponent(() => import('./indicator-list.page.tsx'), 'IndicatorListPage'),
})

export const newIndicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/new',
  component: lazyRouteComponent(() => import('./edit-indicator.page.tsx'), 'NewIndicatorPage'),
})

export const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId',
  component: lazyRouteComponent(() => import('./indicator.page.tsx'), 'IndicatorPage'),
})

export const changeIndicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId/change',
  component: lazyRouteComponent(() => import('./edit-indicator.page.tsx'), 'ChangeIndicatorPage'),
})

export const indicatorPages = [
  indicatorListRoute,
  newIndicatorRoute,
  indicatorRoute,
  changeIndicatorRoute,
]
