/**
 * Brings a database to the schema of this version: plain SQL files, sorted by name, forward only.
 *
 * Each file runs once, in a transaction of its own, and is remembered with its hash. Two servers
 * may start at once: the second waits for the first and then finds nothing to do.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import type { Client } from 'pg'
import { withSession } from './postgres/session.ts'
import { SetupError } from './setup-error.ts'

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../db/migrations/', import.meta.url))

export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text with plain line ends, so that a checkout on another system agrees. */
  readonly hash: string
}

/** Migrates as the owner of the database. Returns the names of the files that were run now. */
export async function migrate(
  ownerUrl: string,
  options: { readonly folder?: string; readonly onApplied?: (name: string) => void } = {},
): Promise<readonly string[]> {
  const migrations = await readMigrations(options.folder ?? MIGRATIONS_FOLDER)
  return withSession(ownerUrl, async (client) => {
    // Held by the session, over all transactions; gone with the connection, however that ends.
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    await client.query(HISTORY)
    const pending = await findPending(client, migrations)
    for (const migration of pending) {
      await client.query('begin')
      await applyMigration(client, migration)
      await client.query('commit')
      options.onApplied?.(migration.name)
    }
    return pending.map((migration) => migration.name)
  })
}

/**
 * Makes the schema that these migrations make, in a database that has none, inside the caller's
 * transaction.
 */
export async function buildSchema(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(HISTORY)
  for (const migration of migrations) await applyMigration(client, migration)
}

export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Any number will do, as long as nobody else in this database locks the same one. */
const MIGRATING = 20_261_101

const HISTORY = `
  create table if not exists schema_migration (
    name       text        primary key,
    hash       text        not null,
    applied_at timestamptz not null default now()
  );
  comment on table  schema_migration is 'Which migrations this database has been through, in which wording.';
  comment on column schema_migration.hash is 'SHA-256 of the file as it was run.';
`

async function findPending(
  client: Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const file = known.get(row.name)
    if (file === undefined) throw newerDatabase(row.name)
    if (file.hash !== row.hash) throw changedMigration(row.name)
  }
  const done = new Set(rows.map((row) => row.name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ])
  } catch (cause) {
    throw new SetupError('migration_failed', migrationFailed(migration.name, cause), { cause })
  }
}

function newerDatabase(name: string): SetupError {
  return new SetupError('database_is_newer', {
    vi: `Cơ sở dữ liệu đã qua bước nâng cấp ${name} mà bản Chitieu này không có: hãy dùng bản mới hơn.`,
    en: `The database has been through migration ${name}, which this Chitieu does not know: use a newer version.`,
  })
}

function changedMigration(name: string): SetupError {
  return new SetupError('migration_changed', {
    vi: `Bước nâng cấp ${name} đã chạy trên cơ sở dữ liệu này với nội dung khác. Không được sửa bước cũ: hãy thêm một bước mới.`,
    en: `Migration ${name} was run on this database in another wording. An old migration is never edited: add a new one.`,
  })
}

function migrationFailed(
  name: string,
  cause: unknown,
): { readonly vi: string; readonly en: string } {
  const said = cause instanceof Error ? cause.message : String(cause)
  const hint =
    cause instanceof Error && 'hint' in cause && typeof cause.hint === 'string'
      ? `\n${cause.hint}`
      : ''
  return {
    vi: `Bước nâng cấp ${name} không chạy được, và không để lại gì. PostgreSQL báo: ${said}${hint}`,
    en: `Migration ${name} failed and left nothing behind. PostgreSQL said: ${said}${hint}`,
  }
}
