import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Long enough for a slow machine; an act that never comes to its lock is a fault of the test. */
const LOOKS = 2000

/**
 * Runs the acts so that they truly overlap: the first is held at its audit entry and the others
 * queue behind it or beside it, until none can move. Then all are let go.
 *
 * A race that is left to luck can pass with the lock missing.
 */
export async function atOnce<T>(db: Db, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  let finished = 0
  const running: Promise<T>[] = []
  await db.transaction().execute(async (gate) => {
    await sql`lock table audit_entry in share row exclusive mode`.execute(gate)
    for (const act of acts) running.push(act().finally(() => (finished += 1)))
    for (let look = 0; (await countBlocked(db)) + finished < acts.length; look += 1) {
      if (look === LOOKS) throw new Error('the acts did not all come to a lock')
      await sleep(5)
    }
  })
  return Promise.all(running)
}

async function countBlocked(db: Db): Promise<number> {
  const { rows } = await sql<{ blocked: number }>`
    select count(*)::int as blocked
      from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'
  `.execute(db)
  return rows[0]?.blocked ?? 0
}
