import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account.page.tsx'), 'AccountPage'),
})

export const userListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  validateSearch: z.object({
    q: z.optional(z.coerce.string()),
    state: z.catch(z.optional(z.enum(['active', 'locked'])), undefined),
  }),
  component: lazyRouteComponent(() => import('./user-list.page.tsx'), 'UserListPage'),
})

const newUserRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/users/new',
  component: lazyRouteComponent(() => import('./new-user.page.tsx'), 'NewUserPage'),
})

export const userRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/users/$userId',
  component: lazyRouteComponent(() => import('./user.page.tsx'), 'UserPage'),
})

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/audit',
  validateSearch: z.object({
    actorId: z.optional(z.string()),
    placeId: z.optional(z.string()),
    outcome: z.catch(z.optional(z.enum(['done', 'refused', 'read'])), undefined),
    from: z.catch(z.optional(z.iso.date()), undefined),
    to: z.catch(z.optional(z.iso.date()), undefined),
  }),
  component: lazyRouteComponent(() => import('./audit.page.tsx'), 'AuditPage'),
})

export const userPages = [accountRoute, userListRoute, newUserRoute, userRoute, auditRoute]
