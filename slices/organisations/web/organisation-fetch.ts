/** What the pages of organisations ask of the server: key and fetcher of each question in one place. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getJson } from '#web/api.ts'
import { OrganisationListView, OrganisationView } from '../core/organisation.contract.ts'
import type { OrganisationKind } from '../core/organisation.ts'

export interface OrganisationListFilter {
  readonly search?: string | undefined
  readonly kind?: OrganisationKind | undefined
  readonly place?: string | undefined
}

export function organisationListQuery(filter: OrganisationListFilter) {
  return infiniteQueryOptions({
    queryKey: ['organisations', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      getJson('/organisations', OrganisationListView, {
        search: { ...filter, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

/** The first page of a search, for choosing one. */
export function organisationSearchQuery(filter: OrganisationListFilter) {
  return queryOptions({
    queryKey: ['organisations', 'search', filter],
    queryFn: ({ signal }) =>
      getJson('/organisations', OrganisationListView, { search: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function organisationQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', 'one', organisationId],
    queryFn: ({ signal }) =>
      getJson(`/organisations/${organisationId}`, OrganisationView, { signal }),
  })
}
