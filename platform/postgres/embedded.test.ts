import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { holdFolder, newDataFolder, openFolder } from '#tests/data-folder.ts'
import { connect, inTransaction } from '#platform/db.ts'
import { startPostgres } from './embedded.ts'
import { birthOf } from './process-birth.ts'

const isRoot = process.getuid?.() === 0

test('what was kept is there after a stop and a start', async () => {
  await using folder = await newDataFolder()
  {
    await using first = await openFolder(folder.path)
    await sql`create table ledger (line text)`.execute(first.db)
    await sql`insert into ledger values ('Hát Lìu')`.execute(first.db)
  }

  await using second = await openFolder(folder.path)

  expect(await linesOf(second.db)).toEqual(['Hát Lìu'])
})

test('each program signs in with a password of its own, that only we can read', async () => {
  await using folder = await newDataFolder()
  await using opened = await openFolder(folder.path)
  const url = opened.postgres.urlFor('app_server')
  const server = connect(url)
  const stranger = connect(url.replace(/:[^:@]+@/, ':guess@'))

  const { rows } = await sql`select current_user as name`.execute(server)
  const guess = sql`select 1`.execute(stranger)

  await expect(guess).rejects.toThrow('password authentication failed')
  expect(rows).toEqual([{ name: 'app_server' }])
  expect((await stat(path.join(folder.path, 'secrets.json'))).mode & 0o777).toBe(0o600)
  await Promise.all([server.destroy(), stranger.destroy()])
})

test('a killed database server loses nothing that was committed, and keeps nothing that was not', async () => {
  await using folder = await newDataFolder()
  await using held = await holdFolder(folder.path)
  const db = connect(held.ownerUrl ?? '')
  await sql`create table ledger (line text)`.execute(db)
  await sql`insert into ledger values ('committed')`.execute(db)

  const open = inTransaction(db, async (tx) => {
    await sql`insert into ledger values ('open')`.execute(tx)
    process.kill(held.pid ?? 0, 'SIGKILL')
    await held.end('SIGTERM')
  })

  await expect(open).rejects.toThrow('connection')
  await db.destroy()

  await using again = await openFolder(folder.path)
  expect(await linesOf(again.db)).toEqual(['committed'])
})

test('a database server that dies is started again where it was', async () => {
  await using folder = await newDataFolder()
  await using opened = await openFolder(folder.path)
  await sql`create table ledger (line text)`.execute(opened.db)
  await sql`insert into ledger values ('committed')`.execute(opened.db)
  const first = opened.postgres.pid()

  process.kill(first, 'SIGKILL')
  await vi.waitUntil(() => opened.postgres.pid() !== first, { timeout: 20_000 })

  expect(await linesOf(opened.db)).toEqual(['committed'])
})

test('when Chitieu itself is killed, the next start stops the server it left and goes on', async () => {
  await using folder = await newDataFolder()
  await using held = await holdFolder(folder.path)
  const db = connect(held.ownerUrl ?? '')
  await sql`create table ledger (line text)`.execute(db)
  await sql`insert into ledger values ('committed')`.execute(db)
  await db.destroy()

  await held.end('SIGKILL')
  expect(birthOf(held.pid ?? 0)).toBeDefined()

  await using again = await openFolder(folder.path)
  expect(birthOf(held.pid ?? 0)).toBeUndefined()
  expect(await linesOf(again.db)).toEqual(['committed'])
})

test('two processes on one data folder are refused, and the first goes on undisturbed', async () => {
  await using folder = await newDataFolder()
  await using first = await openFolder(folder.path)

  await using second = await holdFolder(folder.path)
  const third = startPostgres({ folder: folder.path, log: () => undefined })

  expect(second.refused).toBe('data_folder_in_use')
  await expect(third).rejects.toThrow(
    `đang được một tiến trình Chitieu khác dùng (pid ${process.pid})`,
  )
  expect((await sql`select 1 as one`.execute(first.db)).rows).toEqual([{ one: 1 }])
})

test('of several that start at the same moment on one folder, exactly one gets it', async () => {
  await using folder = await newDataFolder()

  const starts = await Promise.all([1, 2, 3].map(() => holdFolder(folder.path)))

  const refusals = starts.map((start) => start.refused).filter((code) => code !== undefined)
  expect(refusals).toEqual(['data_folder_in_use', 'data_folder_in_use'])
  await Promise.all(starts.map((start) => start.end('SIGTERM')))
})

test('a lock whose holder is gone, or whose number another process has now, holds nothing', async () => {
  await using folder = await newDataFolder()
  const lock = path.join(folder.path, 'chitieu.lock')
  await writeFile(lock, JSON.stringify({ pid: process.pid, birth: 'of an earlier process' }))

  await using opened = await openFolder(folder.path)

  expect((await sql`select 1 as one`.execute(opened.db)).rows).toEqual([{ one: 1 }])
})

test('a first start that was cut short is begun again', async () => {
  await using folder = await newDataFolder()
  await mkdir(path.join(folder.path, 'postgres.new'))
  await writeFile(path.join(folder.path, 'postgres.new', 'PG_VERSION'), '18\n')

  await using opened = await openFolder(folder.path)

  expect((await sql`select 1 as one`.execute(opened.db)).rows).toEqual([{ one: 1 }])
  expect(await readdir(folder.path)).not.toContain('postgres.new')
})

test('the data of another PostgreSQL version is left alone', async () => {
  await using folder = await newDataFolder()
  await mkdir(path.join(folder.path, 'postgres'))
  await writeFile(path.join(folder.path, 'postgres', 'PG_VERSION'), '15\n')

  const start = startPostgres({ folder: folder.path, log: () => undefined })

  await expect(start).rejects.toMatchObject({ code: 'postgres_other_major' })
})

test('stopping twice is harmless and lets go of the folder', async () => {
  await using folder = await newDataFolder()
  const postgres = await startPostgres({ folder: folder.path, log: () => undefined })

  await Promise.all([postgres.stop(), postgres.stop()])

  await postgres.gone
  expect(await readdir(folder.path)).not.toContain('chitieu.lock')
})

test('a data folder is made with the folders above it', async () => {
  await using folder = await newDataFolder()
  await chmod(folder.path, 0o755)

  await using opened = await openFolder(path.join(folder.path, 'new', 'data'))

  expect((await sql`select 1 as one`.execute(opened.db)).rows).toEqual([{ one: 1 }])
})

test.runIf(isRoot)('as root, a folder that no other account can come to is refused', async () => {
  await using folder = await newDataFolder()
  await chmod(folder.path, 0o700)

  const start = startPostgres({ folder: path.join(folder.path, 'data'), log: () => undefined })

  await expect(start).rejects.toMatchObject({ code: 'data_folder_unreachable' })
})

async function linesOf(db: ReturnType<typeof connect>): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`select line from ledger order by line`.execute(db)
  return rows.map((row) => row.line)
}
