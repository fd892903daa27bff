/** The facts of a report beside its figures: targets, tasks, documents issued, certificates, places. */
import { sql } from 'kysely'
import { dayInVietnam, toDay, type Day } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { closingMonth, yearOfPeriod, type Period } from '#kernel/period.ts'
import type { Db } from '#platform/db.ts'
import type { Comparator } from '#reports/document/core/comparator.ts'
import type { Aim } from '#reports/document/core/figure.ts'
import type { CitedSnapshot, IssuedDocument } from '#reports/periodic/core/periodic-report.ts'
import type { ReportCommune, ReportNode } from '#reports/periodic/core/report-figures.ts'
import type { ReportedTask } from '#reports/periodic/core/report-tasks.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { PlanId } from '#slices/plans/core/plan-id.ts'
import type { ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'

export interface TargetRow {
  readonly indicatorId: IndicatorId
  readonly aim: Aim
  readonly generated: boolean
}

interface AimColumns {
  readonly comparator: Comparator
  readonly value: string
  readonly value_to: string | null
}

/** What the plan asks of a place itself, in the order of the plan's text. */
export async function listTargetsOfPlace(
  db: Db,
  planId: PlanId,
  placeId: PlaceId,
): Promise<readonly TargetRow[]> {
  const { rows } = await sql<AimColumns & { indicator_id: string; generated: boolean }>`
    select t.indicator_id, t.comparator, t.value, t.value_to, t.generated
      from target_current t
      join indicator i on i.id = t.indicator_id
     where t.plan_id = ${planId} and t.place_id = ${placeId} and t.tags = ''
       and t.parent_place_id is distinct from t.place_id
     order by t.clause_start nulls last, i.code`.execute(db)
  return rows.map((row) => ({
    indicatorId: row.indicator_id as IndicatorId,
    aim: toAim(row),
    generated: row.generated,
  }))
}

/**
 * What communes of the map were given within a place. Where several units of another time lie in one
 * commune their shares add up, and bind as they did if they all bound alike.
 */
export async function listCommuneTargets(
  db: Db,
  scope: { readonly planId: PlanId; readonly within: PlaceId; readonly mapOn: Day },
): Promise<readonly (TargetRow & { readonly communeId: PlaceId })[]> {
  const { rows } = await sql<
    AimColumns & { indicator_id: string; commune_id: string; generated: boolean }
  >`
    select t.indicator_id, m.commune_id, bool_or(t.generated) as generated,
           case when count(distinct t.comparator) = 1 then min(t.comparator) else '=' end as comparator,
           sum(t.value) as value, null as value_to
      from target_current t
      join place_map m on m.map_on = ${scope.mapOn} and m.place_id = t.place_id
      join place_reach r on r.place_id = ${scope.within} and r.reached_id = t.place_id
     where t.plan_id = ${scope.planId} and t.tags = '' and t.comparator <> 'between'
       and m.commune_id is not null and t.parent_place_id is distinct from t.place_id
     group by t.indicator_id, m.commune_id`.execute(db)
  return rows.map((row) => ({
    indicatorId: row.indicator_id as IndicatorId,
    communeId: row.commune_id as PlaceId,
    aim: toAim(row),
    generated: row.generated,
  }))
}

/** The communes of the map within a place, by name. */
export async function listReportCommunes(
  db: Db,
  scope: { readonly within: PlaceId; readonly mapOn: Day },
): Promise<readonly ReportCommune[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, n.name
      from (select distinct m.commune_id as id
              from place_map m
              join place_reach r on r.place_id = ${scope.within} and r.reached_id = m.place_id
             where m.map_on = ${scope.mapOn} and m.commune_id is not null) u
      join place_name n on n.place_id = u.id and n.kind = 'official' and n.validity @> ${scope.mapOn}::date
     order by n.name collate "vi-x-icu"`.execute(db)
  return rows.map(({ id, name }) => ({ id: id as PlaceId, name }))
}

/** The nodes of a programme as a reader walks the tree: each before what lies beneath it. */
export async function listReportNodes(
  db: Db,
  versionId: ProgrammeVersionId,
): Promise<readonly ReportNode[]> {
  const { rows } = await sql<ReportNode>`
    with recursive walk (id, parent_id, code, title_vi, path) as (
      select id, parent_id, code, title_vi, array[position]
        from programme_node where version_id = ${versionId} and parent_id is null
      union all
      select n.id, n.parent_id, n.code, n.title_vi, walk.path || n.position
        from programme_node n join walk on walk.id = n.parent_id
    )
    select id, parent_id as "parentId", code, title_vi as title from walk order by path`.execute(db)
  return rows
}

/** The tasks of a plan that fall to bodies within a place; cancelled ones are no tasks any more. */
export async function listReportedTasks(
  db: Db,
  planId: PlanId,
  within: PlaceId,
): Promise<readonly (ReportedTask & { readonly generated: boolean })[]> {
  const { rows } = await sql<{
    title: string
    organisation: string | null
    due_on: string | null
    completed_on: string | null
    state: string
    generated: boolean
  }>`
    select t.title, coalesce(o.short_name, o.name) as organisation, t.due_on, t.completed_on, t.state,
           t.generated
      from task t
      join place_reach r on r.place_id = ${within} and r.reached_id = t.place_id
      left join organisation o on o.id = t.organisation_id
     where t.plan_id = ${planId} and t.state <> 'cancelled'
     order by t.due_on nulls last, t.id`.execute(db)
  return rows.map((row) => ({
    title: row.title,
    organisation: row.organisation ?? '–',
    dueOn: row.due_on === null ? null : toDay(row.due_on),
    completedOn: row.state === 'done' && row.completed_on !== null ? toDay(row.completed_on) : null,
    generated: row.generated,
  }))
}

/** Documents that the office recorded as issued within the period. */
export async function listIssuedDocuments(
  db: Db,
  placeId: PlaceId,
  within: { readonly from: Day; readonly to: Day },
): Promise<readonly IssuedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['number', 'issuer', 'issued_on', 'title'])
    .where('place_id', '=', placeId)
    .where('issued_on', '>=', within.from)
    .where('issued_on', '<=', within.to)
    .where('kind', '<>', 'report')
    .orderBy('issued_on')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) =>
    row.issued_on === null
      ? []
      : [
          {
            number: row.number ?? '–',
            issuedOn: toDay(row.issued_on),
            issuer: row.issuer ?? '–',
            summary: row.title,
          },
        ],
  )
}

/** A certificate that a filing points at. */
export interface CitedCertificate {
  readonly placeId: PlaceId
  readonly certificateId: string
  readonly snapshot: CitedSnapshot
}

/** The latest certificate of every report within a place for the year up to the period's end. */
export async function listCitedCertificates(
  db: Db,
  within: PlaceId,
  period: Period,
): Promise<readonly CitedCertificate[]> {
  const { rows } = await sql<{
    place_id: string
    id: string
    content_hash: string
    certified_at: Date
    unit: string
  }>`
    select distinct on (c.place_id, c.report_id) c.place_id, c.id, c.content_hash, c.certified_at,
           coalesce(c.content ->> 'organisationName', c.content ->> 'placeName') || ', ' || p.period as unit
      from certificate c
      join periodic_report p on p.place_id = c.place_id and p.id = c.report_id
      join place_reach r on r.place_id = ${within} and r.reached_id = c.place_id
     where left(p.period, 4) = ${String(yearOfPeriod(period))}
       and closing_month(p.period) <= ${closingMonth(period)}
     order by c.place_id, c.report_id, c.certified_at desc, c.id desc`.execute(db)
  const cited = rows.map((row) => ({
    placeId: row.place_id as PlaceId,
    certificateId: row.id,
    snapshot: {
      id: row.id,
      hash: row.content_hash,
      unit: row.unit,
      certifiedOn: dayInVietnam(row.certified_at),
    },
  }))
  return cited.toSorted((one, other) => one.snapshot.unit.localeCompare(other.snapshot.unit, 'vi'))
}

function toAim(row: AimColumns): Aim {
  const aim = { comparator: row.comparator, value: toDecimal(row.value) }
  return row.value_to === null ? aim : { ...aim, valueTo: toDecimal(row.value_to) }
}
