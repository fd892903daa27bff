import type { Client } from 'pg'
import * as z from 'zod/mini'
import type { Migration } from '#platform/migrate.ts'
import { SetupError } from '#platform/setup-error.ts'
import { listTables } from './catalog.ts'
import { Manifest, MANIFEST } from './manifest.ts'
import type { OnProgress } from './progress.ts'
import { readSealed } from './sealed-archive.ts'

/** Reads the whole backup, so that a damaged one is refused before it is used. */
export async function readManifest(file: string, onProgress?: OnProgress): Promise<Manifest> {
  let text: string | undefined
  let done = 0
  try {
    for await (const entry of readSealed(file)) {
      if (entry.name === MANIFEST) text = Buffer.from(entry.content).toString('utf8')
      done += 1
      onProgress?.({ phase: 'check', done })
    }
  } catch (cause) {
    throw isMissing(cause) ? missingBackup(file, cause) : damagedBackup(saying(cause), cause)
  }
  return parseManifest(text)
}

const AnyManifest = z.object({ product: z.literal('chitieu'), format: z.int() })

function parseManifest(text: string | undefined): Manifest {
  if (text === undefined) throw damagedBackup(MANIFEST)
  const json: unknown = JSON.parse(text)
  const any = AnyManifest.safeParse(json)
  if (!any.success) throw damagedBackup(MANIFEST)
  if (any.data.format !== 1) throw newerBackup(`format ${any.data.format}`)
  const manifest = Manifest.safeParse(json)
  if (!manifest.success) throw damagedBackup(z.prettifyError(manifest.error))
  return manifest.data
}

/** The migrations that made the schema of the backup, in the very wording it went through. */
export function migrationsOf(manifest: Manifest, ours: readonly Migration[]): readonly Migration[] {
  const known = new Map(ours.map((migration) => [migration.name, migration]))
  return manifest.migrations.map(({ name, hash }) => {
    const migration = known.get(name)
    if (migration === undefined) throw newerBackup(name)
    if (migration.hash !== hash) throw otherBackup(name)
    return migration
  })
}

export async function refuseFilled(client: Client): Promise<void> {
  const [found] = await listTables(client)
  if (found === undefined) return
  throw new SetupError('restore_target_not_empty', {
    vi: `Cơ sở dữ liệu đích đã có bảng (${found.name}, …). Chỉ khôi phục vào một cơ sở dữ liệu trống, ví dụ một thư mục dữ liệu mới.`,
    en: `The target database has tables already (${found.name}, …). Restore only into an empty one, for example a new data folder.`,
  })
}

export function damagedBackup(what: string, cause?: unknown): SetupError {
  const text = {
    vi: `Tệp sao lưu bị hỏng hoặc không phải là bản sao lưu của Chitieu (${what}). Chưa có gì bị thay đổi.`,
    en: `The backup is damaged, or is not a backup of Chitieu (${what}). Nothing was changed.`,
  }
  return new SetupError('backup_damaged', text, { cause })
}

function missingBackup(file: string, cause: unknown): SetupError {
  const text = { vi: `Không tìm thấy tệp ${file}.`, en: `There is no file ${file}.` }
  return new SetupError('backup_missing', text, { cause })
}

function newerBackup(name: string): SetupError {
  return new SetupError('backup_is_newer', {
    vi: `Bản sao lưu này do một bản Chitieu mới hơn tạo ra (${name}). Hãy dùng bản mới hơn để khôi phục.`,
    en: `This backup was made by a newer Chitieu (${name}). Use the newer version to restore it.`,
  })
}

function otherBackup(name: string): SetupError {
  return new SetupError('backup_of_other_schema', {
    vi: `Bước nâng cấp ${name} của bản sao lưu khác với bản Chitieu này.`,
    en: `Migration ${name} of the backup differs from the one of this Chitieu.`,
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function saying(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
