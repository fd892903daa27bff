import { sql } from 'kysely'
import { addDays, toDay, type Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { isNever, type PlaceLevel } from '../core/place.ts'
import type { KinView, OnMapView, PlaceLineView, PlaceView } from '../core/place.contract.ts'
import type { PlaceId } from '../core/place-id.ts'
import { toSpan } from './span.ts'

interface LineRow {
  id: string
  level: PlaceLevel
  name: string
  code: string | null
}

/** A unit with its whole history, or undefined. Shown as of today, or as of its last day. */
export async function findPlace(db: Db, id: PlaceId, today: Day): Promise<PlaceView | undefined> {
  const { rows } = await sql<{ level: PlaceLevel; existed: string; shown_for: string }>`
    select level, existed, greatest(lower(existed), least(${today}::date, upper(existed) - 1)) as shown_for
      from place where id = ${id}`.execute(db)
  const found = rows[0]
  if (found === undefined) return undefined
  const shownFor = toDay(found.shown_for)
  const path = await listAncestors(db, id, shownFor)
  const [names, codes] = [await listNames(db, id), await listCodes(db, id)]
  const predecessors = await listKin(db, id, 'predecessors')
  const successors = await listKin(db, id, 'successors')
  return {
    id,
    level: found.level,
    ...toPeriod(found.existed),
    isUndone: isNever(toSpan(found.existed)),
    shownFor,
    name: path[0]?.name ?? names.at(-1)?.name ?? '',
    code: path[0]?.code ?? codes.at(-1)?.code ?? null,
    path: path.slice(1),
    childCount: await countChildren(db, id, shownFor),
    names,
    codes,
    parents: await listParents(db, id),
    predecessors,
    successors,
    ...(await findChanges(db, id)),
    onMaps: await listPlacements(db, id),
  }
}

/** The unit itself and the units in which it lies on a day, the nearest first, the country left out. */
async function listAncestors(db: Db, id: PlaceId, on: Day): Promise<PlaceLineView[]> {
  const { rows } = await sql<LineRow>`
    with recursive up (place_id, depth) as (
      select ${id}::uuid, 0
      union all
      select l.parent_id, up.depth + 1 from up
        join place_parent l on l.place_id = up.place_id and l.validity @> ${on}::date
    )
    select p.id, p.level, n.name, c.code
      from up
      join place p on p.id = up.place_id
      join place_name n on n.place_id = p.id and n.kind = 'official' and n.validity @> ${on}::date
      left join place_code c on c.place_id = p.id and c.validity @> ${on}::date
     where p.level <> 'country' or up.depth = 0
     order by up.depth`.execute(db)
  return rows
}

async function listNames(db: Db, id: PlaceId): Promise<PlaceView['names']> {
  const rows = await db
    .selectFrom('place_name')
    .select(['name', 'kind', 'validity'])
    .where('place_id', '=', id)
    .orderBy('kind')
    .orderBy('validity')
    .execute()
  return rows.map(({ name, kind, validity }) => ({
    name,
    kind: kind === 'variant' ? 'variant' : 'official',
    ...toPeriod(validity),
  }))
}

async function listCodes(db: Db, id: PlaceId): Promise<PlaceView['codes']> {
  const rows = await db
    .selectFrom('place_code')
    .select(['code', 'validity'])
    .where('place_id', '=', id)
    .orderBy('validity')
    .execute()
  return rows.map(({ code, validity }) => ({ code, ...toPeriod(validity) }))
}

async function listParents(db: Db, id: PlaceId): Promise<PlaceView['parents']> {
  const { rows } = await sql<LineRow & { validity: string }>`
    select p.id, p.level, ${nameAround(sql`p.id`, sql`l.validity`)} as name,
           ${codeAround(sql`p.id`, sql`l.validity`)} as code, l.validity
      from place_parent l join place p on p.id = l.parent_id
     where l.place_id = ${id}
     order by l.validity`.execute(db)
  return rows.map(({ validity, ...line }) => ({ ...line, ...toPeriod(validity) }))
}

/** Units of the lineage under the names they bore on that side of the change. */
async function listKin(
  db: Db,
  id: PlaceId,
  side: 'predecessors' | 'successors',
): Promise<KinView[]> {
  const isBefore = side === 'predecessors'
  const kin = isBefore ? sql`s.from_id` : sql`s.to_id`
  const self = isBefore ? sql`s.to_id` : sql`s.from_id`
  const day = isBefore ? sql`s.on_date - 1` : sql`s.on_date`
  const { rows } = await sql<LineRow & { on_date: string; share: string | null; is_main: boolean }>`
    select p.id, p.level, n.name, c.code, s.on_date, s.share, s.is_main
      from place_succession s
      join place_change change on change.id = s.change_id and change.state = 'applied'
      join place p on p.id = ${kin}
      join place_name n on n.place_id = p.id and n.kind = 'official' and n.validity @> (${day})
      left join place_code c on c.place_id = p.id and c.validity @> (${day})
      join place self on self.id = ${self}
     where self.id = ${id}
       -- A commune that went somewhere within a province is not carried on by the province.
       and not ${isWiderThan(sql`s.to_id`, sql`s.from_id`)}
     order by s.on_date, s.is_main desc, c.code`.execute(db)
  return rows.map(({ on_date, is_main, ...kinRow }) => ({
    ...kinRow,
    on: toDay(on_date),
    isMain: is_main,
  }))
}

async function countChildren(db: Db, id: PlaceId, on: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from place_parent
     where parent_id = ${id} and validity @> ${on}::date`.execute(db)
  return rows[0]?.n ?? 0
}

async function findChanges(db: Db, id: PlaceId): Promise<Pick<PlaceView, 'createdBy' | 'endedBy'>> {
  const rows = await db
    .selectFrom('place as p')
    .innerJoin('place_change as c', (join) =>
      join.on((eb) =>
        eb.or([
          eb('c.id', '=', eb.ref('p.created_by_change')),
          eb('c.id', '=', eb.ref('p.ended_by_change')),
        ]),
      ),
    )
    .select(['c.id', 'c.kind', 'c.title', 'c.decision_number', 'c.effective_on'])
    .select((eb) => eb('c.id', '=', eb.ref('p.ended_by_change')).as('is_end'))
    .where('p.id', '=', id)
    .execute()
  const lines = rows.map((row) => ({
    isEnd: row.is_end,
    line: {
      id: row.id,
      kind: row.kind,
      title: row.title,
      decisionNumber: row.decision_number,
      effectiveOn: toDay(row.effective_on),
    },
  }))
  return {
    createdBy: lines.find(({ isEnd }) => isEnd !== true)?.line ?? null,
    endedBy: lines.find(({ isEnd }) => isEnd === true)?.line ?? null,
  }
}

/** Which units of each kept map hold a commune, each under its name of that map. */
async function listPlacements(db: Db, id: PlaceId): Promise<OnMapView[]> {
  const { rows } = await sql<{
    map_on: string
    has_districts: boolean
    level: PlaceLevel
    id: string
    name: string
    code: string | null
  }>`
    select m.map_on, p.level, p.id, n.name, c.code,
           exists (select from place d where d.level = 'district' and d.existed @> m.map_on)
             as has_districts
      from place_map m
      left join place p on p.id in (m.commune_id, m.district_id, m.province_id)
      left join place_name n
        on n.place_id = p.id and n.kind = 'official' and n.validity @> m.map_on
      left join place_code c on c.place_id = p.id and c.validity @> m.map_on
     where m.place_id = ${id}
     order by m.map_on`.execute(db)
  return [...Map.groupBy(rows, (row) => row.map_on)].map(([on, held]) => {
    const line = (level: PlaceLevel): PlaceLineView | null => {
      const row = held.find((each) => each.level === level)
      return row === undefined ? null : { id: row.id, level, name: row.name, code: row.code }
    }
    return {
      on: toDay(on),
      hasDistricts: held.some((row) => row.has_districts),
      province: line('province'),
      district: line('district'),
      commune: line('commune'),
    }
  })
}

type SqlPart = ReturnType<typeof sql>

function isWiderThan(one: SqlPart, other: SqlPart) {
  return sql`(select array_position(${LEVELS}, a.level) < array_position(${LEVELS}, b.level)
                from place a, place b where a.id = ${one} and b.id = ${other})`
}

const LEVELS = sql`array['country', 'province', 'district', 'commune']`

/** The name that a unit bore at the end of a span, or bears now. */
function nameAround(id: SqlPart, span: SqlPart) {
  return sql<string>`(select n.name from place_name n
    where n.place_id = ${id} and n.kind = 'official' and n.validity && ${span}
    order by n.validity desc limit 1)`
}

function codeAround(id: SqlPart, span: SqlPart) {
  return sql<string | null>`(select c.code from place_code c
    where c.place_id = ${id} and c.validity && ${span} order by c.validity desc limit 1)`
}

function toPeriod(range: string): { readonly firstDay: Day | null; readonly lastDay: Day | null } {
  const span = toSpan(range)
  if (isNever(span)) return { firstDay: null, lastDay: null }
  const { from, to } = span
  return { firstDay: from, lastDay: to && addDays(to, -1) }
}
