import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'

/** A server that is started again when it dies (the system ran out of memory, somebody killed it). */
export interface Supervised {
  /** Of the process that serves now. */
  readonly pid: () => number
  /** Settles when the server is gone for good: stopped, or not to be started again. */
  readonly gone: Promise<void>
  readonly stop: () => Promise<void>
}

/** A server that cannot start five times running has a trouble that a person must look at. */
const ATTEMPTS = 5

export function supervise(
  first: ServerProcess,
  startAgain: () => Promise<ServerProcess>,
  log: (line: string) => void,
): Supervised {
  const state = { current: first, isStopping: false }

  async function keepAlive(): Promise<void> {
    for (;;) {
      await state.current.exited
      const next = state.isStopping ? undefined : await replace()
      if (next === undefined) return
      state.current = next
      // Somebody may have asked for the end while the new one was on its way.
      if (state.isStopping) await next.stop()
    }
  }

  async function replace(): Promise<ServerProcess | undefined> {
    for (let attempt = 1; attempt <= ATTEMPTS && !state.isStopping; attempt += 1) {
      log(`the database server is gone; starting it again (attempt ${attempt})`)
      await sleep(attempt * 200)
      try {
        return await startAgain()
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
      }
    }
    return undefined
  }

  const gone = keepAlive()
  return {
    pid: () => state.current.pid,
    gone,
    async stop() {
      state.isStopping = true
      await state.current.stop()
      await gone
    },
  }
}
