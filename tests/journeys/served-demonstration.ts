/**
 * The system of the journeys: one real server over a folder of its own, with the demonstration, from
 * the built staff app. Started when the run begins, so that the year 2024 is played while other
 * tests run; the journeys wait for it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '#platform/postgres/server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demonstration is served; it may still be played. */
    servedAt: string
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, [path.join(ROOT, 'tools/build-web-app.mjs')], {
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Error('the staff app could not be built')
  const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-journeys-'))
  const port = await findFreePort()
  const server = spawn(
    process.execPath,
    [path.join(ROOT, 'server/cli/main.ts'), 'serve', '--port', String(port), '--data', folder],
    { stdio: ['ignore', 'ignore', 'inherit'], env: withoutOwnDatabase() },
  )
  const ended = once(server, 'exit')
  project.provide('servedAt', `http://localhost:${port}`)
  return async () => {
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

function withoutOwnDatabase(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _own, ...env } = process.env
  return env
}
