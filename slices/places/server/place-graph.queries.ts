import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import type { Db } from '#platform/db.ts'
import { buildGraph, type PlaceGraph } from '../core/place-graph.ts'
import type { PlaceId } from '../core/place-id.ts'
import type { Place, PlaceName, PlaceRows } from '../core/place.ts'
import { toSpan } from './span.ts'

/**
 * Every unit with its whole history: some 14,000 units and a fifth of a second for the country. For
 * rules that must see the map as a whole (a change, a map to be kept), never for a screen.
 */
export async function loadGraph(db: Db): Promise<PlaceGraph> {
  return buildGraph(await loadRows(db))
}

export async function loadRows(db: Db): Promise<PlaceRows> {
  const places = await sql<{ id: PlaceId; level: Place['level']; existed: string }>`
    select id, level, existed from place order by id`.execute(db)
  const names = await sql<{
    place_id: PlaceId
    name: string
    kind: PlaceName['kind']
    validity: string
  }>`
    select place_id, name, kind, validity from place_name order by place_id, validity, name
  `.execute(db)
  const codes = await sql<{ place_id: PlaceId; code: string; validity: string }>`
    select place_id, code, validity from place_code order by place_id, validity`.execute(db)
  const parents = await sql<{ place_id: PlaceId; parent_id: PlaceId; validity: string }>`
    select place_id, parent_id, validity from place_parent order by place_id, validity`.execute(db)
  const successions = await sql<{
    from_id: PlaceId
    to_id: PlaceId
    on_date: string
    share: string | null
    is_main: boolean
  }>`
    select from_id, to_id, on_date, share, is_main
      from place_succession order by from_id, to_id, on_date`.execute(db)
  return {
    places: places.rows.map(({ id, level, existed }) => ({ id, level, existed: toSpan(existed) })),
    names: names.rows.map(({ place_id, name, kind, validity }) => ({
      placeId: place_id,
      name,
      kind,
      validity: toSpan(validity),
    })),
    codes: codes.rows.map(({ place_id, code, validity }) => ({
      placeId: place_id,
      code,
      validity: toSpan(validity),
    })),
    parents: parents.rows.map(({ place_id, parent_id, validity }) => ({
      placeId: place_id,
      parentId: parent_id,
      validity: toSpan(validity),
    })),
    successions: successions.rows.map((row) => ({
      fromId: row.from_id,
      toId: row.to_id,
      on: toDay(row.on_date),
      share: row.share === null ? null : toDecimal(row.share),
      isMain: row.is_main,
    })),
  }
}
