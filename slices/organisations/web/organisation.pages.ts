import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'
import { ORGANISATION_KINDS } from '../core/organisation.ts'

export const organisationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations',
  validateSearch: z.object({
    search: z.optional(z.coerce.string()),
    kind: z.catch(z.optional(z.enum(ORGANISATION_KINDS)), undefined),
    /** A place: its bodies and those of all that lies beneath it. */
    place: z.optional(z.string()),
  }),
  component: lazyRouteComponent(
    () => import('./organisation-list.page.tsx'),
    'OrganisationListPage',
  ),
})

export const newOrganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/new',
  component: lazyRouteComponent(() => import('./new-organisation.page.tsx'), 'NewOrganisationPage'),
})

export const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./organisation.page.tsx'), 'OrganisationPage'),
})

export const organisationPages = [organisationListRoute, newOrganisationRoute, organisationRoute]
