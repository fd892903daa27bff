import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { ListedPlaceView, PlaceListQuery, PlaceListView } from '../core/place.contract.ts'
import type { PlaceLevel } from '../core/place.ts'

interface ListedRow {
  id: string
  level: PlaceLevel
  name: string
  code: string | null
  parent_id: string | null
  child_count: number
  formed_from: number
}

/**
 * One page of the units of a map: directly beneath a unit, or all of a level that lie in it. Of a unit
 * that was not in force on that day, the units of the map that hold its communes: the former Trạm Tấu
 * district is four communes of today's map.
 */
export async function listPlacesOn(db: Db, query: PlaceListQuery): Promise<PlaceListView> {
  const { after = '', limit } = query
  const { rows } = await sql<ListedRow>`
    with wanted (place_id) as (${(await isOffTheMap(db, query)) ? holdersOf(query) : liesIn(query)})
    ${listed(query.on)}
     where p.id in (select place_id from wanted) and c.code > ${after}
     order by c.code
     limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map(toListed)
  return { items, next: rows.length > limit ? (items.at(-1)?.code ?? null) : null }
}

async function isOffTheMap(db: Db, { on, within }: PlaceListQuery): Promise<boolean> {
  if (within === undefined) return false
  const { rows } = await sql<{ stands: boolean }>`
    select existed @> ${on}::date as stands from place where id = ${within}`.execute(db)
  return rows[0]?.stands === false
}

/** Units of the unit's own level where the map has that level, its communes where it has not. */
function holdersOf({ on, within, level }: PlaceListQuery) {
  return sql`
    select distinct case
             when ${level ?? null}::text = 'commune' then m.commune_id
             when w.level = 'province' then m.province_id
             when w.level = 'district' then coalesce(m.district_id, m.commune_id)
             else m.commune_id
           end
      from place w
      join place_map m on m.map_on = ${on} and m.place_id = any(array(
             select reached_id from place_reach where place_id = ${within}))
     where w.id = ${within}`
}

function liesIn({ on, within, level }: PlaceListQuery) {
  const top =
    within === undefined
      ? sql`select id from place where level = 'country'`
      : sql`select ${within}::uuid`
  if (level === undefined) {
    return sql`select place_id from place_parent
                where validity @> ${on}::date and parent_id in (${top})`
  }
  return sql`
    select b.place_id from (
      with recursive beneath (place_id) as (
        ${top}
        union all
        select l.place_id from beneath b
          join place_parent l on l.parent_id = b.place_id and l.validity @> ${on}::date
      )
      select place_id from beneath
    ) b join place p on p.id = b.place_id and p.level = ${level}`
}

function listed(on: Day) {
  return sql`
    select p.id, p.level, n.name, c.code, l.parent_id,
           (select count(*)::int from place_parent child
             where child.parent_id = p.id and child.validity @> ${on}::date) as child_count,
           (select greatest(1, count(*)::int)
              from place_succession s join place_change change on change.id = s.change_id
             where s.to_id = p.id and s.on_date = lower(p.existed)
               and change.state = 'applied') as formed_from
      from place p
      join place_name n on n.place_id = p.id and n.kind = 'official' and n.validity @> ${on}::date
      join place_code c on c.place_id = p.id and c.validity @> ${on}::date
      join place_parent l on l.place_id = p.id and l.validity @> ${on}::date`
}

function toListed({ parent_id, child_count, formed_from, ...line }: ListedRow): ListedPlaceView {
  return { ...line, parentId: parent_id, childCount: child_count, formedFrom: formed_from }
}
