import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { emptyDatabase, freshDatabase } from '#tests/database.ts'
import { writeSchema } from './schema-writer.ts'

test('platform/schema.ts says what the migrations made (else: node tools/generate-schema.ts)', async () => {
  await using database = await freshDatabase()
  const kept = await readFile(new URL('schema.ts', import.meta.url), 'utf8')

  expect(await writeSchema(database.owner)).toBe(kept)
})

test('comments, defaults, generated columns and views reach the types', async () => {
  await using database = await emptyDatabase()
  await sql`
    create table house (
      id uuid primary key,
      number bigint generated always as identity,
      rooms integer not null default 1,
      area numeric(8, 2),
      tags text[] not null,
      twice integer generated always as (rooms * 2) stored,
      seen_at timestamptz
    )`.execute(database.owner)
  await sql`comment on table house is 'Where people live.'`.execute(database.owner)
  await sql`comment on column house.area is 'In square metres.'`.execute(database.owner)
  await sql`create view big_house as select id, area from house where rooms > 4`.execute(
    database.owner,
  )

  const text = await writeSchema(database.owner)

  expect(text).toContain(`
/** Where people live. */
export interface HouseTable {
  id: string
  number: Computed<bigint>
  rooms: Generated<number>
  /** In square metres. */
  area: string | null
  tags: string[]
  twice: Computed<number | null>
  seen_at: Instant | null
}
`)
  expect(text).toContain(`
export interface BigHouseTable {
  id: Computed<string>
  /** In square metres. */
  area: Computed<string | null>
}
`)
})
