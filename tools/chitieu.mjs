#!/usr/bin/env node
// The command line: sets up when needed, then hands over to the program under the project's Node.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, nodePath, ROOT } from './setup.mjs'

ensureInstalled()
const program = spawn(
  nodePath(),
  [
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'server', 'cli', 'main.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
// Ctrl-C reaches the whole group; this process only waits for the program to end in its own time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') program.kill(signal)
  })
}
program.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)))
