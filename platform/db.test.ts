import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '#tests/database.ts'
import { inTransaction } from './db.ts'

test('large counts, exact figures and days come back exactly as they are kept', async () => {
  await using database = await freshDatabase()

  const { rows } = await sql`
    select 9007199254740993::bigint as count, 6.50::numeric as figure, date '2024-12-31' as day,
           timestamptz '2024-12-31 17:00:00Z' as instant,
           array[9007199254740993, null]::bigint[] as counts, array[0.10, 2]::numeric[] as figures,
           array[date '2024-02-29'] as days, array['a,b', null, 'Trạm Tấu']::text[] as texts,
           '{}'::bigint[] as none
  `.execute(database.server)

  expect(rows).toEqual([
    {
      count: 9007199254740993n,
      figure: '6.50',
      day: '2024-12-31',
      instant: new Date('2024-12-31T17:00:00Z'),
      counts: [9007199254740993n, null],
      figures: ['0.10', '2'],
      days: ['2024-02-29'],
      texts: ['a,b', null, 'Trạm Tấu'],
      none: [],
    },
  ])
})

test('names sort and fold as in Vietnamese', async () => {
  await using database = await freshDatabase()

  const { rows } = await sql<{ name: string; lower: string }>`
    select name, lower(name) as lower
      from unnest(array['Đà', 'Dũng', 'Ân', 'An', 'Ất', 'ĐẮK LẮK', 'Ăn']) as name
     order by name
  `.execute(database.server)

  expect(rows.map((row) => row.name)).toEqual(['An', 'Ăn', 'Ân', 'Ất', 'Dũng', 'Đà', 'ĐẮK LẮK'])
  expect(rows.at(-1)?.lower).toBe('đắk lắk')
})

test('what a failed transaction did is undone', async () => {
  await using database = await freshDatabase()
  await sql`create table kept (n integer)`.execute(database.owner)

  const failing = inTransaction(database.owner, async (tx) => {
    await sql`insert into kept values (1)`.execute(tx)
    throw new Error('changed our mind')
  })

  await expect(failing).rejects.toThrow('changed our mind')
  expect((await sql`select n from kept`.execute(database.owner)).rows).toEqual([])
})
