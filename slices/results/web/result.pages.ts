import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'

const PeriodText = z.string().check(z.regex(/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/))
const MonthText = z.string().check(z.regex(/^([1-9]|1[0-2])$/))
const Id = z.catch(z.optional(z.uuid()), undefined)

/** Which figure the panel "Vì sao có con số này" is open for: see figure-link.tsx. */
const WhySearch = {
  why: z.catch(z.optional(z.enum(['reported', 'certified', 'estimate', 'final'])), undefined),
  of: Id,
  at: Id,
}

/** What the dashboard and a target's page share: on which map, and up to which month. */
const FigureSearch = {
  plan: Id,
  map: z.catch(z.optional(z.iso.date()), undefined),
  through: z.catch(z.optional(MonthText), undefined),
  ...WhySearch,
}

export const dashboardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: z.object({
    ...FigureSearch,
    status: z.catch(
      z.optional(z.enum(['met', 'on_track', 'at_risk', 'behind', 'no_figure'])),
      undefined,
    ),
    node: z.optional(z.string()),
    view: z.catch(z.optional(z.enum(['nodes'])), undefined),
  }),
  component: lazyRouteComponent(() => import('./dashboard.page.tsx'), 'DashboardPage'),
})

export const targetProgressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/progress',
  validateSearch: z.object({
    ...FigureSearch,
    target: Id,
    colour: z.catch(z.optional(z.enum(['reported', 'certified', 'percent'])), undefined),
    /** The code of the commune that is picked out. */
    commune: z.optional(z.string()),
  }),
  component: lazyRouteComponent(() => import('./target-progress.page.tsx'), 'TargetProgressPage'),
})

export const owedReportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports',
  validateSearch: z.object({
    year: z.catch(z.optional(z.string().check(z.regex(/^\d{4}$/))), undefined),
  }),
  component: lazyRouteComponent(() => import('./owed-reports.page.tsx'), 'OwedReportsPage'),
})

export const reportTrackingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports/tracking',
  validateSearch: z.object({ duty: Id, period: z.catch(z.optional(PeriodText), undefined) }),
  component: lazyRouteComponent(() => import('./report-tracking.page.tsx'), 'ReportTrackingPage'),
})

export const reportFormRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports/form',
  validateSearch: z.object({
    placeId: z.uuid(),
    organisationId: z.uuid(),
    dutyId: z.uuid(),
    period: PeriodText,
    /** Set while a certified report is being corrected. */
    correct: z.catch(z.optional(z.literal('1')), undefined),
  }),
  component: lazyRouteComponent(() => import('./report-form.page.tsx'), 'ReportFormPage'),
})

export const resultPages = [
  dashboardRoute,
  targetProgressRoute,
  owedReportsRoute,
  reportTrackingRoute,
  reportFormRoute,
]
