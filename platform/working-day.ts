import { dayInVietnam, toDay, type Day } from '#kernel/day.ts'
import type { Db } from './db.ts'

/**
 * The day by which deadlines, periods and grants are judged: today in Vietnam, or the day that a
 * training workspace is set to. Instants (audit, sessions, one-time codes) are always real.
 */
export async function readWorkingDay(db: Db, now: Date): Promise<Day> {
  const workspace = await db.selectFrom('workspace').select('working_day').executeTakeFirst()
  const set = workspace?.working_day ?? null
  return set === null ? dayInVietnam(now) : toDay(set)
}
