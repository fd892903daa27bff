/** What a report is about: the office, its area, the plan, and the programme the plan belongs to. */
import { sql } from 'kysely'
import { parseDay, toDay, yearOf, type Day } from '#kernel/day.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import type { Db } from '#platform/db.ts'
import type { ReportChoiceView } from '#reports/periodic/core/filing.contract.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { PlanId } from '#slices/plans/core/plan-id.ts'
import type { ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { placesWhere } from '#slices/users/server/access.ts'

export interface ReportOffice {
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly placeId: PlaceId
  readonly placeName: string
  readonly isCommune: boolean
  /** The unit it lay in on the day of the map; null for a province. */
  readonly parentName: string | null
}

export interface ReportPlan {
  readonly id: PlanId
  readonly year: number
  readonly title: string
  readonly number: string | null
  readonly generated: boolean
  readonly programmeVersionId: ProgrammeVersionId | null
  readonly programmeTitle: string | null
  /** "2021-2025". */
  readonly phase: string
}

/** The office as its area was called on the day of the map. */
export async function findReportOffice(
  db: Db,
  organisationId: string,
  mapOn: Day,
): Promise<ReportOffice | undefined> {
  const { rows } = await sql<ReportOffice>`
    select o.id as "organisationId", o.name as "organisationName", o.place_id as "placeId", p.level = 'commune' as "isCommune",
           n.name as "placeName",
           (select above.name
              from place_parent l
              join place u on u.id = l.parent_id and u.level <> 'country'
              join place_name above on above.place_id = u.id and above.kind = 'official'
               and above.validity @> ${mapOn}::date
             where l.place_id = p.id and l.validity @> ${mapOn}::date
             limit 1) as "parentName"
      from organisation o
      join place p on p.id = o.place_id
      join lateral (select name from place_name
                     where place_id = p.id and kind = 'official'
                     order by validity @> ${mapOn}::date desc, upper(validity) desc nulls first
                     limit 1) n on true
     where o.id = ${organisationId}`.execute(db)
  return rows[0]
}

/** The plan, when the place lies in its area. */
export async function findReportPlan(
  db: Db,
  planId: string,
  placeId: PlaceId,
): Promise<ReportPlan | undefined> {
  const { rows } = await sql<Omit<ReportPlan, 'phase'> & { begins: string; ends: string }>`
    select p.id, p.year, p.title, d.number, p.generated,
           p.programme_version_id as "programmeVersionId", g.title_vi as "programmeTitle",
           lower(v.validity) as begins, upper(v.validity) - 1 as ends
      from plan p
      join place_reach r on r.place_id = p.place_id and r.reached_id = ${placeId}
      left join document d on d.id = p.document_id
      left join programme_version v on v.id = p.programme_version_id
      left join programme g on g.id = v.programme_id
     where p.id = ${planId}`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  const { begins, ends, ...plan } = row
  return { ...plan, phase: phaseOf(begins, ends) ?? String(row.year) }
}

/** The plans and offices that a person may write a report for: those of the People's Committees. */
export async function listReportChoices(
  db: Db,
  actor: Actor,
): Promise<readonly ReportChoiceView[]> {
  const { rows } = await sql<ReportChoiceView>`
    select p.id as "planId", p.title as "planTitle", p.year, o.id as "organisationId",
           o.name as "organisationName"
      from plan p
      join place_reach r on r.place_id = p.place_id
      join organisation o on o.place_id = r.reached_id
       and o.kind in ('district-peoples-committee', 'commune-peoples-committee')
     where p.state <> 'draft' and ${placesWhere(actor, 'filing.prepare', 'o.place_id')}
     order by p.year desc, p.title, o.kind desc, o.name collate "vi-x-icu"
     limit 500`.execute(db)
  return rows
}

/** "Quyết định số 1719/QĐ-TTg ngày 14/10/2021", in the order of the programme's own list. */
export async function listProgrammeBasis(
  db: Db,
  versionId: ProgrammeVersionId,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('programme_basis')
    .select(['kind', 'number', 'issued_on'])
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()
  return rows.map(({ kind, number, issued_on }) => {
    const day = issued_on === null ? '' : ` ngày ${formatVietnameseDay(toDay(issued_on))}`
    return `${kind} số ${number}${day}`
  })
}

/** A programme's version without an end, or no version at all, has no phase to name. */
function phaseOf(begins: string | null, ends: string | null): string | undefined {
  const [from, to] = [parseDay(begins ?? ''), parseDay(ends ?? '')]
  return from === undefined || to === undefined ? undefined : `${yearOf(from)}-${yearOf(to)}`
}
