/**
 * PostgreSQL without an installation: the real server from npm, over a folder of ours.
 *
 *     <folder>/
 *       chitieu.lock      who holds the folder
 *       secrets.json      the passwords of the database's roles (0600)
 *       postgres/         the cluster; as root, it belongs to the account that runs the server
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findServerAccount, openTo, type ServerAccount } from './account.ts'
import { findBinaries, type PostgresBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { lockFolder } from './folder-lock.ts'
import { stopOrphan } from './orphan.ts'
import { APP_ROLES, keepSecrets, type AppRole, type Secrets } from './secrets.ts'
import { withSession } from './session.ts'
import { findFreePort, spawnServer, type ServerProcess } from './server-process.ts'
import { serverSettings, type Durability } from './settings.ts'
import { supervise } from './supervision.ts'

export interface EmbeddedPostgres {
  /** The owner of everything: for migrations, backup and repair, never for requests. */
  readonly ownerUrl: string
  /** Where a program signs in with the rights of its role only. */
  urlFor(role: AppRole): string
  /** Of the server's process; another one after it died and was started again. */
  readonly pid: () => number
  /** Settles when the server is gone for good: stopped, or dead and not to be started again. */
  readonly gone: Promise<void>
  /** Stops the server and lets go of the folder. Safe to call twice. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The data folder; made if missing. */
  readonly folder: string
  /** By default a free one, found anew at each start. */
  readonly port?: number
  readonly log: (line: string) => void
  readonly durability?: Durability
  readonly database?: string
}

/**
 * Starts the server of this data folder: makes the cluster, the roles' passwords and the database
 * at first, recovers after a kill, and starts it again on the same port when it dies. Throws a `SetupError` when another Chitieu holds the folder.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = path.resolve(options.folder)
  const cluster = path.join(folder, 'postgres')
  const account = findServerAccount(cluster)
  // The folders above it stay as open as folders are; only the last is ours alone.
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await openTo(account, folder)
  const unlock = await lockFolder(folder)
  try {
    return await startLocked({ ...options, folder, cluster, account, unlock })
  } catch (error) {
    await unlock()
    throw error
  }
}

interface Start extends EmbeddedOptions {
  readonly cluster: string
  readonly account: ServerAccount | undefined
  readonly unlock: () => Promise<void>
}

async function startLocked(start: Start): Promise<EmbeddedPostgres> {
  const { folder, cluster, account, durability = 'full', database = 'chitieu' } = start
  const binaries = await findBinaries(account, folder)
  const secrets = await keepSecrets(path.join(folder, 'secrets.json'))
  await stopOrphan(cluster, start.log)
  await ensureCluster({ cluster, binaries, account, password: secrets.postgres, durability })
  const { server, port } = await spawnPatiently(start, binaries, durability)
  try {
    await prepare(
      urlTo({ port, database: 'postgres', user: 'postgres', secrets }),
      secrets,
      database,
    )
  } catch (error) {
    await server.stop()
    throw error
  }
  async function startAgain(): Promise<ServerProcess> {
    const again = await spawnPatiently({ ...start, port }, binaries, durability)
    return again.server
  }
  const supervised = supervise(server, startAgain, start.log)
  return {
    ownerUrl: urlTo({ port, database, user: 'postgres', secrets }),
    urlFor: (role) => urlTo({ port, database, user: role, secrets }),
    pid: supervised.pid,
    gone: supervised.gone,
    async stop() {
      await supervised.stop()
      await start.unlock()
    },
  }
}

/**
 * Tries again for a few seconds: the port may have been taken since it was found, and after a
 * kill -9 of the server its children need a moment to notice and leave.
 */
async function spawnPatiently(
  start: Start,
  binaries: PostgresBinaries,
  durability: Durability,
): Promise<{ readonly server: ServerProcess; readonly port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = start.port ?? (await findFreePort())
    try {
      const server = await spawnServer({
        command: binaries.postgres,
        args: ['-D', start.cluster, ...serverSettings(port, durability)],
        cwd: start.cluster,
        account: start.account,
        log: start.log,
      })
      return { server, port }
    } catch (error) {
      const passes =
        error instanceof Error &&
        /still in use|could not bind|postmaster\.pid" already exists/.test(error.message)
      if (!passes || attempt === 20) throw error
      await sleep(500)
    }
  }
}

/** Roles first: a migration finds them there, with a password, and only grants. */
function prepare(url: string, secrets: Secrets, database: string): Promise<void> {
  return withSession(url, async (client) => {
    const known = await client.query<{ rolname: string }>('select rolname from pg_roles')
    for (const role of APP_ROLES) {
      const verb = known.rows.some((row) => row.rolname === role) ? 'alter' : 'create'
      const password = client.escapeLiteral(secrets[role])
      await client.query(`${verb} role ${role} login password ${password}`)
    }
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)}`)
    }
  })
}

function urlTo(target: {
  readonly port: number
  readonly database: string
  readonly user: 'postgres' | AppRole
  readonly secrets: Secrets
}): string {
  const { port, database, user, secrets } = target
  return `postgres://${user}:${secrets[user]}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}
