import { sql } from 'kysely'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { PlanId } from '#slices/plans/core/plan-id.ts'
import type { MapUnitView } from '../core/dashboard.contract.ts'
import type { Comparator } from '../core/progress.ts'

export interface DashboardPlan {
  readonly id: PlanId
  readonly title: string
  readonly year: number
  readonly placeId: PlaceId
  readonly placeName: string
  readonly documentId: string | null
}

export async function findDashboardPlan(db: Db, id: string): Promise<DashboardPlan | undefined> {
  const { rows } = await sql<DashboardPlan>`
    select p.id, p.title, p.year, p.place_id as "placeId", p.document_id as "documentId",
           (select name from place_name n
             where n.place_id = p.place_id and n.kind = 'official'
             order by upper(n.validity) desc nulls first limit 1) as "placeName"
      from plan p where p.id = ${id}`.execute(db)
  return rows[0]
}

export interface PlanTarget {
  readonly id: string
  readonly placeId: PlaceId
  readonly indicatorId: IndicatorId
  readonly comparator: Comparator
  readonly value: DecimalText
  readonly valueTo: DecimalText | null
  readonly clause: string | null
  readonly node: { readonly id: string; readonly code: string; readonly title: string } | null
}

/** The targets that a plan itself sets: those that are no part of another. */
export async function listPlanTargets(db: Db, planId: PlanId): Promise<readonly PlanTarget[]> {
  const { rows } = await sql<Omit<PlanTarget, 'node'> & { node: PlanTarget['node'] }>`
    select t.id, t.place_id as "placeId", t.indicator_id as "indicatorId", t.comparator, t.value,
           t.value_to as "valueTo", t.clause,
           case when n.id is null then null
                else jsonb_build_object('id', n.id, 'code', n.code, 'title', n.title_vi) end as node
      from target_current t
      join indicator i on i.id = t.indicator_id
      left join programme_node n on n.id = i.node_id
     where t.plan_id = ${planId} and t.parent_id is null and t.tags = ''
     order by t.clause_start nulls last, i.code`.execute(db)
  return rows.map((row) => ({
    ...row,
    value: toDecimal(row.value),
    valueTo: row.valueTo === null ? null : toDecimal(row.valueTo),
  }))
}

/** The communes of a map that lie in what a place reaches, by their code. */
export async function listMapUnits(
  db: Db,
  scope: { readonly mapOn: Day; readonly within: PlaceId },
): Promise<readonly MapUnitView[]> {
  const { rows } = await sql<MapUnitView>`
    select u.id, c.code, n.name
      from (select distinct m.commune_id as id
              from place_map m
              join place_reach r on r.place_id = ${scope.within} and r.reached_id = m.place_id
             where m.map_on = ${scope.mapOn} and m.commune_id is not null) u
      join place_name n on n.place_id = u.id and n.kind = 'official' and n.validity @> ${scope.mapOn}::date
      join place_code c on c.place_id = u.id and c.validity @> ${scope.mapOn}::date
     order by c.code`.execute(db)
  return rows
}
