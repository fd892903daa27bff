/** What the pages of indicators ask of the server: key and fetcher of each question in one place. */
import { queryOptions } from '@tanstack/react-query'
import { getJson } from '#web/api.ts'
import { IndicatorListView, IndicatorView, TagListView } from '../core/indicator.contract.ts'
import type { IndicatorKind } from '../core/indicator.ts'

const HOUR_MS = 3_600_000

export interface IndicatorListFilter {
  readonly search?: string | undefined
  readonly kind?: IndicatorKind | undefined
  readonly node?: string | undefined
}

export function indicatorListQuery(filter: IndicatorListFilter = {}) {
  return queryOptions({
    queryKey: ['indicators', 'list', filter],
    queryFn: ({ signal }) =>
      getJson('/indicators', IndicatorListView, { search: { ...filter }, signal }),
    staleTime: HOUR_MS,
  })
}

export function indicatorQuery(indicatorId: string) {
  return queryOptions({
    queryKey: ['indicators', 'one', indicatorId],
    queryFn: ({ signal }) => getJson(`/indicators/${indicatorId}`, IndicatorView, { signal }),
  })
}

export const tagListQuery = queryOptions({
  queryKey: ['indicators', 'tags'],
  queryFn: ({ signal }) => getJson('/indicators/tags', TagListView, { signal }),
  staleTime: HOUR_MS,
})
