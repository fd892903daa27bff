import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '#platform/migrate.ts'
import { startPostgres, type EmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { isAbandoned } from '#platform/postgres/folder-lock.ts'
import { stopOrphan } from '#platform/postgres/orphan.ts'

/** How a test reaches the cluster of its run: one address per role, naming the template. */
export interface ClusterAccess {
  readonly owner: string
  readonly server: string
  readonly reports: string
  readonly portal: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAccess
  }
}

/** Never connected to by a test: a database with a session cannot be cloned. */
export const TEMPLATE = 'test_template'

/** Each run has a folder and a port of its own, so people may test side by side on one machine. */
export async function startTestCluster(): Promise<{
  readonly access: ClusterAccess
  readonly stop: () => Promise<void>
}> {
  const place = await findFastFolder()
  await removeAbandoned(place)
  const folder = await mkdtemp(path.join(place, PREFIX))
  try {
    const postgres = await startMigrated(folder)
    return {
      access: {
        owner: postgres.ownerUrl,
        server: postgres.urlFor('app_server'),
        reports: postgres.urlFor('app_reports'),
        portal: postgres.urlFor('app_portal'),
      },
      async stop() {
        await postgres.stop()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw cause
  }
}

const PREFIX = 'chitieu-test-'
const ROOM_WANTED_BYTES = 2 ** 31

/** In memory where there is room: a clone is some 500 small files, 15 ms there, 370 on a disk. */
async function findFastFolder(): Promise<string> {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = await statfs(memory)
  return bavail * bsize > ROOM_WANTED_BYTES ? memory : tmpdir()
}

/** Clusters of runs that were killed. */
async function removeAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const folder = path.join(place, name)
    if (!name.startsWith(PREFIX) || !(await isAbandoned(folder))) continue
    await stopOrphan(path.join(folder, 'postgres'), () => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

async function startMigrated(folder: string): Promise<EmbeddedPostgres> {
  const said: string[] = []
  const postgres = await startPostgres({
    folder,
    durability: 'test',
    database: TEMPLATE,
    log: (line) => said.push(line),
  }).catch((cause: unknown) => {
    throw new Error(`the test cluster did not start:\n${said.join('\n')}`, { cause })
  })
  try {
    await migrate(postgres.ownerUrl)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return postgres
}
