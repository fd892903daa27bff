/** The two tables that are worked out anew whenever the map changes: who reaches what, and which
 * unit of each kept map holds a commune. */
import { sql } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NATIONAL_MAPS } from '../core/national-units.ts'
import type { PlaceGraph } from '../core/place-graph.ts'
import type { PlaceId } from '../core/place-id.ts'
import { mapperTo } from '../core/place-map.ts'
import { loadGraph } from './place-graph.queries.ts'

/** The days whose maps are kept ready, earliest first: the national lists, and every change since. */
export async function listMapDates(db: Db): Promise<readonly Day[]> {
  const { rows } = await sql<{ effective_on: string }>`
    select distinct effective_on from place_change
     where state = 'applied' and undoes is null
     order by effective_on`.execute(db)
  const changes = rows.map((row) => toDay(row.effective_on))
  return [...new Set([...NATIONAL_MAPS, ...changes])].toSorted()
}

/** The SQL twin of `reachOf`: see core/place-reach.ts. */
const REACH_NOW = sql`
    with recursive edge (above, beneath) as materialized (
      select parent_id, place_id from place_parent
      union
      select s.to_id, s.from_id
        from place_succession s
        join place p on p.id = s.from_id and upper(p.existed) = s.on_date
    ), reach (place_id, reached_id) as (
      select id, id from place
      union
      select reach.place_id, edge.beneath
        from reach join edge on edge.above = reach.reached_id
    )
    select place_id, reached_id from reach`

/** Works out anew who reaches what. Writes only what differs. */
export async function refreshReach(tx: Tx): Promise<void> {
  await sql`create temporary table reach_now on commit drop as ${REACH_NOW}`.execute(tx)
  await sql`
    delete from place_reach kept
     where not exists (select from reach_now n
                        where n.place_id = kept.place_id and n.reached_id = kept.reached_id)
  `.execute(tx)
  await sql`
    insert into place_reach (place_id, reached_id)
    select place_id, reached_id from reach_now
    on conflict do nothing`.execute(tx)
  await sql`drop table reach_now`.execute(tx)
}

/** Keeps the maps of all map dates as the lineage now says. Writes only what differs. */
export async function refreshMaps(tx: Tx, graph: PlaceGraph): Promise<void> {
  const dates = await listMapDates(tx)
  await sql`delete from place_map where map_on <> all(${dates}::date[])`.execute(tx)
  for (const date of dates) await refreshMap(tx, graph, date)
}

async function refreshMap(tx: Tx, graph: PlaceGraph, date: Day): Promise<void> {
  const onMap = mapperTo(graph, date)
  const communes = graph.rows.places.filter((place) => place.level === 'commune')
  const held = communes.map(({ id }) => onMap(id))
  await sql`
    insert into place_map (map_on, place_id, commune_id, district_id, province_id)
    select ${date}::date, m.* from unnest(
      ${communes.map(({ id }) => id)}::uuid[], ${held.map((each) => each.commune)}::uuid[],
      ${held.map((each) => each.district)}::uuid[], ${held.map((each) => each.province)}::uuid[]
    ) as m
    on conflict (map_on, place_id) do update
      set commune_id = excluded.commune_id, district_id = excluded.district_id,
          province_id = excluded.province_id
      where (place_map.commune_id, place_map.district_id, place_map.province_id)
            is distinct from (excluded.commune_id, excluded.district_id, excluded.province_id)
  `.execute(tx)
}

/** Lines of the two kept tables that are not what the lineage says, in words; none when all is right. */
export async function findWrongKeptPlaces(db: Db): Promise<readonly string[]> {
  const { rows: reach } = await sql<{ place_id: string; reached_id: string }>`
    with now as (${REACH_NOW})
    (select * from now except select * from place_reach)
    union all
    (select * from place_reach except select * from now)
    limit 100`.execute(db)
  const graph = await loadGraph(db)
  const wrongMaps: string[] = []
  for (const date of await listMapDates(db)) {
    const kept = await db.selectFrom('place_map').selectAll().where('map_on', '=', date).execute()
    const byPlace = new Map(kept.map((line) => [line.place_id, line]))
    const onMap = mapperTo(graph, date)
    for (const { id, level } of graph.rows.places) {
      if (level !== 'commune') continue
      const { commune, district, province } = onMap(id)
      const line = byPlace.get(id)
      const isRight =
        line?.commune_id === commune &&
        line.district_id === district &&
        line.province_id === province
      if (!isRight) wrongMaps.push(`map ${date} ${id}`)
    }
  }
  return [...reach.map((row) => `reach ${row.place_id} ${row.reached_id}`), ...wrongMaps]
}

/** The kept maps, each with the title of what made it. */
export async function listNamedMaps(
  db: Db,
): Promise<readonly { readonly on: Day; readonly title: string }[]> {
  const { rows } = await sql<{ effective_on: string; title: string }>`
    select effective_on, string_agg(title, '; ' order by id) as title
      from place_change
     where state = 'applied' and undoes is null
     group by effective_on
     order by effective_on`.execute(db)
  return rows.map((row) => ({ on: toDay(row.effective_on), title: row.title }))
}

/** The codes of the communes of a kept map that hold what a unit of any time reaches. */
export async function listCommuneCodesWithin(
  db: Db,
  on: Day,
  within: PlaceId | undefined,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select distinct c.code
      from place_map m
      join place_code c on c.place_id = m.commune_id and c.validity @> m.map_on
     where m.map_on = ${on}
       and ${
         within === undefined
           ? sql`true`
           : sql`m.place_id = any(array(
                   select reached_id from place_reach where place_id = ${within}))`
       }`.execute(db)
  return new Set(rows.map((row) => row.code))
}
