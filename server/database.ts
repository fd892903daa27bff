import { asRole, connect, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'
import type { Config } from './config.ts'

/** The database of an installation, opened with the two rights that the program uses. */
export interface OpenDatabase {
  /** The owner: migrations, loads, backup and the command line. Row security does not bind it. */
  readonly owner: Db
  /** What requests use: the limited role. */
  readonly server: Db
  readonly ownerUrl: string
  /** Settles when the embedded server is gone for good; never for a server of the office's own. */
  readonly gone: Promise<void>
  close(): Promise<void>
}

/**
 * Opens the office's own PostgreSQL when DATABASE_URL names one, else starts the embedded one over
 * the data folder; brings the schema up to date either way.
 */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    await migrate(config.databaseUrl, { onApplied: log })
    return open({
      ownerUrl: config.databaseUrl,
      serverUrl: asRole(config.databaseUrl, 'app_server'),
      gone: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    })
  }
  const postgres = await startPostgres({ folder: config.folder, log })
  try {
    await migrate(postgres.ownerUrl, { onApplied: log })
    return open({
      ownerUrl: postgres.ownerUrl,
      serverUrl: postgres.urlFor('app_server'),
      gone: postgres.gone,
      stop: () => postgres.stop(),
    })
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

interface Opening {
  readonly ownerUrl: string
  readonly serverUrl: string
  readonly gone: Promise<void>
  readonly stop: () => Promise<void>
}

function open({ ownerUrl, serverUrl, gone, stop }: Opening): OpenDatabase {
  const owner = connect(ownerUrl)
  const server = connect(serverUrl, { max: 16 })
  return {
    owner,
    server,
    ownerUrl,
    gone,
    async close() {
      await Promise.all([owner.destroy(), server.destroy()])
      await stop()
    },
  }
}
