import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'

const Id = z.catch(z.optional(z.uuid()), undefined)

const planListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans',
  component: lazyRouteComponent(() => import('./plan-list.page.tsx'), 'PlanListPage'),
})

export const newPlanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/new',
  component: lazyRouteComponent(() => import('./new-plan.page.tsx'), 'NewPlanPage'),
})

export const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('./plan.page.tsx'), 'PlanPage'),
})

export const planReadingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$planId/reading',
  validateSearch: z.object({
    kind: z.catch(z.optional(z.enum(['target', 'task', 'solution', 'reference'])), undefined),
    state: z.catch(z.optional(z.enum(['open', 'confirmed', 'dropped'])), undefined),
  }),
  component: lazyRouteComponent(() => import('./plan-reading.page.tsx'), 'PlanReadingPage'),
})

export const targetListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets',
  validateSearch: z.object({ plan: Id }),
  component: lazyRouteComponent(() => import('./target-list.page.tsx'), 'TargetListPage'),
})

export const targetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$placeId/$targetId',
  component: lazyRouteComponent(() => import('./target.page.tsx'), 'TargetPage'),
})

export const taskListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks',
  validateSearch: z.object({
    view: z.catch(z.optional(z.enum(['list', 'board', 'month'])), undefined),
    plan: Id,
    organisation: Id,
    state: z.catch(z.optional(z.enum(['open', 'under_way', 'done', 'cancelled'])), undefined),
    due: z.catch(z.optional(z.enum(['overdue', 'due_soon', 'in_time', 'no_deadline'])), undefined),
    /** The month of the calendar view: 2024-10. */
    month: z.catch(z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), undefined),
  }),
  component: lazyRouteComponent(() => import('./task-list.page.tsx'), 'TaskListPage'),
})

export const newTaskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks/new',
  validateSearch: z.object({ plan: Id }),
  component: lazyRouteComponent(() => import('./new-task.page.tsx'), 'NewTaskPage'),
})

export const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks/$placeId/$taskId',
  component: lazyRouteComponent(() => import('./task.page.tsx'), 'TaskPage'),
})

export const newMeetingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meetings/new',
  validateSearch: z.object({ plan: Id }),
  component: lazyRouteComponent(() => import('./new-meeting.page.tsx'), 'NewMeetingPage'),
})

export const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calendar',
  validateSearch: z.object({
    year: z.catch(z.optional(z.string().check(z.regex(/^20\d{2}$/))), undefined),
  }),
  component: lazyRouteComponent(() => import('./calendar.page.tsx'), 'CalendarPage'),
})

export const planPages = [
  planListRoute,
  newPlanRoute,
  planRoute,
  planReadingRoute,
  targetListRoute,
  targetRoute,
  taskListRoute,
  newTaskRoute,
  taskRoute,
  newMeetingRoute,
  calendarRoute,
]
