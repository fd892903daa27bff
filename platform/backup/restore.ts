import type { Client } from 'pg'
import { buildSchema, migrate, MIGRATIONS_FOLDER, readMigrations } from '#platform/migrate.ts'
import { withSession } from '#platform/postgres/session.ts'
import { listTables, quoted, quotedColumns, type Table } from './catalog.ts'
import { copyIn, EXACT_TEXT } from './copy.ts'
import { hashOfFileEntry, tableOfPiece, type Manifest } from './manifest.ts'
import type { OnProgress } from './progress.ts'
import { damagedBackup, migrationsOf, readManifest, refuseFilled } from './restore-checks.ts'
import { loosenRules, tightenRules } from './rules.ts'
import { putBack } from './put-back.ts'
import { readSealed } from './sealed-archive.ts'

export interface RestoreOrder {
  readonly file: string
  /** The owner of a database without tables. */
  readonly ownerUrl: string
  readonly filesFolder: string
  readonly onProgress?: OnProgress
  /** Where the migrations of this version are, if not in their own place. */
  readonly migrationsFolder?: string
}

export interface Restored {
  readonly manifest: Manifest
  /** Tables that somebody added by hand: in the backup, but not in this version's schema. */
  readonly skippedTables: readonly string[]
}

/**
 * Puts a backup into an empty database, then brings it to the schema of this version.
 *
 * The backup is read to its end and found whole before anything is touched, and the rows come in
 * one transaction with every rule checked again: a restore that fails leaves the database as empty
 * as it was. (Stored files that it has put back stay; under their hash they harm nobody.)
 */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const folder = order.migrationsFolder ?? MIGRATIONS_FOLDER
  const manifest = await readManifest(order.file, order.onProgress)
  const migrations = migrationsOf(manifest, await readMigrations(folder))
  const skippedTables = await withSession(order.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query(EXACT_TEXT)
    await refuseFilled(client)
    await buildSchema(client, migrations)
    const rules = await loosenRules(client)
    const skipped = await load(client, order, manifest)
    await tightenRules(client, rules)
    await client.query('commit')
    return skipped
  })
  await migrate(order.ownerUrl, { folder })
  return { manifest, skippedTables }
}

/** Tables by `schema.name`, with what COPY needs to fill them. */
type Targets = ReadonlyMap<string, string>

async function load(
  client: Client,
  order: RestoreOrder,
  manifest: Manifest,
): Promise<readonly string[]> {
  const present = await listTables(client)
  const targets = targetsOf(client, manifest, present)
  const truncated = present.map((table) => quoted(client, table)).join(', ')
  await client.query(`truncate ${truncated}`)
  await loadEntries(client, order, targets)
  await refuseMissingRows(client, manifest, targets)
  for (const sequence of manifest.sequences) {
    const values = [quoted(client, sequence), sequence.lastValue, sequence.isCalled]
    await client.query('select setval($1::regclass, $2::bigint, $3)', values)
  }
  const names = manifest.tables.map((table) => `${table.schema}.${table.name}`)
  return names.filter((name) => !targets.has(name))
}

function targetsOf(client: Client, manifest: Manifest, present: readonly Table[]): Targets {
  const names = new Set(present.map((table) => `${table.schema}.${table.name}`))
  const known = manifest.tables.filter((table) => names.has(`${table.schema}.${table.name}`))
  return new Map(
    known.map((table) => [
      `${table.schema}.${table.name}`,
      `${quoted(client, table)} (${quotedColumns(client, table)})`,
    ]),
  )
}

async function loadEntries(client: Client, order: RestoreOrder, targets: Targets): Promise<void> {
  let rows = 0
  let files = 0
  for await (const { name, content } of readSealed(order.file)) {
    const table = tableOfPiece(name)
    const target = table === undefined ? undefined : targets.get(table)
    if (table !== undefined && target !== undefined) {
      rows += await copyIn(client, `copy ${target} from stdin`, content)
      order.onProgress?.({ phase: 'rows', table, done: rows })
    }
    const hash = hashOfFileEntry(name)
    if (hash !== undefined) {
      await putBack(order.filesFolder, hash, content)
      files += 1
      order.onProgress?.({ phase: 'files', done: files })
    }
  }
}

async function refuseMissingRows(
  client: Client,
  manifest: Manifest,
  targets: Targets,
): Promise<void> {
  for (const table of manifest.tables) {
    if (!targets.has(`${table.schema}.${table.name}`)) continue
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from ${quoted(client, table)}`,
    )
    if (Number(rows[0]?.count) !== table.rows) {
      throw damagedBackup(`${table.name}: ${rows[0]?.count ?? '?'} ≠ ${table.rows}`)
    }
  }
}
