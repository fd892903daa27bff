import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { birthOf, commandOf } from './process-birth.ts'

/** Where a running server writes its process number, in its own folder. */
const LOCK_FILE = 'postmaster.pid'

/**
 * Stops a server that outlived the Chitieu that started it (kill -9). Only ours: it must be the
 * process that the cluster's own postmaster.pid names, and it must run over this very folder.
 * Call it with the folder locked, since then no living Chitieu owns it.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = await findOrphan(cluster)
  if (pid !== undefined) await stopServer(cluster, pid, log)
  await forgetDead(cluster)
}

async function stopServer(
  cluster: string,
  pid: number,
  log: (line: string) => void,
): Promise<void> {
  log(`stopping the database server ${pid} that an earlier run left behind`)
  // Fast shutdown first; immediate shutdown (recovered from the log at the next start) after 15 s.
  for (const [signal, waits] of [
    ['SIGINT', 300],
    ['SIGQUIT', 100],
    ['SIGKILL', 100],
  ] as const) {
    process.kill(pid, signal)
    for (let wait = 0; wait < waits; wait += 1) {
      if (!isServerOf(cluster, pid)) return
      await sleep(50)
    }
  }
}

/**
 * Takes away the lock file of a server that is dead and not yet buried: a killed process whose
 * parent has not asked for it still has its number, and PostgreSQL would take it for alive.
 */
async function forgetDead(cluster: string): Promise<void> {
  const pid = await readServerPid(cluster)
  if (pid !== undefined && birthOf(pid) === undefined) {
    await rm(path.join(cluster, LOCK_FILE), { force: true })
  }
}

async function findOrphan(cluster: string): Promise<number | undefined> {
  const pid = await readServerPid(cluster)
  return pid !== undefined && isServerOf(cluster, pid) ? pid : undefined
}

async function readServerPid(cluster: string): Promise<number | undefined> {
  const file = path.join(cluster, LOCK_FILE)
  if (!existsSync(file)) return undefined
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

function isServerOf(cluster: string, pid: number): boolean {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(cluster)
}
