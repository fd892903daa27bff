import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { toDecimal } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { balanceOf } from '../core/balance.ts'
import type { PlanId, TargetEntryId } from '../core/plan-id.ts'
import type { TargetEntry } from '../core/target.ts'
import type { ShareView, TargetListView, TargetView } from '../core/target.contract.ts'
import { findStandingTarget, listStandingShares } from './target.queries.ts'

type TargetFacts = TargetListView['items'][number]

interface FactsRow extends Omit<TargetFacts, 'title' | 'balance'> {
  readonly titleVi: string
  readonly titleEn: string | null
  readonly shareValues: readonly string[]
}

/** A plan's own targets with the balance of each, in the order of the text that set them. */
export async function listTargets(db: Db, planId: PlanId): Promise<readonly TargetFacts[]> {
  const { rows } = await sql<FactsRow>`
    ${FACTS} where t.plan_id = ${planId} and t.parent_id is null
    order by (select first.clause_start from target_entry first
               where first.place_id = t.place_id and first.id = t.root_id) nulls last, i.code`.execute(
    db,
  )
  return rows.map(toFacts)
}

const FACTS = sql`
  select t.root_id as "targetId", t.place_id as "placeId", t.plan_id as "planId",
         t.id as "standingId", t.indicator_id as "indicatorId", i.code, i.title_vi as "titleVi",
         i.title_en as "titleEn", i.unit, i.decimals, i.adds_over_place = 'sum' as adds, t.year,
         t.comparator, t.value, t.value_to as "valueTo", t.scope, t.clause,
         t.clause_start as "clauseStart", t.clause_end as "clauseEnd", t.document_id as "documentId", t.generated,
         shares.count as "shareCount", shares.methods, shares.vals as "shareValues"
    from target_current t
    join indicator i on i.id = t.indicator_id
    cross join lateral (select count(*)::int as count,
                               coalesce(array_agg(s.value::text), '{}') as vals,
                               coalesce(array_agg(distinct s.method), '{}') as methods
                          from target_current s where s.parent_id = t.root_id) shares`

function toFacts({ titleVi, titleEn, shareValues, ...facts }: FactsRow): TargetFacts {
  const target = { comparator: facts.comparator, value: toDecimal(facts.value) }
  return {
    ...facts,
    title: { vi: titleVi, en: titleEn ?? titleVi },
    balance: balanceOf(target, shareValues.map(toDecimal), facts.adds),
  }
}

/** A target with its shares, who could take one, and every entry it ever had. */
export async function findTargetView(
  db: Db,
  name: { readonly placeId: PlaceId; readonly rootId: string },
  mapOn: Day,
): Promise<TargetView | undefined> {
  const { rows } = await sql<FactsRow>`
    ${FACTS} where t.place_id = ${name.placeId} and t.root_id = ${name.rootId}`.execute(db)
  const facts = rows[0]
  const target = await findStandingTarget(db, name)
  if (facts === undefined || target === undefined) return undefined
  return {
    ...toFacts(facts),
    shares: [...(await listShares(db, target.rootId, mapOn))],
    sharesVersion: versionOfShares(await listStandingShares(db, target)),
    takers: [...(await listTakers(db, name.placeId, mapOn))],
    history: [...(await listHistory(db, name))],
  }
}

/** A fingerprint of the shares that stand. */
export function versionOfShares(shares: readonly TargetEntry[]): string {
  const ids = shares.map((share) => share.id).toSorted()
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 16)
}

/** By code, as those who could take one; a unit that is not on the map has the last name it bore. */
async function listShares(
  db: Db,
  rootId: TargetEntryId,
  mapOn: Day,
): Promise<readonly ShareView[]> {
  const { rows } = await sql<ShareView>`
    select t.place_id as "placeId", n.name as "placeName", t.organisation_id as "organisationId",
           o.name as "organisationName", t.value, t.method, t.method_figure as "methodFigure",
           (select count(*)::int from target_entry e
             where e.place_id = t.place_id and e.root_id = t.root_id) as entries,
           t.generated
      from target_current t
      left join organisation o on o.id = t.organisation_id
      join lateral (select name from place_name
                     where place_id = t.place_id and kind = 'official'
                     order by validity @> ${mapOn}::date desc, upper(validity) desc nulls first
                     limit 1) n on true
      left join place_code c on c.place_id = t.place_id and c.validity @> ${mapOn}::date
     where t.parent_id = ${rootId}
     order by o.name collate "vi-x-icu" nulls first, c.code, t.place_id`.execute(db)
  return rows
}

/** The communes that lie in the plan's place on the map, by code: those a share can go to. */
export async function listTakers(
  db: Db,
  placeId: PlaceId,
  mapOn: Day,
): Promise<TargetView['takers']> {
  const { rows } = await sql<TargetView['takers'][number]>`
    select m.commune_id as "placeId", n.name as "placeName", c.code
      from place_map m
      join place_reach r on r.place_id = ${placeId} and r.reached_id = m.place_id
      join place_name n on n.place_id = m.commune_id and n.kind = 'official'
                       and n.validity @> ${mapOn}::date
      join place_code c on c.place_id = m.commune_id and c.validity @> ${mapOn}::date
     where m.map_on = ${mapOn} and m.place_id = m.commune_id
     order by c.code`.execute(db)
  return rows
}

async function listHistory(
  db: Db,
  name: { readonly placeId: PlaceId; readonly rootId: string },
): Promise<TargetView['history']> {
  const { rows } = await sql<
    Omit<TargetView['history'][number], 'recordedAt'> & { recordedAt: Date }
  >`
    select t.id, t.comparator, t.value, t.value_to as "valueTo", t.reason,
           u.name as "recordedByName", t.recorded_at as "recordedAt",
           t.document_id as "documentId", d.title as "documentTitle",
           exists (select from target_current c where c.place_id = t.place_id and c.id = t.id) as stands
      from target_entry t
      left join app_user u on u.id = t.recorded_by
      left join document d on d.id = t.document_id
     where t.place_id = ${name.placeId} and t.root_id = ${name.rootId}
     order by t.recorded_at desc, t.id desc`.execute(db)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}

/**
 * The map on which a plan's communes are drawn: the newest kept one of its year, else the oldest.
 * A map on which the plan's own place is no more has no communes under it, so the plan of a district
 * for 2025 is drawn as the district last was.
 */
export async function mapOfPlan(
  db: Db,
  plan: { readonly placeId: PlaceId; readonly year: number },
): Promise<Day> {
  const { rows } = await sql<{ map_on: Day }>`
    with map as (
      select distinct m.map_on, p.existed @> m.map_on as stands,
             m.map_on < make_date(${plan.year} + 1, 1, 1) as in_time
        from place_map m, place p
       where p.id = ${plan.placeId}
    )
    select map_on from map
     order by stands desc, in_time desc, case when in_time then map_on end desc, map_on
     limit 1`.execute(db)
  const map = rows[0]
  if (map === undefined) throw new Error('no map is kept: the national units are not loaded')
  return map.map_on
}
