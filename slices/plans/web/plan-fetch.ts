/** What the pages of plans ask of the server: key and fetcher of each question in one place. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { IndicatorListView } from '#slices/indicators/core/indicator.contract.ts'
import {
  OrganisationListView,
  type OrganisationView,
} from '#slices/organisations/core/organisation.contract.ts'
import { ProgrammeListView, ProgrammeTreeView } from '#slices/programmes/core/programme.contract.ts'
import { getJson } from '#web/api.ts'
import { PlanListView, PlanReadingView, PlanView } from '../core/plan.contract.ts'
import { ProposedSharesView, TargetListView, TargetView } from '../core/target.contract.ts'
import {
  CalendarView,
  TaskDetailView,
  TaskListView,
  TaskLoadView,
  type TaskListQuery,
} from '../core/task.contract.ts'

const HOUR_MS = 3_600_000

export const planListQuery = queryOptions({
  queryKey: ['plans', 'list'],
  queryFn: ({ signal }) => getJson('/plans', PlanListView, { signal }),
})

export function planQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', 'one', planId],
    queryFn: ({ signal }) => getJson(`/plans/${planId}`, PlanView, { signal }),
  })
}

export function planReadingQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', 'reading', planId],
    queryFn: ({ signal }) => getJson(`/plans/${planId}/reading`, PlanReadingView, { signal }),
  })
}

export function targetListQuery(planId: string) {
  return queryOptions({
    queryKey: ['targets', 'list', planId],
    queryFn: ({ signal }) => getJson(`/plans/${planId}/targets`, TargetListView, { signal }),
  })
}

export function targetQuery(name: { readonly placeId: string; readonly targetId: string }) {
  return queryOptions({
    queryKey: ['targets', 'one', name.targetId],
    queryFn: ({ signal }) =>
      getJson(`/targets/${name.placeId}/${name.targetId}`, TargetView, { signal }),
  })
}

/** Proposed shares, asked for when a person wants them; never kept. */
export function fetchProposedShares(
  name: { readonly placeId: string; readonly targetId: string },
  how: { readonly method: 'even' | 'proportion'; readonly figure?: string | undefined },
) {
  return getJson(`/targets/${name.placeId}/${name.targetId}/proposed-shares`, ProposedSharesView, {
    search: how,
  })
}

export type TaskFilter = Omit<TaskListQuery, 'after'>

export function taskListQuery(filter: TaskFilter) {
  return infiniteQueryOptions({
    queryKey: ['tasks', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      getJson('/tasks', TaskListView, { search: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function taskLoadQuery(planId: string | undefined) {
  return queryOptions({
    queryKey: ['tasks', 'load', planId ?? 'all'],
    queryFn: ({ signal }) => getJson('/task-load', TaskLoadView, { search: { planId }, signal }),
  })
}

export function taskQuery(name: { readonly placeId: string; readonly taskId: string }) {
  return queryOptions({
    queryKey: ['tasks', 'one', name.taskId],
    queryFn: ({ signal }) =>
      getJson(`/tasks/${name.placeId}/${name.taskId}`, TaskDetailView, { signal }),
  })
}

export function calendarQuery(year: string) {
  return queryOptions({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => getJson('/calendar', CalendarView, { search: { year }, signal }),
  })
}

/** The whole catalogue, from which a target takes its indicator. */
export const catalogueQuery = queryOptions({
  queryKey: ['indicators', 'catalogue'],
  queryFn: ({ signal }) => getJson('/indicators', IndicatorListView, { signal }),
  staleTime: HOUR_MS,
})

/** All bodies of a place and beneath it, page after page: those a task can be given to. */
export function bodiesQuery(placeId: string) {
  return queryOptions({
    queryKey: ['organisations', 'bodies', placeId],
    queryFn: async ({ signal }) => {
      const bodies: OrganisationView[] = []
      let after: string | undefined
      do {
        const search = { place: placeId, after }
        const page = await getJson('/organisations', OrganisationListView, { search, signal })
        bodies.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return bodies
    },
    staleTime: HOUR_MS,
  })
}

export const programmesQuery = queryOptions({
  queryKey: ['programmes', 'all'],
  queryFn: ({ signal }) => getJson('/programmes', ProgrammeListView, { signal }),
  staleTime: HOUR_MS,
})

/** The parts of a plan's programme in reading order; none when the plan names no programme. */
export function programmePartsQuery(versionId: string | null) {
  return queryOptions({
    queryKey: ['programmes', 'parts', versionId ?? 'none'],
    queryFn: async ({ signal }) =>
      versionId === null
        ? []
        : (await getJson(`/programmes/versions/${versionId}/tree`, ProgrammeTreeView, { signal }))
            .nodes,
    staleTime: HOUR_MS,
  })
}
