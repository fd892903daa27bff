/** What the pages of programmes ask of the server: key and fetcher of each question in one place. */
import { queryOptions } from '@tanstack/react-query'
import { getJson } from '#web/api.ts'
import { CrosswalkView, ProgrammeListView, ProgrammeTreeView } from '../core/programme.contract.ts'

const HOUR_MS = 3_600_000

export const programmeListQuery = queryOptions({
  queryKey: ['programmes', 'list'],
  queryFn: ({ signal }) => getJson('/programmes', ProgrammeListView, { signal }),
  staleTime: HOUR_MS,
})

export function programmeTreeQuery(versionId: string) {
  return queryOptions({
    queryKey: ['programmes', 'tree', versionId],
    queryFn: ({ signal }) =>
      getJson(`/programmes/versions/${versionId}/tree`, ProgrammeTreeView, { signal }),
    staleTime: HOUR_MS,
  })
}

export function crosswalkQuery(versionId: string) {
  return queryOptions({
    queryKey: ['programmes', 'crosswalk', versionId],
    queryFn: ({ signal }) =>
      getJson(`/programmes/versions/${versionId}/crosswalk`, CrosswalkView, { signal }),
    staleTime: HOUR_MS,
  })
}
