import path from 'node:path'
import type { BackupProgress } from '#platform/backup/progress.ts'
import { backUp } from '#platform/backup/backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'
import { readConfig, type Config } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { print, UsageError, type CliCommand } from './command-line.ts'

export const backupCommand: CliCommand = {
  name: 'backup',
  summary: { vi: 'Sao lưu dữ liệu và tệp', en: 'Back up the data and the files' },
  usage: `chitieu backup FILE

Writes everything into one file that must not exist yet: all tables of one moment,
and every stored file, each under its hash.
Exit codes: 0 done, 1 failed or some recorded files were lost (they are named), 2 wrong call.`,
  async run(args) {
    const target = oneFile(args, 'backup')
    const installation = await openInstallation(readConfig(process.env), { log: () => undefined })
    try {
      const manifest = await backUp({
        ownerUrl: installation.database.ownerUrl,
        filesFolder: installation.deps.filesFolder,
        target,
        now: installation.deps.now(),
        onProgress: tellProgress(),
      })
      for (const hash of manifest.lostFiles) {
        process.stderr.write(`Tệp bị mất / lost file: ${hash}\n`)
      }
      print(target)
      return manifest.lostFiles.length === 0 ? 0 : 1
    } finally {
      await installation.close()
    }
  },
}

export const restoreCommand: CliCommand = {
  name: 'restore',
  summary: { vi: 'Khôi phục từ bản sao lưu', en: 'Restore a backup' },
  usage: `chitieu restore FILE

Puts a backup into an empty database, in one transaction: a restore that fails
leaves the database empty. A damaged backup, or one of a newer version, is refused.
Exit codes: 0 done, 1 failed, 2 wrong call.`,
  async run(args) {
    const file = oneFile(args, 'restore')
    const config = readConfig(process.env)
    const opened = await openEmpty(config)
    try {
      const restored = await restore({
        file,
        ownerUrl: opened.ownerUrl,
        filesFolder: config.filesFolder,
        onProgress: tellProgress(),
      })
      for (const table of restored.skippedTables) {
        process.stderr.write(`Bỏ qua bảng lạ / skipped unknown table: ${table}\n`)
      }
      return 0
    } finally {
      await opened.stop()
    }
  },
}

/** A restore makes the schema itself, so it must find none: the database is opened unmigrated. */
async function openEmpty(config: Config) {
  if (config.databaseUrl !== undefined) {
    return { ownerUrl: config.databaseUrl, stop: () => Promise.resolve() }
  }
  const postgres = await startPostgres({ folder: config.folder, log: () => undefined })
  return { ownerUrl: postgres.ownerUrl, stop: () => postgres.stop() }
}

function oneFile(args: readonly string[], verb: string): string {
  const [file, ...more] = args
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    throw new UsageError(`chitieu ${verb} FILE`)
  }
  return path.resolve(file)
}

function tellProgress(): (progress: BackupProgress) => void {
  let last = ''
  return ({ phase, done, table }) => {
    const line = `${phase} ${table ?? ''}`.trim()
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line} ${done}`)
    else if (line !== last) process.stderr.write(`${line}\n`)
    last = line
  }
}
