import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import { readAs } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { findBoundaryFile, hasBoundaries, pickShapes, type Topology } from '../core/boundaries.ts'
import { BoundariesQuery, MapOnParam } from '../core/place.contract.ts'
import { placeProblem } from '../core/place.problems.ts'
import { listCommuneCodesWithin } from './place-map.queries.ts'

const FOLDER = new URL('../../../data/places/boundaries/', import.meta.url)

/** The shapes of a map, as TopoJSON: of the country, or of the communes that now lie in a unit. */
export function boundaryRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/:mapOn',
    describe({
      permission: 'signed_in',
      tag: 'places',
      summary: { vi: 'Ranh giới hành chính (TopoJSON)', en: 'Boundaries of units (TopoJSON)' },
    }),
    parse('param', MapOnParam),
    parse('query', BoundariesQuery),
    async (c) => {
      const { mapOn } = c.req.valid('param')
      const { within } = c.req.valid('query')
      if (!hasBoundaries(mapOn)) {
        throw placeProblem('no_boundaries_on_this_date', { on: formatVietnameseDay(mapOn) })
      }
      const codes = await readAs(deps, c, (db) => listCommuneCodesWithin(db, mapOn, within))
      const file = findBoundaryFile(mapOn, codes)
      if (file === undefined) throw new Error(`no boundary file shows all of ${mapOn}`)
      const text = await readFile(new URL(file.file, FOLDER), 'utf8')
      // Boundaries of a past date never change.
      c.header('cache-control', 'private, max-age=86400')
      return c.json(pickShapes(JSON.parse(text) as Topology, codes))
    },
  )

  return routes
}
