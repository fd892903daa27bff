/** The holidays that come with the product: see data/calendar/README.md. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { toDay } from '#kernel/day.ts'
import type { Tx } from '#platform/db.ts'
import { saveCalendarDays } from './calendar.queries.ts'

const FILE = new URL('../../../data/calendar/holidays.json', import.meta.url)

const HolidayFile = z.array(
  z.strictObject({
    day: z.iso.date(),
    kind: z.enum(['holiday', 'working']),
    title: z.string(),
    basis: z.string(),
    certainty: z.enum(['found', 'recalled']),
  }),
)

export async function loadHolidayFile(tx: Tx): Promise<void> {
  const days = HolidayFile.parse(JSON.parse(await readFile(FILE, 'utf8')))
  await saveCalendarDays(
    tx,
    days.map(({ day, kind, title, basis }) => ({ day: toDay(day), kind, title, basis })),
  )
}
