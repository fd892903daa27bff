import { parsePeriod, type Period } from '#kernel/period.ts'
import type { Db } from '#platform/db.ts'
import type { Duty } from '../core/duty.ts'
import { periodsOfYear } from '../core/duty.ts'
import { yearOfPeriod } from '#kernel/period.ts'
import { resultProblem } from '../core/result.problems.ts'
import { findDuty } from './duty.queries.ts'
import { findOwingOffice, type OwingOffice } from './owing.queries.ts'

export interface OwedReport {
  readonly office: OwingOffice
  readonly duty: Duty
  readonly period: Period
}

/** The office, the duty and the period that a request names, when that office owes that report. */
export async function getOwedReport(
  db: Db,
  name: {
    readonly placeId: string
    readonly organisationId: string
    readonly dutyId: string
    readonly period: string
  },
): Promise<OwedReport> {
  const duty = await findDuty(db, name.dutyId)
  if (duty === undefined) throw resultProblem('duty_not_found')
  const office = await findOwingOffice(db, name.organisationId)
  const period = parsePeriod(name.period)
  if (office === undefined || office.placeId !== name.placeId || period === undefined) {
    throw resultProblem('report_not_owed')
  }
  const isOwed =
    duty.who.includes(office.kind) &&
    periodsOfYear(duty.schedule, yearOfPeriod(period)).includes(period)
  if (!isOwed) throw resultProblem('report_not_owed')
  return { office, duty, period }
}
