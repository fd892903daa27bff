import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'

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
  const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-test-'))
  const said: string[] = []
  try {
    const postgres = await startPostgres({
      folder,
      durability: 'test',
      database: TEMPLATE,
      log: (line) => said.push(line),
    })
    await migrate(postgres.ownerUrl)
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
    throw new Error(`the test cluster did not start:\n${said.join('\n')}`, { cause })
  }
}
