import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerAccount } from './account.ts'

export interface ServerProcess {
  readonly pid: number
  /** Settles when the server is gone, whoever ended it. */
  readonly exited: Promise<void>
  /** Fast shutdown: open transactions are rolled back, what was committed is on the disk. */
  stop(): Promise<void>
}

/** What the server said last, kept for the message of a start that failed. */
const LINES_KEPT = 20

/**
 * Spawns the server and waits until it accepts connections, or throws with its own last words.
 *
 * It gets a process group of its own: Ctrl-C in a terminal reaches a whole group, and the server
 * must outlive the requests that we still finish.
 */
export async function spawnServer(options: {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly account: ServerAccount | undefined
  readonly log: (line: string) => void
}): Promise<ServerProcess> {
  const child = spawn(options.command, options.args, {
    ...options.account,
    cwd: options.cwd,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LC_MESSAGES: 'C' },
  })
  const lastWords: string[] = []
  const exited = once(child, 'exit').then(
    () => undefined,
    (error: unknown) => void lastWords.push(String(error)),
  )
  const saidAll = once(child, 'close').catch(() => undefined)
  function endWithUs(): void {
    child.kill('SIGINT')
  }
  process.once('exit', endWithUs)
  void exited.then(() => process.off('exit', endWithUs))

  const ready = new Promise<'ready'>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      options.log(line)
      lastWords.push(line)
      if (lastWords.length > LINES_KEPT) lastWords.shift()
      if (line.includes('database system is ready to accept connections')) resolve('ready')
    })
  })
  if ((await Promise.race([ready, exited])) !== 'ready') {
    await Promise.race([saidAll, sleep(1000)])
    throw new Error(`PostgreSQL did not start:\n${lastWords.join('\n')}`)
  }
  return { pid: child.pid ?? 0, exited, stop: () => stopChild(child, exited) }
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const patience = new AbortController()
  const late = sleep(30_000, 'late', { signal: patience.signal }).catch(() => 'late')
  if ((await Promise.race([exited, late])) === 'late') child.kill('SIGQUIT')
  patience.abort()
  await exited
}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
