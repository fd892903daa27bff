import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from '#web/root-route.tsx'
import { findSession } from '#web/session.tsx'

const SignInSearch = z.object({
  /** Where the person wanted to go; only an address within this app. */
  next: z.optional(z.catch(z.string().check(z.regex(/^\/(?!\/)/)), '/')),
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: SignInSearch,
  beforeLoad: async ({ context, search }) => {
    const session = await findSession(context.queryClient)
    if (session !== undefined) redirect({ href: search.next ?? '/', throw: true })
  },
  component: lazyRouteComponent(() => import('./sign-in.page.tsx'), 'SignInPage'),
})
