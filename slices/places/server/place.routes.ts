import { Hono } from 'hono'
import { readAs } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { hasBoundaries } from '../core/boundaries.ts'
import {
  MapDateListView,
  PlaceIdParam,
  PlaceListQuery,
  PlaceListView,
  PlaceSearchQuery,
  PlaceSearchView,
  PlaceView,
} from '../core/place.contract.ts'
import { placeProblem } from '../core/place.problems.ts'
import { boundaryRoutes } from './boundary.routes.ts'
import { placeChangeRoutes } from './place-change.routes.ts'
import { listPlacesOn } from './place-list.queries.ts'
import { listNamedMaps } from './place-map.queries.ts'
import { searchPlaces } from './place-search.queries.ts'
import { findPlace } from './place.queries.ts'

const TAG = 'places'

/** The map is public knowledge: whoever is signed in reads all of it. */
export function placeRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.route('/changes', placeChangeRoutes(deps))
  routes.route('/boundaries', boundaryRoutes(deps))

  routes.get(
    '/search',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: {
        vi: 'Tìm đơn vị theo tên hoặc mã của bất kỳ thời điểm nào',
        en: 'Find a unit by any name or code it ever bore',
      },
      answer: PlaceSearchView,
    }),
    parse('query', PlaceSearchQuery),
    async (c) => {
      const query = c.req.valid('query')
      return c.json(await readAs(deps, c, (db) => searchPlaces(db, query, c.var.today)))
    },
  )

  routes.get(
    '/maps',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các ngày có bản đồ', en: 'The days that have a map' },
      answer: MapDateListView,
    }),
    async (c) => {
      const maps = await readAs(deps, c, listNamedMaps)
      const past = maps.filter((map) => map.on <= c.var.today)
      return c.json({
        items: maps.map(({ on, title }) => ({ on, title, hasBoundaries: hasBoundaries(on) })),
        current: (past.at(-1) ?? maps[0])?.on ?? c.var.today,
      })
    },
  )

  routes.get(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các đơn vị của bản đồ một ngày', en: 'The units of the map of a day' },
      answer: PlaceListView,
    }),
    parse('query', PlaceListQuery),
    async (c) => {
      const query = c.req.valid('query')
      return c.json(await readAs(deps, c, (db) => listPlacesOn(db, query)))
    },
  )

  routes.get(
    '/:placeId',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Một đơn vị và lịch sử của nó', en: 'A unit and its history' },
      answer: PlaceView,
    }),
    parse('param', PlaceIdParam),
    async (c) => {
      const { placeId } = c.req.valid('param')
      const place = await readAs(deps, c, (db) => findPlace(db, placeId, c.var.today))
      if (place === undefined) throw placeProblem('place_not_found')
      return c.json(place)
    },
  )

  return routes
}
