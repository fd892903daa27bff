/** What the pages of reports ask of the server: key and fetcher of each question in one place. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '#web/api.ts'
import {
  DraftListView,
  DraftView,
  FilingListView,
  FilingView,
  ReportChoiceListView,
  ReportPreviewView,
} from '#reports/periodic/core/filing.contract.ts'
import { Comparison } from '#reports/periodic/core/periodic-report.ts'

/** All that a command on a report may change. */
export const FILINGS = ['filings'] as const

export const draftListQuery = queryOptions({
  queryKey: [...FILINGS, 'drafts'],
  queryFn: ({ signal }) => getJson('/filings/drafts', DraftListView, { signal }),
})

export const reportChoicesQuery = queryOptions({
  queryKey: [...FILINGS, 'choices'],
  queryFn: ({ signal }) => getJson('/filings/choices', ReportChoiceListView, { signal }),
})

export function draftQuery(key: { readonly placeId: string; readonly draftId: string }) {
  return queryOptions({
    queryKey: [...FILINGS, 'draft', key.draftId],
    queryFn: ({ signal }) =>
      getJson(`/filings/drafts/${key.placeId}/${key.draftId}`, DraftView, { signal }),
  })
}

/** Fresh at every look: its figures are those of the moment. */
export function previewQuery(key: { readonly placeId: string; readonly draftId: string }) {
  return queryOptions({
    queryKey: [...FILINGS, 'preview', key.draftId],
    queryFn: ({ signal }) =>
      getJson(`/filings/drafts/${key.placeId}/${key.draftId}/preview`, ReportPreviewView, {
        signal,
      }),
    staleTime: 0,
  })
}

export function filingListQuery(filter: {
  readonly planId?: string | undefined
  readonly placeId?: string | undefined
}) {
  return infiniteQueryOptions({
    queryKey: [...FILINGS, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      getJson('/filings', FilingListView, { search: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function filingQuery(key: { readonly placeId: string; readonly filingId: string }) {
  return queryOptions({
    queryKey: [...FILINGS, 'one', key.filingId],
    queryFn: ({ signal }) =>
      getJson(`/filings/${key.placeId}/${key.filingId}`, FilingView, { signal }),
  })
}

export function comparisonQuery(
  key: { readonly placeId: string; readonly filingId: string },
  otherId: string,
) {
  return queryOptions({
    queryKey: [...FILINGS, 'comparison', key.filingId, otherId],
    queryFn: ({ signal }) =>
      getJson(`/filings/${key.placeId}/${key.filingId}/comparison`, Comparison, {
        search: { with: otherId },
        signal,
      }),
  })
}
