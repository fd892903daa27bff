import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import type { WhyEntryView, WhyView } from '../core/dashboard.contract.ts'
import type { RollupState } from './rollup.queries.ts'

export interface WhyScope {
  readonly indicatorIds: readonly IndicatorId[]
  readonly years: readonly number[]
  readonly mapOn: Day
  readonly placeId: PlaceId
  readonly state: RollupState
  readonly through: number
}

/**
 * The entries behind a figure: those that stand, of the places that the asked place holds on this
 * map. A certified figure is explained by the entries that its certificates hold.
 */
export async function listEntriesBehind(db: Db, scope: WhyScope): Promise<readonly WhyEntryView[]> {
  const { rows } = await sql<Omit<WhyEntryView, 'recordedAt'> & { recordedAt: Date }>`
    select o.place_id as "placeId", n.name as "placeName", i.code as "indicatorCode", o.period,
           o.value, u.name as "enteredByName", o.recorded_at as "recordedAt", o.source, o.reason,
           o.report_id as "reportId", r.organisation_id as "organisationId", r.duty_id as "dutyId",
           o.generated,
           (select c.content_hash from certificate c
             where c.place_id = o.place_id and c.report_id = o.report_id
               and c.content @> jsonb_build_object('lines', jsonb_build_array(
                     jsonb_build_object('observationId', o.id::text)))
             order by c.certified_at desc limit 1) as "certificateHash",
           ${corrections()} as corrections
      from observation o
      join indicator i on i.id = o.indicator_id
      left join app_user u on u.id = o.entered_by
      left join periodic_report r on r.place_id = o.place_id and r.id = o.report_id
      join lateral (select name from place_name
                     where place_id = o.place_id and kind = 'official'
                     order by upper(validity) desc nulls first limit 1) n on true
     where o.indicator_id = any(${[...scope.indicatorIds]}::uuid[])
       and left(o.period, 4)::int = any(${[...scope.years]}::int[])
       and closing_month(o.period) <= ${scope.through} and o.tags = ''
       and ${ofState(scope.state)}
       and o.place_id in (${placesOf(scope)})
     order by i.code, n.name collate "vi-x-icu", o.period
     limit 2000`.execute(db)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}

/** How many earlier entries a standing one replaced, directly and before that. */
function corrections() {
  return sql<number>`(
    with recursive earlier as (
      select e.place_id, e.supersedes_id from observation e
       where e.place_id = o.place_id and e.id = o.id
      union all
      select e.place_id, e.supersedes_id from observation e
        join earlier on e.place_id = earlier.place_id and e.id = earlier.supersedes_id
    ) select count(*)::int - 1 from earlier)`
}

function ofState(state: RollupState) {
  const stands = sql`not exists (select from observation later
                      where later.place_id = o.place_id and later.supersedes_id = o.id)`
  if (state !== 'certified') return sql`o.state = ${state} and ${stands}`
  return sql`o.state = 'reported' and exists (
    select from certificate c
     where c.place_id = o.place_id and c.report_id = o.report_id
       and c.content @> jsonb_build_object('lines', jsonb_build_array(
             jsonb_build_object('observationId', o.id::text)))
       and not exists (select from certificate newer
                        where newer.place_id = c.place_id and newer.supersedes_id = c.id))`
}

/** The reporting places that a unit of the map holds; for a commune of the map, what it holds there. */
function placesOf(scope: WhyScope) {
  return sql`
    select m.place_id from place_map m
     where m.map_on = ${scope.mapOn}
       and (m.commune_id = ${scope.placeId} or m.place_id in
            (select reached_id from place_reach where place_id = ${scope.placeId})
            and not exists (select from place p where p.id = ${scope.placeId} and p.level = 'commune'))
    union select ${scope.placeId}::uuid`
}

/** Whether the place is a commune of this map, with figures of its own or of those that went into it. */
export async function isCommuneOfMap(
  db: Db,
  { mapOn, placeId }: Pick<WhyScope, 'mapOn' | 'placeId'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('place_map')
    .select('place_id')
    .where('map_on', '=', mapOn)
    .where('commune_id', '=', placeId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a person may read any of what a commune of the map holds; the rest stays hidden from them. */
export async function readsWithinCommune(
  db: Db,
  actor: Actor,
  { mapOn, placeId }: Pick<WhyScope, 'mapOn' | 'placeId'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from place_map held
     where held.map_on = ${mapOn} and held.commune_id = ${placeId}
       and ${placesWhere(actor, 'result.read', 'held.place_id')}
     limit 1`.execute(db)
  return rows.length > 0
}

export async function listTargetsBehind(
  db: Db,
  scope: { readonly indicatorId: IndicatorId; readonly year: number; readonly placeId: PlaceId },
): Promise<WhyView['targets']> {
  const { rows } = await sql<WhyView['targets'][number]>`
    select t.comparator, t.value, t.clause, t.document_id as "documentId", d.title as "documentTitle"
      from target_current t left join document d on d.id = t.document_id
     where t.indicator_id = ${scope.indicatorId} and t.year = ${scope.year}
       and t.place_id = ${scope.placeId} and t.tags = ''
     order by t.recorded_at`.execute(db)
  return rows
}

export async function findPlaceName(
  db: Db,
  placeId: PlaceId,
  on: Day,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from place_name where place_id = ${placeId} and kind = 'official'
     order by (validity @> ${on}::date) desc, upper(validity) desc nulls first limit 1`.execute(db)
  return rows[0]?.name
}
