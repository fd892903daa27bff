import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { connect, type Db } from '#platform/db.ts'
import { startPostgres, type EmbeddedPostgres } from '#platform/postgres/embedded.ts'

/** An empty folder on the disk, gone at the end of the test. */
export async function newDataFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-data-'))
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The database of the folder, run by this process as the product runs it, fully durable. */
export async function openFolder(
  folder: string,
): Promise<{ readonly postgres: EmbeddedPostgres; readonly db: Db } & AsyncDisposable> {
  const postgres = await startPostgres({ folder, log: () => undefined })
  const db = connect(postgres.ownerUrl)
  return {
    postgres,
    db,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await postgres.stop()
    },
  }
}

const Said = z.object({
  ownerUrl: z.optional(z.string()),
  pid: z.optional(z.number()),
  refused: z.optional(z.string()),
})

/** The same in a process of its own, optionally from a shell that limits it first. */
export async function holdFolder(folder: string, limit = ''): Promise<HeldFolder> {
  const script = fileURLToPath(new URL('hold-data-folder.ts', import.meta.url))
  const line = `${limit} exec "$0" "$1" "$2"`
  const child = spawn('/bin/sh', ['-c', line, process.execPath, script, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exited = once(child, 'exit')
  const [first] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => ['{}']),
  ])
  const said = Said.parse(JSON.parse(String(first)))
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await exited
  }
  return { ...said, end, [Symbol.asyncDispose]: () => end('SIGTERM') }
}

export interface HeldFolder extends z.infer<typeof Said>, AsyncDisposable {
  /** SIGTERM stops the database and lets go of the folder; SIGKILL leaves both as they are. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/**
 * Writes rows of a kilobyte, each a transaction of its own, until the database says no. Returns
 * how many were acknowledged.
 */
export async function fillUntilRefused(db: Db): Promise<number> {
  for (let acknowledged = 0; ; acknowledged += ROWS_AT_ONCE) {
    try {
      await sql`insert into ledger select repeat(md5(n::text), 32)
                  from generate_series(1, ${ROWS_AT_ONCE}::int) n`.execute(db)
    } catch {
      return acknowledged
    }
  }
}

export const ROWS_AT_ONCE = 1000

export async function countLedger(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int from ledger`.execute(db)
  return rows[0]?.count ?? 0
}
