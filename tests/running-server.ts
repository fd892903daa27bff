/** Chitieu as a process of its own, started as a person starts it, for tests to use, stop and kill. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../server/cli/main.ts', import.meta.url))

export interface RunningServer extends AsyncDisposable {
  readonly url: string
  /** Sends the signal and waits for the end; the exit code, or null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Settles when the process is gone, however it went. */
  readonly ended: Promise<unknown>
}

/** `chitieu serve` over the folder, on a free port; answers once it has said its address. */
export async function startServer(
  folder: string,
  words: readonly string[] = [],
): Promise<RunningServer> {
  const child = start(['serve', '--port', '0', ...words], folder)
  const ended = once(child, 'exit')
  const said: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said.push(chunk.toString())
        const [, address] = /Chitieu: (http:\S+)/.exec(said.join('')) ?? []
        if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'))
      })
    }
    child.on('exit', () => reject(new Error(`the server did not start:\n${said.join('')}`)))
  })
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    url,
    end,
    ended,
    async [Symbol.asyncDispose]() {
      await end('SIGTERM')
    },
  }
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command of `chitieu` over the folder to its end. */
export async function runChitieu(words: readonly string[], folder: string): Promise<Ran> {
  const child = start(words, folder)
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  await once(child, 'close')
  return { code: child.exitCode, ...said }
}

function start(words: readonly string[], folder: string): ChildProcess {
  const { DATABASE_URL: _elsewhere, ...env } = process.env
  return spawn(process.execPath, [PROGRAM, ...words], {
    env: { ...env, CHITIEU_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
