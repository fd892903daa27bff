import { sql } from 'kysely'
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

/** One page of the units of a map: directly beneath a unit, or all of a level that lie in it. */
export async function listPlacesOn(db: Db, query: PlaceListQuery): Promise<PlaceListView> {
  const { on, within, level, after, limit } = query
  const { rows } = await sql<ListedRow>`
    with recursive beneath (place_id) as (
      select ${within ?? null}::uuid where ${within ?? null}::uuid is not null
      union all
      select id from place where level = 'country' and ${within ?? null}::uuid is null
      union all
      select l.place_id from beneath b
        join place_parent l on l.parent_id = b.place_id and l.validity @> ${on}::date
    )
    select p.id, p.level, n.name, c.code, l.parent_id,
           (select count(*)::int from place_parent child
             where child.parent_id = p.id and child.validity @> ${on}::date) as child_count,
           (select greatest(1, count(*)::int)
              from place_succession s join place_change change on change.id = s.change_id
             where s.to_id = p.id and s.on_date = lower(p.existed)
               and change.state = 'applied')
             as formed_from
      from place p
      join place_name n on n.place_id = p.id and n.kind = 'official' and n.validity @> ${on}::date
      join place_code c on c.place_id = p.id and c.validity @> ${on}::date
      join place_parent l on l.place_id = p.id and l.validity @> ${on}::date
     where p.existed @> ${on}::date and c.code > ${after ?? ''}
       and ${
         level === undefined
           ? sql`l.parent_id = coalesce(${within ?? null}::uuid,
                                        (select id from place where level = 'country' limit 1))`
           : sql`p.level = ${level} and p.id in (select place_id from beneath)`
       }
     order by c.code
     limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map(toListed)
  return { items, next: rows.length > limit ? (items.at(-1)?.code ?? null) : null }
}

function toListed({ parent_id, child_count, formed_from, ...line }: ListedRow): ListedPlaceView {
  return { ...line, parentId: parent_id, childCount: child_count, formedFrom: formed_from }
}
