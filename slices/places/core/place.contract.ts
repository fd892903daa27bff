import * as z from 'zod/mini'
import { parseDay, type Day } from '#kernel/day.ts'
import { PLACE_LEVELS } from './place.ts'
import type { PlaceId } from './place-id.ts'

export const PlaceIdText = z.pipe(
  z.uuid(),
  z.transform((id) => id as PlaceId),
)
export const DayText = z.pipe(
  z.string().check(z.refine((text) => parseDay(text) !== undefined)),
  z.transform((text) => text as Day),
)
const Level = z.enum(PLACE_LEVELS)
/** A day of a view: the server wrote it, so it is one. */
const DayOut = z.custom<Day>((value) => typeof value === 'string')
const PageSize = z._default(z.coerce.number().check(z.int(), z.positive(), z.maximum(500)), 50)

export const PlaceIdParam = z.object({ placeId: PlaceIdText })
export const MapOnParam = z.object({ mapOn: DayText })

export const PlaceSearchQuery = z.object({
  /** A name or code of any time, with or without marks. */
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** Only what this unit reaches. */
  within: z.optional(PlaceIdText),
  level: z.optional(Level),
  limit: z._default(z.coerce.number().check(z.int(), z.positive(), z.maximum(50)), 20),
})
export type PlaceSearchQuery = z.infer<typeof PlaceSearchQuery>

export const PlaceListQuery = z.object({
  /** The day of the map. */
  on: DayText,
  /** The unit in which they lie; the country when left out. */
  within: z.optional(PlaceIdText),
  /** Left out: whatever lies directly beneath. */
  level: z.optional(Level),
  /** The code of the last unit of the page before. */
  after: z.optional(z.string().check(z.maxLength(5))),
  limit: PageSize,
})
export type PlaceListQuery = z.infer<typeof PlaceListQuery>

export const BoundariesQuery = z.object({ within: z.optional(PlaceIdText) })

export const PlaceLineView = z.object({
  id: z.string(),
  level: Level,
  name: z.string(),
  code: z.nullable(z.string()),
})
export type PlaceLineView = z.infer<typeof PlaceLineView>

/** First and last day; null where it is not known, or where there is no end yet. */
const Period = { firstDay: z.nullable(DayOut), lastDay: z.nullable(DayOut) }

export const FoundPlaceView = z.object({
  ...PlaceLineView.shape,
  ...Period,
  /** The name or code that was found, where it is not the one shown. */
  matched: z.nullable(z.string()),
  /** The units in which it lies or last lay, the nearest first. */
  path: z.array(z.string()),
})
export type FoundPlaceView = z.infer<typeof FoundPlaceView>

export const PlaceSearchView = z.object({
  items: z.array(FoundPlaceView),
  /** There are more: a longer name or a place to search within would tell them apart. */
  isCut: z.boolean(),
})
export type PlaceSearchView = z.infer<typeof PlaceSearchView>

export const ListedPlaceView = z.object({
  ...PlaceLineView.shape,
  parentId: z.nullable(z.string()),
  childCount: z.int(),
  /** How many earlier units went into it; 1 for a unit that has always been itself. */
  formedFrom: z.int(),
})
export type ListedPlaceView = z.infer<typeof ListedPlaceView>

export const PlaceListView = z.object({
  items: z.array(ListedPlaceView),
  next: z.nullable(z.string()),
})
export type PlaceListView = z.infer<typeof PlaceListView>

export const MapDateView = z.object({
  on: DayOut,
  /** What made this map: a list, the reform, a decision. */
  title: z.string(),
  hasBoundaries: z.boolean(),
})
export type MapDateView = z.infer<typeof MapDateView>

export const MapDateListView = z.object({
  items: z.array(MapDateView),
  /** The map that holds today. */
  current: DayOut,
})
export type MapDateListView = z.infer<typeof MapDateListView>

const ChangeLine = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  decisionNumber: z.nullable(z.string()),
  effectiveOn: DayOut,
})

const KinView = z.object({
  ...PlaceLineView.shape,
  on: DayOut,
  share: z.nullable(z.string()),
  isMain: z.boolean(),
})
export type KinView = z.infer<typeof KinView>

const OnMapView = z.object({
  on: DayOut,
  /** Since 1 July 2025 there is no district level: an empty district is then no gap. */
  hasDistricts: z.boolean(),
  province: z.nullable(PlaceLineView),
  district: z.nullable(PlaceLineView),
  commune: z.nullable(PlaceLineView),
})
export type OnMapView = z.infer<typeof OnMapView>

export const PlaceView = z.object({
  ...PlaceLineView.shape,
  ...Period,
  /** A unit of a decision that was taken back: it never was. */
  isUndone: z.boolean(),
  /** The day for which name, code, path and number of children are shown: today, or its last. */
  shownFor: DayOut,
  path: z.array(PlaceLineView),
  childCount: z.int(),
  names: z.array(z.object({ name: z.string(), kind: z.enum(['official', 'variant']), ...Period })),
  codes: z.array(z.object({ code: z.string(), ...Period })),
  parents: z.array(z.object({ ...PlaceLineView.shape, ...Period })),
  predecessors: z.array(KinView),
  successors: z.array(KinView),
  createdBy: z.nullable(ChangeLine),
  endedBy: z.nullable(ChangeLine),
  /** For a commune: which units of each kept map hold it. */
  onMaps: z.array(OnMapView),
})
export type PlaceView = z.infer<typeof PlaceView>
