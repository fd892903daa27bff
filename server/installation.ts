import { mkdir } from 'node:fs/promises'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import type { Deps } from '#platform/deps.ts'
import { clearIncoming } from '#platform/files/store.ts'
import type { Config } from './config.ts'
import { openDatabase, type OpenDatabase } from './database.ts'

/** An installation that is open: its database, and what every route is given. */
export interface Installation {
  readonly database: OpenDatabase
  readonly deps: Deps
  close(): Promise<void>
}

/** The one place where the program takes the machine's clock and chance. */
export async function openInstallation(
  config: Config,
  options: { readonly log: (line: string) => void; readonly logLevel?: string },
): Promise<Installation> {
  await mkdir(config.filesFolder, { recursive: true, mode: 0o700 })
  const database = await openDatabase(config, options.log)
  // The folder of the embedded database is locked by now, so what lies half-uploaded is of a process
  // that is gone. Servers that share an office's own PostgreSQL share the files too, and may be busy.
  if (config.databaseUrl === undefined) await clearIncoming({ folder: config.filesFolder })
  const deps: Deps = {
    db: database.server,
    now: () => new Date(Date.now()),
    newId: uuidv7,
    log: pino({
      level: options.logLevel ?? 'warn',
      redact: ['*.password', '*.token', '*.nationalNumber', '*.secret', 'err.parameters'],
    }),
    filesFolder: config.filesFolder,
  }
  return { database, deps, close: () => database.close() }
}
