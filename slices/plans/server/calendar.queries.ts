import { sql } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import {
  toWorkingCalendar,
  type CalendarDay,
  type WorkingCalendar,
} from '../core/working-calendar.ts'

export interface NamedCalendarDay extends CalendarDay {
  readonly title: string
  readonly basis: string
}

/** Every exception to the week. A few dozen rows a year. */
export async function readCalendar(db: Db): Promise<WorkingCalendar> {
  const rows = await db.selectFrom('calendar_day').select(['day', 'kind']).execute()
  return toWorkingCalendar(
    rows.map((row) => ({ day: toDay(row.day), kind: row.kind as CalendarDay['kind'] })),
  )
}

export async function listCalendarDays(db: Db, year: number): Promise<readonly NamedCalendarDay[]> {
  const { rows } = await sql<NamedCalendarDay>`
    select day, kind, title, basis from calendar_day
     where extract(year from day) = ${year} order by day`.execute(db)
  return rows
}

export async function saveCalendarDays(tx: Tx, days: readonly NamedCalendarDay[]): Promise<void> {
  if (days.length === 0) return
  await tx
    .insertInto('calendar_day')
    .values(days.map(({ day, kind, title, basis }) => ({ day, kind, title, basis })))
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        title: eb.ref('excluded.title'),
        basis: eb.ref('excluded.basis'),
      })),
    )
    .execute()
}

export async function removeCalendarDay(tx: Tx, day: Day): Promise<void> {
  await tx.deleteFrom('calendar_day').where('day', '=', day).execute()
}
