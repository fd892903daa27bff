import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { emptyDatabase, freshDatabase } from '#tests/database.ts'
import { plainOwner } from '#tests/plain-owner.ts'
import { migrationsFolder } from '#tests/migrations-folder.ts'
import { asRole, connect, type Db } from './db.ts'
import { migrate, MIGRATIONS_FOLDER, readMigrations } from './migrate.ts'

test('files run once, in the order of their names', async () => {
  await using database = await emptyDatabase()
  await using folder = await migrationsFolder({
    '2_fill.sql': "insert into step values ('two')",
    '1_make.sql': "create table step (name text); insert into step values ('one');",
  })

  const first = await migrate(database.ownerUrl, { folder: folder.path })
  const second = await migrate(database.ownerUrl, { folder: folder.path })

  expect(first).toEqual(['1_make.sql', '2_fill.sql'])
  expect(second).toEqual([])
  expect(await stepsIn(database.owner)).toEqual(['one', 'two'])
})

test('a migration that fails leaves nothing behind, and those before it stay', async () => {
  await using database = await emptyDatabase()
  await using folder = await migrationsFolder({
    '1_make.sql': 'create table step (name text)',
    '2_break.sql': "insert into step values ('half'); select 1/0;",
  })

  const failing = migrate(database.ownerUrl, { folder: folder.path })

  await expect(failing).rejects.toMatchObject({ code: 'migration_failed' })
  expect(await stepsIn(database.owner)).toEqual([])
  await folder.write('2_break.sql', "insert into step values ('whole')")
  expect(await migrate(database.ownerUrl, { folder: folder.path })).toEqual(['2_break.sql'])
})

test('a migration that was edited after it ran is refused', async () => {
  await using database = await emptyDatabase()
  await using folder = await migrationsFolder({ '1_make.sql': 'create table step (name text)' })
  await migrate(database.ownerUrl, { folder: folder.path })
  await folder.write('1_make.sql', 'create table step (name text not null)')

  const again = migrate(database.ownerUrl, { folder: folder.path })

  await expect(again).rejects.toMatchObject({ code: 'migration_changed' })
})

test('line ends of another system do not count as an edit', async () => {
  await using database = await emptyDatabase()
  await using folder = await migrationsFolder({
    '1_make.sql': 'create table step (\n  name text\n)\n',
  })
  await migrate(database.ownerUrl, { folder: folder.path })
  await folder.write('1_make.sql', 'create table step (\r\n  name text\r\n)\r\n')

  expect(await migrate(database.ownerUrl, { folder: folder.path })).toEqual([])
})

test('a database that is newer than the program is refused', async () => {
  await using database = await emptyDatabase()
  await using newer = await migrationsFolder({ '1_make.sql': 'select 1', '2_more.sql': 'select 2' })
  await using older = await migrationsFolder({ '1_make.sql': 'select 1' })
  await migrate(database.ownerUrl, { folder: newer.path })

  const behind = migrate(database.ownerUrl, { folder: older.path })

  await expect(behind).rejects.toMatchObject({ code: 'database_is_newer' })
})

test('of servers that start at the same moment, one migrates and the others find it done', async () => {
  await using database = await emptyDatabase()

  const runs = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl)))

  const names = (await readMigrations(MIGRATIONS_FOLDER)).map((migration) => migration.name)
  expect(runs.flat()).toEqual(names)
})

test('an owner who may not make roles is told what to ask the administrator for', async () => {
  await using database = await emptyDatabase()
  await using owner = await plainOwner(database)

  const refused = migrate(owner.url)

  await expect(refused).rejects.toThrow(
    /may not make or act as .* app_server[^]*administrator runs/,
  )
})

test('an owner who is no superuser can migrate, once the roles are granted to them', async () => {
  await using database = await emptyDatabase()
  await using owner = await plainOwner(database)
  await sql`grant app_server, app_reports, app_portal to ${sql.ref(owner.name)}`.execute(
    database.owner,
  )

  await migrate(owner.url)

  const server = connect(asRole(owner.url, 'app_server'))
  const { rows } =
    await sql`select current_user as name, count(*)::int as places from place`.execute(server)
  expect(rows).toEqual([{ name: 'app_server', places: 0 }])
  await server.destroy()
})

test('only the owner may write what the schema is', async () => {
  await using database = await freshDatabase()

  for (const role of [database.server, database.reports, database.portal]) {
    const act = sql`delete from schema_migration`.execute(role)
    await expect(act).rejects.toThrow('permission denied')
    await expect(sql`create table mine (n integer)`.execute(role)).rejects.toThrow(
      'permission denied',
    )
  }
})

async function stepsIn(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from step`.execute(db)
  return rows.map((row) => row.name)
}
