/** What the pages of places ask of the server: key and fetcher of each question in one place. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Day } from '#kernel/day.ts'
import { getJson } from '#web/api.ts'
import { PlaceChangeDetailView, PlaceChangeListView } from '../core/place-change.contract.ts'
import {
  MapDateListView,
  PlaceListView,
  PlaceSearchView,
  PlaceView,
  type ListedPlaceView,
} from '../core/place.contract.ts'
import type { PlaceLevel } from '../core/place.ts'

const HOUR_MS = 3_600_000
/** As many as the server gives at once: a province has some hundred and fifty communes. */
const WHOLE_PAGE = 500

export const mapDatesQuery = queryOptions({
  queryKey: ['places', 'maps'],
  queryFn: ({ signal }) => getJson('/places/maps', MapDateListView, { signal }),
  staleTime: HOUR_MS,
})

export interface PlaceSearchFilter {
  readonly q: string
  readonly within?: string | undefined
  readonly level?: PlaceLevel | undefined
}

export function placeSearchQuery(filter: PlaceSearchFilter) {
  return queryOptions({
    queryKey: ['places', 'search', filter],
    queryFn: ({ signal }) =>
      getJson('/places/search', PlaceSearchView, { search: { ...filter, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: HOUR_MS,
  })
}

export function placeQuery(placeId: string) {
  return queryOptions({
    queryKey: ['places', 'one', placeId],
    queryFn: ({ signal }) => getJson(`/places/${placeId}`, PlaceView, { signal }),
  })
}

export interface PlaceListFilter {
  readonly on: Day
  readonly within?: string | undefined
  readonly level?: PlaceLevel | undefined
}

/** All the units of a map beneath a unit, page after page. */
export function placeListQuery(filter: PlaceListFilter) {
  return queryOptions({
    queryKey: ['places', 'list', filter],
    queryFn: async ({ signal }) => {
      const places: ListedPlaceView[] = []
      let after: string | undefined
      do {
        const search = { ...filter, after, limit: WHOLE_PAGE }
        const page = await getJson('/places', PlaceListView, { search, signal })
        places.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return places
    },
    staleTime: HOUR_MS,
  })
}

const TopologyView = z.looseObject({ type: z.literal('Topology') })

/** The shapes of a map, or null where the map has none. */
export function boundariesQuery(
  map: { readonly on: Day; readonly hasBoundaries: boolean },
  within?: string,
) {
  return queryOptions({
    queryKey: ['places', 'boundaries', map.on, within ?? 'country', map.hasBoundaries],
    queryFn: ({ signal }) =>
      map.hasBoundaries
        ? getJson(`/places/boundaries/${map.on}`, TopologyView, { search: { within }, signal })
        : null,
    staleTime: HOUR_MS,
  })
}

export const placeChangesQuery = infiniteQueryOptions({
  queryKey: ['places', 'changes'],
  queryFn: ({ pageParam, signal }) =>
    getJson('/places/changes', PlaceChangeListView, { search: { after: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export function placeChangeQuery(changeId: string) {
  return queryOptions({
    queryKey: ['places', 'change', changeId],
    queryFn: ({ signal }) =>
      getJson(`/places/changes/${changeId}`, PlaceChangeDetailView, { signal }),
  })
}
