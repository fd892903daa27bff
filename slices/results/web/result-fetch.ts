/** What the pages of results ask of the server: key and fetcher of each question in one place. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { TagListView } from '#slices/indicators/core/indicator.contract.ts'
import { PlanListView } from '#slices/plans/core/plan.contract.ts'
import { getJson } from '#web/api.ts'
import { DashboardView, WhyView } from '../core/dashboard.contract.ts'
import {
  DutyListView,
  OwedReportListView,
  ReopeningListView,
  ReportFormView,
  ReportTrackingView,
  type ReportFormQuery,
} from '../core/report.contract.ts'

const HOUR_MS = 3_600_000

/** Figures are right the moment they are entered: every visit of a page asks anew. */
const FRESH = { staleTime: 0 }

export const plansQuery = queryOptions({
  queryKey: ['plans', 'list'],
  queryFn: ({ signal }) => getJson('/plans', PlanListView, { signal }),
})

export interface DashboardAsk {
  readonly planId: string
  readonly map?: string | undefined
  readonly through?: string | undefined
}

export function dashboardQuery(ask: DashboardAsk) {
  return queryOptions({
    queryKey: ['results', 'dashboard', ask],
    queryFn: ({ signal }) => getJson('/dashboard', DashboardView, { search: { ...ask }, signal }),
    ...FRESH,
  })
}

export interface WhyAsk {
  readonly indicatorId: string
  readonly placeId: string
  readonly state: 'reported' | 'certified' | 'estimate' | 'final'
  readonly year: number
  readonly map: string
  readonly through: number
}

export function whyQuery(ask: WhyAsk) {
  return queryOptions({
    queryKey: ['results', 'why', ask],
    queryFn: ({ signal }) => getJson('/figures/why', WhyView, { search: { ...ask }, signal }),
    ...FRESH,
  })
}

export const dutiesQuery = queryOptions({
  queryKey: ['results', 'duties'],
  queryFn: ({ signal }) => getJson('/duties', DutyListView, { signal }),
  staleTime: HOUR_MS,
})

export function owedReportsQuery(ask: { readonly organisationId: string; readonly year: string }) {
  return queryOptions({
    queryKey: ['results', 'owed', ask],
    queryFn: ({ signal }) => getJson('/reports/owed', OwedReportListView, { search: ask, signal }),
    ...FRESH,
  })
}

export function reportTrackingQuery(ask: {
  readonly dutyId: string
  readonly period: string
  readonly within: string
}) {
  return queryOptions({
    queryKey: ['results', 'tracking', ask],
    queryFn: ({ signal }) =>
      getJson('/reports/tracking', ReportTrackingView, { search: ask, signal }),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

export function reopeningsQuery(within: string) {
  return queryOptions({
    queryKey: ['results', 'reopenings', within],
    queryFn: ({ signal }) =>
      getJson('/reopenings', ReopeningListView, { search: { within }, signal }),
    ...FRESH,
  })
}

export function reportFormQuery(ask: ReportFormQuery) {
  return queryOptions({
    queryKey: ['results', 'form', ask],
    queryFn: ({ signal }) => getJson('/reports/form', ReportFormView, { search: ask, signal }),
    ...FRESH,
  })
}

export const tagsQuery = queryOptions({
  queryKey: ['indicators', 'tags'],
  queryFn: ({ signal }) => getJson('/indicators/tags', TagListView, { signal }),
  staleTime: HOUR_MS,
})
