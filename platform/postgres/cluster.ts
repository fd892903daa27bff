import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '#platform/setup-error.ts'
import { handOver, type ServerAccount } from './account.ts'
import type { PostgresBinaries } from './binaries.ts'
import type { Durability } from './settings.ts'

/**
 * Makes the cluster if the folder has none. It is made beside and renamed into place, so a first
 * start that was cut short leaves nothing that looks like a cluster.
 *
 * Names sort and fold as in Vietnamese (ICU vi-VN). The C library's own locale stays UTF-8: under
 * plain C, full-text search and trigrams would take every marked letter for a space.
 */
export async function ensureCluster(options: {
  readonly cluster: string
  readonly binaries: PostgresBinaries
  readonly account: ServerAccount | undefined
  readonly password: string
  readonly durability: Durability
}): Promise<void> {
  if (existsSync(path.join(options.cluster, 'PG_VERSION'))) {
    await refuseOtherMajor(options.cluster, options.binaries.version)
    await handOver(options.account, options.cluster)
    return
  }
  const halfway = `${options.cluster}.new`
  await rm(halfway, { recursive: true, force: true })
  await mkdir(halfway, { mode: 0o700 })
  const passwordFile = `${halfway}.password`
  await writeFile(passwordFile, options.password, { mode: 0o600 })
  await handOver(options.account, halfway)
  await handOver(options.account, passwordFile)
  try {
    await promisify(execFile)(
      options.binaries.initdb,
      [...INITDB, `--pgdata=${halfway}`, `--pwfile=${passwordFile}`, ...syncOf(options.durability)],
      { ...options.account, cwd: halfway },
    )
  } catch (cause) {
    throw new SetupError('postgres_init_failed', initFailed(cause), { cause })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(halfway, options.cluster)
}

const INITDB = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=vi-VN',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--lc-messages=C',
]

function syncOf(durability: Durability): readonly string[] {
  return durability === 'test' ? ['--no-sync'] : []
}

async function refuseOtherMajor(cluster: string, version: string): Promise<void> {
  const theirs = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const ours = version.split('.')[0] ?? ''
  if (theirs === ours) return
  throw new SetupError('postgres_other_major', {
    vi: `Dữ liệu trong ${cluster} là của PostgreSQL ${theirs}, còn bản này dùng PostgreSQL ${ours}. Hãy sao lưu bằng bản Chitieu cũ (chitieu backup), rồi khôi phục vào thư mục mới (chitieu restore).`,
    en: `The data in ${cluster} belongs to PostgreSQL ${theirs}; this version uses PostgreSQL ${ours}. Back it up with the older Chitieu (chitieu backup) and restore it into a new folder (chitieu restore).`,
  })
}

function initFailed(cause: unknown): { readonly vi: string; readonly en: string } {
  const said = cause instanceof Error ? cause.message : String(cause)
  return {
    vi: `Không tạo được cơ sở dữ liệu mới. initdb báo: ${said}`,
    en: `A new database could not be made. initdb said: ${said}`,
  }
}
