/** What the pages of documents ask of the server: key and fetcher of each question in one place. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '#web/api.ts'
import { DocumentListView, DocumentView } from '../core/document.contract.ts'
import type { DocumentKind } from '../core/document.ts'

export interface DocumentListFilter {
  readonly kind?: DocumentKind | undefined
  readonly year?: number | undefined
  readonly number?: string | undefined
  readonly search?: string | undefined
}

export function documentListQuery(filter: DocumentListFilter) {
  return infiniteQueryOptions({
    queryKey: ['documents', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      getJson('/documents', DocumentListView, {
        search: { ...filter, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function documentQuery(documentId: string) {
  return queryOptions({
    queryKey: ['documents', 'one', documentId],
    queryFn: ({ signal }) => getJson(`/documents/${documentId}`, DocumentView, { signal }),
  })
}
