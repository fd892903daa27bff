import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db } from '#platform/db.ts'
import type { FoundPlaceView, PlaceSearchQuery, PlaceSearchView } from '../core/place.contract.ts'
import type { PlaceLevel } from '../core/place.ts'
import { toSpan } from './span.ts'

/** What officials write before a name; a search for `hat liu` means `xa hat liu`. */
const UNIT_WORDS = [
  'xa',
  'phuong',
  'thi tran',
  'dac khu',
  'huien',
  'quan',
  'thi xa',
  'thanh pho',
  'tinh',
] as const

/** Short forms in use, for the first word of what is typed. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  x: 'xa',
  p: 'phuong',
  tt: 'thi tran',
  h: 'huien',
  q: 'quan',
  tx: 'thi xa',
  tp: 'thanh pho',
  t: 'tinh',
}

/** Of a word that half the country bears (`xa`), the shortest names are looked at and no others. */
const MOST_HITS = 2_000

interface FoundRow {
  id: string
  level: PlaceLevel
  existed: string
  name: string
  code: string | null
  matched: string
  path: string[]
}

/**
 * Units by any name or code they ever bore. The order: the very code, the very name, what begins
 * so, what has a word that begins so; and among equals what is in force before what ended, the
 * wider level before the narrower.
 */
export async function searchPlaces(
  db: Db,
  query: PlaceSearchQuery,
  today: Day,
): Promise<PlaceSearchView> {
  const { within, level, limit } = query
  const isCode = /^\d{1,5}$/u.test(query.q)
  const folded = foldVietnamese(query.q)
  if (folded === '') return { items: [], isCut: false }
  const { rows } = await sql<FoundRow>`
    with hit as (${isCode ? codeHits(query.q) : nameHits(folded, within !== undefined || level !== undefined)}),
    best as (
      select distinct on (hit.place_id) hit.*, p.level, p.existed, upper_inf(p.existed) as stands,
             greatest(lower(p.existed), least(${today}::date, upper(p.existed) - 1))
               as shown_for
        from hit join place p on p.id = hit.place_id
       where not isempty(p.existed)
         and ${level === undefined ? sql`true` : sql`p.level = ${level}`}
         and ${
           within === undefined
             ? sql`true`
             : sql`exists (select from place_reach r
                            where r.place_id = ${within} and r.reached_id = p.id)`
         }
       order by hit.place_id, hit.rank
    ),
    top as (
      select * from best
       order by rank, stands desc,
                array_position(array['country', 'province', 'district', 'commune'], level),
                matched, place_id
       limit ${limit + 1}
    ),
    held as materialized (
      select top.*, ${parentOf('top.place_id')} as parent_id from top
    )
    select t.place_id as id, t.level, t.existed, t.matched,
           coalesce(${nameOf(sql.ref('t.place_id'))}, t.matched) as name,
           (select c.code from place_code c
             where c.place_id = t.place_id and c.validity @> t.shown_for limit 1) as code,
           array_remove(array[${nameOf(sql.ref('t.parent_id'))},
                              ${nameOf(parentOf('t.parent_id'))}], null) as path
      from held t
     order by t.rank, t.stands desc,
              array_position(array['country', 'province', 'district', 'commune'], t.level),
              t.matched, t.place_id`.execute(db)
  return { items: rows.slice(0, limit).map(toFound), isCut: rows.length > limit }
}

/**
 * What is told of a unit that was found is asked in questions of their own: as eight joins, the plan
 * took longer to find than the units.
 */
function nameOf(id: RawBuilder<unknown>) {
  return sql`
    (select n.name from place_name n
      where n.place_id = ${id} and n.kind = 'official' and n.validity @> shown_for limit 1)`
}

/** The unit above, short of the country. */
function parentOf(id: 'top.place_id' | 't.parent_id') {
  return sql`
    (select above.id from place_parent l join place above on above.id = l.parent_id
      where l.place_id = ${sql.ref(id)} and l.validity @> shown_for and above.level <> 'country')`
}

function codeHits(code: string) {
  return sql`
    select place_id, code as matched, case when code = ${code} then 0 else 1 end as rank
      from place_code
     where code like ${`${code}%`} and not isempty(validity)`
}

/**
 * The trigram index finds the text anywhere; only beginnings of words are kept. `offset 0` has the
 * rank worked out once for a name, not for each place that mentions it.
 */
function nameHits(typed: string, isNarrowed: boolean) {
  const text = spellOut(typed)
  const named = UNIT_WORDS.map((word) => `${word} ${text}`)
  return sql`
    select * from (
      select place_id, name as matched,
             case when folded = ${text} or folded = any(${named}::text[]) then 0
                  when folded like ${`${text}%`}
                    or folded like any(${named.map((name) => `${name}%`)}::text[]) then 1
                  when folded like ${`% ${text}%`} then 2
             end as rank
        from place_name
       where folded like ${`%${text}%`} and not isempty(validity)
      offset 0
    ) found
    where rank is not null
    ${isNarrowed ? sql`` : sql`order by rank, length(matched), place_id limit ${MOST_HITS}`}`
}

/** `tt tram tau` is `thi tran tram tau`; a short form alone is taken as it stands. */
function spellOut(typed: string): string {
  const [first = '', ...rest] = typed.split(' ')
  const word = SHORT_FORMS[first]
  return word === undefined || rest.length === 0 ? typed : [word, ...rest].join(' ')
}

function toFound(row: FoundRow): FoundPlaceView {
  const { from, to } = toSpan(row.existed)
  const { id, level, name, code, path, matched } = row
  return {
    id,
    level,
    name,
    code,
    path,
    matched: matched === name || matched === code ? null : matched,
    firstDay: from,
    lastDay: to && addDays(to, -1),
  }
}
