import { sql } from 'kysely'
import { lastDayOf, type Period } from '#kernel/period.ts'
import type { Db } from '#platform/db.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ReportState } from '../core/periodic-report.ts'
import type { DutyId, PeriodicReportId } from '../core/result-id.ts'

/** The office that owes reports, and the unit it reports for. */
export interface OwingOffice {
  readonly organisationId: OrganisationId
  readonly name: string
  readonly kind: string
  readonly placeId: PlaceId
  readonly placeName: string
}

export async function findOwingOffice(
  db: Db,
  organisationId: string,
): Promise<OwingOffice | undefined> {
  const { rows } = await sql<OwingOffice>`
    select o.id as "organisationId", o.name, o.kind, o.place_id as "placeId",
           (select n.name from place_name n
             where n.place_id = o.place_id and n.kind = 'official'
             order by upper(n.validity) desc nulls first limit 1) as "placeName"
      from organisation o where o.id = ${organisationId}`.execute(db)
  return rows[0]
}

export interface BegunReport {
  readonly dutyId: DutyId
  readonly period: Period
  readonly reportId: PeriodicReportId
  readonly state: ReportState
  readonly openUntil: string | null
}

/** The reports of a year that an office has begun, with the re-opening that holds for each. */
export async function listBegunReports(
  db: Db,
  office: Pick<OwingOffice, 'organisationId' | 'placeId'>,
  year: number,
): Promise<readonly BegunReport[]> {
  const { rows } = await sql<BegunReport>`
    select r.duty_id as "dutyId", r.period, r.id as "reportId", r.state,
           (select max(p.open_until) from reopening p
             where p.place_id = r.place_id and p.report_id = r.id and p.state = 'granted') as "openUntil"
      from periodic_report r
     where r.place_id = ${office.placeId} and r.organisation_id = ${office.organisationId}
       and left(r.period, 4) = ${String(year)}`.execute(db)
  return rows
}

export interface TrackedReport {
  readonly placeId: PlaceId
  readonly placeName: string
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly state: ReportState | null
  readonly reportId: PeriodicReportId | null
  readonly submittedAt: Date | null
  readonly changedSinceCertified: boolean
}

/**
 * Every office within a place that owes a report for a period, and how its report stands; those that
 * have not begun are in the list too. An office counts when it existed on the period's last day.
 */
export async function listTrackedReports(
  db: Db,
  of: {
    readonly dutyId: DutyId
    readonly who: readonly string[]
    readonly period: Period
    readonly within: string
  },
): Promise<readonly TrackedReport[]> {
  const { rows } = await sql<TrackedReport>`
    select o.place_id as "placeId", n.name as "placeName",
           o.id as "organisationId", o.name as "organisationName",
           r.state, r.id as "reportId", r.submitted_at as "submittedAt",
           coalesce(r.state = 'certified' and exists (
             select from observation ob
              where ob.place_id = r.place_id and ob.report_id = r.id
                and ob.recorded_at > (select max(c.certified_at) from certificate c
                                       where c.place_id = r.place_id and c.report_id = r.id)),
             false) as "changedSinceCertified"
      from organisation o
      join place_reach reach on reach.reached_id = o.place_id and reach.place_id = ${of.within}
      join lateral (select name from place_name
                     where place_id = o.place_id and kind = 'official'
                       and validity @> ${lastDayOf(of.period)}::date limit 1) n on true
      left join periodic_report r
        on r.place_id = o.place_id and r.organisation_id = o.id
       and r.duty_id = ${of.dutyId} and r.period = ${of.period}
     where o.kind = any(${[...of.who]}::text[]) and o.existed @> ${lastDayOf(of.period)}::date
     order by n.name collate "vi-x-icu", o.code`.execute(db)
  return rows
}
