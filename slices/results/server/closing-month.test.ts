import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closingMonth, nextPeriod, periodOf, PERIOD_KINDS, yearOfPeriod } from '#kernel/period.ts'
import { toDay } from '#kernel/day.ts'
import { freshDatabase } from '#tests/database.ts'

/** Every period of a year, of every kind. */
const PERIODS = PERIOD_KINDS.flatMap((kind) => {
  const periods = [periodOf(kind, toDay('2024-01-01'))]
  for (const period of periods) {
    const next = nextPeriod(period)
    if (yearOfPeriod(next) === 2024) periods.push(next)
  }
  return periods
})

test('the database and the kernel say the same of the month that closes a period', async () => {
  await using database = await freshDatabase()

  const { rows } = await sql<{ period: string; month: number }>`
    select period, closing_month(period) as month
      from unnest(${[...PERIODS]}::text[]) as period`.execute(database.server)

  expect(PERIODS).toHaveLength(1 + 2 + 4 + 12)
  expect(rows).toEqual(PERIODS.map((period) => ({ period, month: closingMonth(period) })))
})
