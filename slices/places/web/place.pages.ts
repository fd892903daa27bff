import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'
import { PLACE_LEVELS } from '../core/place.ts'

/** The map on which a page shows its units: see map-date-switch.tsx. */
const MapSearch = { map: z.optional(z.string()) }

export const placeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places',
  validateSearch: z.object({
    q: z.optional(z.coerce.string()),
    level: z.catch(z.optional(z.enum(PLACE_LEVELS)), undefined),
    ...MapSearch,
  }),
  component: lazyRouteComponent(() => import('./place-list.page.tsx'), 'PlaceListPage'),
})

export const placeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places/$placeId',
  validateSearch: z.object(MapSearch),
  component: lazyRouteComponent(() => import('./place.page.tsx'), 'PlacePage'),
})

const placeChangesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places/changes',
  component: lazyRouteComponent(() => import('./place-changes.page.tsx'), 'PlaceChangesPage'),
})

export const newPlaceChangeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places/changes/new',
  validateSearch: z.object({
    kind: z.catch(z.optional(z.enum(['merge', 'split', 'rename', 'move'])), undefined),
  }),
  component: lazyRouteComponent(() => import('./new-place-change.page.tsx'), 'NewPlaceChangePage'),
})

export const placeChangeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places/changes/$changeId',
  component: lazyRouteComponent(() => import('./place-change.page.tsx'), 'PlaceChangePage'),
})

export const placePages = [
  placeListRoute,
  placeChangesRoute,
  newPlaceChangeRoute,
  placeChangeRoute,
  placeRoute,
]
