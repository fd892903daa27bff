import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'

export const PROGRAMME_VIEWS = ['tree', 'crosswalk', 'basis'] as const

export const programmeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes',
  validateSearch: z.object({
    /** The version that is shown; the first when left out. */
    version: z.optional(z.string()),
    view: z.catch(z.optional(z.enum(PROGRAMME_VIEWS)), undefined),
    /** The part whose details are open. */
    node: z.optional(z.string()),
    q: z.optional(z.coerce.string()),
  }),
  component: lazyRouteComponent(() => import('./programme.page.tsx'), 'ProgrammePage'),
})

export const importProgrammeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/import',
  component: lazyRouteComponent(() => import('./import-programme.page.tsx'), 'ImportProgrammePage'),
})

export const programmePages = [programmeRoute, importProgrammeRoute]
