import type { Db, Tx } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import { Schedule, type Duty } from '../core/duty.ts'
import type { DutyId } from '../core/result-id.ts'

/** All duties, in the order of their codes. Reference data: a few dozen rows at most. */
export async function listDuties(db: Db): Promise<readonly Duty[]> {
  const rows = await db.selectFrom('reporting_duty').selectAll().orderBy('code').execute()
  return rows.map(toDuty)
}

export async function findDuty(db: Db, id: string): Promise<Duty | undefined> {
  const row = await db
    .selectFrom('reporting_duty')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : toDuty(row)
}

/** The lines of a duty's form, in their order. A duty without lines is a deadline only. */
export async function listDutyIndicatorIds(
  db: Db,
  dutyId: DutyId,
): Promise<readonly IndicatorId[]> {
  const rows = await db
    .selectFrom('duty_indicator')
    .select('indicator_id')
    .where('duty_id', '=', dutyId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.indicator_id as IndicatorId)
}

/** Writes a duty and its form; a duty of the same code is replaced by what is said now. */
export async function saveDuty(
  tx: Tx,
  duty: Duty,
  indicatorIds: readonly IndicatorId[],
): Promise<void> {
  const facts = {
    title_vi: duty.title.vi,
    title_en: duty.title.en,
    who: [...duty.who],
    schedule: JSON.stringify(duty.schedule),
    value_state: duty.valueState,
    basis: duty.basis ?? null,
    certainty: duty.certainty,
  }
  await tx
    .insertInto('reporting_duty')
    .values({ id: duty.id, code: duty.code, ...facts })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute()
  await tx.deleteFrom('duty_indicator').where('duty_id', '=', duty.id).execute()
  if (indicatorIds.length === 0) return
  await tx
    .insertInto('duty_indicator')
    .values(
      indicatorIds.map((indicator, position) => ({
        duty_id: duty.id,
        indicator_id: indicator,
        position,
      })),
    )
    .execute()
}

interface DutyRow {
  readonly id: string
  readonly code: string
  readonly title_vi: string
  readonly title_en: string
  readonly who: readonly string[]
  readonly schedule: unknown
  readonly value_state: string
  readonly basis: string | null
  readonly certainty: string
}

function toDuty(row: DutyRow): Duty {
  return {
    id: row.id as DutyId,
    code: row.code,
    title: { vi: row.title_vi, en: row.title_en },
    who: row.who,
    schedule: Schedule.parse(row.schedule),
    valueState: row.value_state as Duty['valueState'],
    ...(row.basis === null ? {} : { basis: row.basis }),
    certainty: row.certainty as Duty['certainty'],
  }
}
