/**
 * A backup is one file: every row of every table as of one moment, every recorded file, and a seal.
 *
 *     tables/public.place/1.copy   rows in COPY's text format, which psql reads too
 *     files/<sha256>               the content of a recorded file
 *     manifest.json                the schema it belongs to, columns, counts
 *     SHA256SUMS                   the seal
 */
import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { hashFile, parseFileHash, pathOf, type FileHash } from '#platform/files/store.ts'
import { withSession } from '#platform/postgres/session.ts'
import { SetupError } from '#platform/setup-error.ts'
import { listSequences, listTables, quoted, quotedColumns, type Table } from './catalog.ts'
import { copyOut, EXACT_TEXT } from './copy.ts'
import {
  fileEntryName,
  MANIFEST,
  pieceName,
  type Manifest,
  type ManifestTable,
} from './manifest.ts'
import type { OnProgress } from './progress.ts'
import { writeSealed } from './sealed-archive.ts'
import type { Entry } from './tar.ts'

export interface BackupOrder {
  readonly ownerUrl: string
  readonly filesFolder: string
  /** Must not exist yet. */
  readonly target: string
  readonly now: Date
  readonly onProgress?: OnProgress
}

/**
 * Backs up while everyone works on: all tables are read in one snapshot, and stored files never
 * change. Recorded files that are missing or damaged do not stop it; they are named in
 * `lostFiles`, which the caller must show.
 */
export async function backUp(order: BackupOrder): Promise<Manifest> {
  return withSession(order.ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    await client.query(EXACT_TEXT)
    const written: Manifest[] = []
    async function* entries(): AsyncGenerator<Entry> {
      written.push(yield* entriesOf(client, order))
    }
    await writeSealed(order.target, entries()).catch((cause: unknown) => {
      throw explained(cause, order.target)
    })
    const [manifest] = written
    if (manifest === undefined) throw new Error('a backup without a manifest')
    return manifest
  })
}

/** Large enough that pieces are few, small enough to hold some in memory. */
const PIECE_BYTES = 4 * 1024 * 1024

async function* entriesOf(client: Client, order: BackupOrder): AsyncGenerator<Entry, Manifest> {
  const migrations = await listMigrations(client)
  const sequences = [...(await listSequences(client))]
  const tables: ManifestTable[] = []
  for (const table of await listTables(client)) {
    const rows = yield* piecesOf(client, table, order.onProgress)
    tables.push({ ...table, columns: [...table.columns], rows })
  }
  const { files, lostFiles } = yield* fileEntries(client, order)
  const manifest: Manifest = {
    product: 'chitieu',
    format: 1,
    madeAt: order.now.toISOString(),
    migrations,
    tables,
    sequences,
    files,
    lostFiles,
  }
  yield { name: MANIFEST, content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
  return manifest
}

async function* piecesOf(
  client: Client,
  table: Table,
  onProgress: OnProgress | undefined,
): AsyncGenerator<Entry, number> {
  const rows = `select ${quotedColumns(client, table)} from ${quoted(client, table)}`
  let piece = 0
  let done = 0
  for await (const copied of copyOut(client, `copy (${rows}) to stdout`, PIECE_BYTES)) {
    piece += 1
    done += copied.rows
    yield { name: pieceName(table, piece), content: copied.text }
    onProgress?.({ phase: 'rows', table: table.name, done })
  }
  return done
}

async function* fileEntries(
  client: Client,
  order: BackupOrder,
): AsyncGenerator<Entry, Pick<Manifest, 'files' | 'lostFiles'>> {
  const lostFiles: string[] = []
  let files = 0
  for (const hash of await recordedFiles(client)) {
    const content = await readUndamaged(order.filesFolder, hash)
    if (content === undefined) {
      lostFiles.push(hash)
    } else {
      files += 1
      yield { name: fileEntryName(hash), content }
      order.onProgress?.({ phase: 'files', done: files })
    }
  }
  return { files, lostFiles }
}

async function listMigrations(client: Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name collate "C"',
  )
  return rows
}

async function recordedFiles(client: Client): Promise<readonly FileHash[]> {
  const { rows } = await client.query<{ hash: string }>(
    'select hash from stored_file order by hash collate "C"',
  )
  return rows.map((row) => parseFileHash(row.hash)).filter((hash) => hash !== undefined)
}

async function readUndamaged(folder: string, hash: FileHash): Promise<Buffer | undefined> {
  const file = pathOf({ folder }, hash)
  const found = await hashFile(file).catch(unlessAbsent)
  return found?.hash === hash ? readFile(file) : undefined
}

function unlessAbsent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

function explained(cause: unknown, target: string): unknown {
  const code = codeOf(cause)
  if (code === 'EEXIST') {
    const text = {
      vi: `Tệp ${target} đã có. Hãy chọn tên khác: bản sao lưu không bao giờ ghi đè.`,
      en: `The file ${target} exists. Choose another name: a backup never overwrites.`,
    }
    return new SetupError('backup_target_exists', text, { cause })
  }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    const text = {
      vi: `Hết chỗ trên đĩa khi ghi ${target}. Không để lại tệp dở dang nào.`,
      en: `The disk is full while writing ${target}. No partial file was left.`,
    }
    return new SetupError('backup_disk_full', text, { cause })
  }
  return cause
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
