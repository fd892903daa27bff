import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#platform/db.ts'
import { pathOf, type FileHash } from '#platform/files/store.ts'
import { migrate } from '#platform/migrate.ts'
import { newDataFolder } from '#tests/data-folder.ts'
import { digestDatabase } from '#tests/database-digest.ts'
import { emptyDatabase, freshDatabase, type TestDatabase } from '#tests/database.ts'
import { migrationsFolder } from '#tests/migrations-folder.ts'
import { plainOwner } from '#tests/plain-owner.ts'
import { insertOrganisation, insertPlace } from '#tests/scene.ts'
import { backUp } from './backup.ts'
import type { BackupProgress } from './progress.ts'
import { restore } from './restore.ts'

const now = new Date('2024-10-03T02:00:00Z')

test('what was backed up is restored row for row, with every file, rule and grant', async () => {
  await using source = await freshDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await setScene(source.owner)
  const hash = await storeFile(source.owner, path.join(folder.path, 'files'), 'Biên bản nghiệm thu')
  const file = path.join(folder.path, 'backup.tar.gz')
  const before = await digestDatabase(source.owner)

  const made = await backUp({ ...from(source, folder.path), target: file, now })
  const restored = await restore({
    file,
    ownerUrl: target.ownerUrl,
    filesFolder: path.join(folder.path, 'other-files'),
  })

  expect(await digestDatabase(target.owner)).toEqual(before)
  expect(restored).toEqual({ manifest: made, skippedTables: [] })
  expect(made).toMatchObject({ files: 1, lostFiles: [], madeAt: '2024-10-03T02:00:00.000Z' })
  const put = pathOf({ folder: path.join(folder.path, 'other-files') }, hash)
  expect(await readFile(put, 'utf8')).toBe('Biên bản nghiệm thu')
})

const AWKWARD = {
  '1_awkward.sql': `
    create table stored_file (hash text primary key);
    create table hen (id bigint generated always as identity primary key, egg_id uuid);
    create table egg (
      id uuid primary key default gen_random_uuid(),
      hen_id bigint not null references hen (id),
      weight numeric not null, doubled numeric generated always as (weight * 2) stored,
      laid daterange, shell bytea, note text, marks jsonb, seen timestamptz, names text[]);
    alter table hen add constraint hen_came_from_egg foreign key (egg_id) references egg (id);
    create function count_egg() returns trigger language plpgsql as
      $$ begin insert into hen default values; return null; end $$;
    create trigger egg_makes_hen after insert on egg execute function count_egg();
    insert into hen default values;`,
}

test('circles, generated columns, triggers and every kind of value come back as they were', async () => {
  await using migrations = await migrationsFolder(AWKWARD)
  await using source = await emptyDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await migrate(source.ownerUrl, { folder: migrations.path })
  await sql`
    insert into egg (hen_id, weight, laid, shell, note, marks, seen, names)
    select 1, n / 7.0, daterange(date '2024-01-01', null), sha256(n::text::bytea),
           E'tab\t line\n return\r back\\slash \\. \\N ' || n, jsonb_build_object('é', n, 'x', null),
           timestamptz '2024-10-03 02:00:00.123456Z' + n * interval '1 microsecond', array['a,b', null, '{"']
      from generate_series(1, 3000) n`.execute(source.owner)
  await sql`update hen set egg_id = (select min(id::text)::uuid from egg)`.execute(source.owner)
  await sql`insert into egg (hen_id, weight) values (1, 'NaN')`.execute(source.owner)
  const before = await digestDatabase(source.owner)
  const file = path.join(folder.path, 'backup.tar.gz')

  await backUp({ ...from(source, folder.path), target: file, now })
  await restore({ ...to(target, folder.path, file), migrationsFolder: migrations.path })

  expect(await digestDatabase(target.owner)).toEqual(before)
  await sql`insert into hen default values`.execute(target.owner)
})

test('a backup is of one moment, whatever is written while it is made', async () => {
  await using source = await freshDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await setScene(source.owner)
  const before = await digestDatabase(source.owner)
  const file = path.join(folder.path, 'backup.tar.gz')
  const writing: Promise<unknown>[] = []

  await backUp({
    ...from(source, folder.path),
    target: file,
    now,
    onProgress: () => writing.push(insertPlace(source.owner, { level: 'commune', name: 'Mới' })),
  })

  expect((await Promise.all(writing)).length).toBeGreaterThan(0)
  await restore(to(target, folder.path, file))
  expect(await digestDatabase(target.owner)).toEqual(before)
})

test('an owner who is no superuser can back up and restore', async () => {
  await using source = await freshDatabase()
  await using target = await emptyDatabase()
  await using owner = await plainOwner(target)
  await using folder = await newDataFolder()
  await setScene(source.owner)
  await sql`grant app_server, app_reports, app_portal to ${sql.ref(owner.name)}`.execute(
    source.owner,
  )
  const first = path.join(folder.path, 'first.tar.gz')
  const second = path.join(folder.path, 'second.tar.gz')

  const made = await backUp({ ...from(source, folder.path), target: first, now })
  await restore({ ...to(target, folder.path, first), ownerUrl: owner.url })
  const again = await backUp({
    ...from(target, folder.path),
    ownerUrl: owner.url,
    target: second,
    now,
  })

  expect(again).toEqual(made)
})

test('a backup of an older schema is brought up to this one', async () => {
  await using migrations = await migrationsFolder(AWKWARD)
  await using source = await emptyDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await migrate(source.ownerUrl, { folder: migrations.path })
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })
  await migrations.write('2_older.sql', 'alter table hen add age integer; update hen set age = 3')

  await restore({ ...to(target, folder.path, file), migrationsFolder: migrations.path })

  const { rows } = await sql`select id, age from hen`.execute(target.owner)
  expect(rows).toEqual([{ id: 1n, age: 3 }])
})

test('a backup of a newer or another schema is refused', async () => {
  await using newer = await migrationsFolder({ ...AWKWARD, '2_more.sql': 'select 2' })
  await using older = await migrationsFolder(AWKWARD)
  await using other = await migrationsFolder({ ...AWKWARD, '2_more.sql': 'select 3' })
  await using source = await emptyDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await migrate(source.ownerUrl, { folder: newer.path })
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })
  const order = to(target, folder.path, file)

  const intoOlder = restore({ ...order, migrationsFolder: older.path })
  await expect(intoOlder).rejects.toMatchObject({ code: 'backup_is_newer' })
  const intoOther = restore({ ...order, migrationsFolder: other.path })
  await expect(intoOther).rejects.toMatchObject({ code: 'backup_of_other_schema' })
})

test('a table that somebody added by hand is named, and everything else is restored', async () => {
  await using source = await freshDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await setScene(source.owner)
  const before = await digestDatabase(source.owner)
  await sql`create table ghi_chu as select 'của phòng' as dong`.execute(source.owner)
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })

  const restored = await restore(to(target, folder.path, file))

  expect(restored.skippedTables).toEqual(['public.ghi_chu'])
  expect(await digestDatabase(target.owner)).toEqual(before)
})

test('a database that holds anything is not restored into', async () => {
  await using source = await freshDatabase()
  await using folder = await newDataFolder()
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })

  const onto = restore(to(source, folder.path, file))

  await expect(onto).rejects.toMatchObject({ code: 'restore_target_not_empty' })
})

test('a backup that was cut, changed or swapped anywhere is refused, and nothing is touched', async () => {
  await using source = await freshDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await setScene(source.owner)
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })
  const whole = await readFile(file)
  const damages = [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, whole.length >> 1),
    Buffer.concat([whole.subarray(0, 4000), Buffer.from([0, 1, 2]), whole.subarray(4003)]),
    Buffer.from('Đây không phải là bản sao lưu'),
    Buffer.alloc(0),
  ]

  for (const [index, bytes] of damages.entries()) {
    const damaged = path.join(folder.path, `damaged-${index}`)
    await writeFile(damaged, bytes)
    const attempt = restore(to(target, folder.path, damaged))
    await expect(attempt).rejects.toMatchObject({ code: 'backup_damaged' })
  }

  await restore(to(target, folder.path, file))
})

test('rows that break a rule undo the whole restore', async () => {
  await using migrations = await migrationsFolder(AWKWARD)
  await using source = await emptyDatabase()
  await using target = await emptyDatabase()
  await using folder = await newDataFolder()
  await migrate(source.ownerUrl, { folder: migrations.path })
  await sql`alter table hen drop constraint hen_came_from_egg`.execute(source.owner)
  await sql`update hen set egg_id = gen_random_uuid()`.execute(source.owner)
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })

  const attempt = restore({ ...to(target, folder.path, file), migrationsFolder: migrations.path })

  await expect(attempt).rejects.toThrow('hen_came_from_egg')
  expect(await digestDatabase(target.owner)).toMatchObject({ tables: [], sequences: [] })
})

test('a recorded file that is missing or damaged is named, and the rest is backed up', async () => {
  await using source = await freshDatabase()
  await using folder = await newDataFolder()
  const files = path.join(folder.path, 'files')
  const kept = await storeFile(source.owner, files, 'kept')
  const damaged = await storeFile(source.owner, files, 'damaged')
  await writeFile(pathOf({ folder: files }, damaged), 'something else')
  const said: BackupProgress[] = []

  const made = await backUp({
    ...from(source, folder.path),
    target: path.join(folder.path, 'backup.tar.gz'),
    now,
    onProgress: (progress) => said.push(progress),
  })

  expect(made).toMatchObject({ files: 1, lostFiles: [damaged] })
  expect(kept).not.toBe(damaged)
  expect(said.at(-1)).toEqual({ phase: 'files', done: 1 })
})

test('a backup can be opened and checked without Chitieu, and only its owner can read it', async () => {
  await using source = await freshDatabase()
  await using folder = await newDataFolder()
  await setScene(source.owner)
  const file = path.join(folder.path, 'backup.tar.gz')
  await backUp({ ...from(source, folder.path), target: file, now })

  execFileSync('tar', ['xzf', file, '-C', folder.path])

  const check = 'sha256sum --check SHA256SUMS || shasum -a 256 --check SHA256SUMS'
  const said = execFileSync('sh', ['-c', check], { cwd: folder.path, encoding: 'utf8' })
  expect(said).toContain('manifest.json: OK')
  const rows = await readFile(path.join(folder.path, 'tables/public.place_name/1.copy'), 'utf8')
  expect(rows).toContain('\tHát Lìu\t')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('an existing file is not overwritten, and a failed backup leaves no part of itself', async () => {
  await using source = await freshDatabase()
  await using folder = await newDataFolder()
  const file = path.join(folder.path, 'backup.tar.gz')
  await writeFile(file, 'of yesterday')

  const attempt = backUp({ ...from(source, folder.path), target: file, now })

  await expect(attempt).rejects.toMatchObject({ code: 'backup_target_exists' })
  expect(await readFile(file, 'utf8')).toBe('of yesterday')
  expect(await readdir(folder.path)).toEqual(['backup.tar.gz'])
})

function from(database: TestDatabase, folder: string) {
  return { ownerUrl: database.ownerUrl, filesFolder: path.join(folder, 'files') }
}

function to(database: TestDatabase, folder: string, file: string) {
  return { file, ownerUrl: database.ownerUrl, filesFolder: path.join(folder, 'files') }
}

async function setScene(db: Db): Promise<void> {
  const province = await insertPlace(db, { level: 'province', name: 'Yên Bái', code: '15' })
  const district = await insertPlace(db, { level: 'district', name: 'Trạm Tấu', within: province })
  await insertPlace(db, { level: 'commune', name: 'Hát Lìu', code: '04618', within: district })
  await insertOrganisation(db, { placeId: district, name: 'Phòng Dân tộc', kind: 'department' })
  await sql`select append_audit(${district}, now(), null, 'plan.read', 'x', 'done', null, '{}')`.execute(
    db,
  )
}

async function storeFile(db: Db, folder: string, content: string): Promise<FileHash> {
  const hash = createHash('sha256').update(content).digest('hex') as FileHash
  const place = pathOf({ folder }, hash)
  await mkdir(path.dirname(place), { recursive: true })
  await writeFile(place, content)
  await db
    .insertInto('stored_file')
    .values({ hash, size: BigInt(content.length), media_type: 'text/plain', name: 'a.txt' })
    .execute()
  return hash
}
