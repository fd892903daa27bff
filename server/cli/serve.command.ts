import { serve, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { playDemonstration } from '#demonstration/play.ts'
import { SetupError } from '#platform/setup-error.ts'
import { authenticate } from '#slices/users/server/authenticate.ts'
import { listDemonstrationAccounts } from '#slices/users/server/session-view.queries.ts'
import { buildApp } from '../app.ts'
import { readConfig, type Config } from '../config.ts'
import { openInstallation, type Installation } from '../installation.ts'
import { loadReferenceData } from '../set-up/reference-data.ts'
import { print, tell, type CliCommand } from './command-line.ts'

export const serveCommand: CliCommand = {
  name: 'serve',
  summary: { vi: 'Chạy hệ thống', en: 'Run the system' },
  usage: `chitieu serve [--empty] [--port N] [--host ADDRESS] [--data FOLDER]

Starts the database, brings it up to date, and serves the staff app and the API.
An empty database gets the national units, the programmes and the catalogue, and,
unless --empty is given, the Trạm Tấu 2024 demonstration.

  --empty         no demonstration; open the first account with: chitieu user add
  --port N        where to listen (also PORT; 3000 by default, 0 for a free one)
  --host ADDRESS  on which address (also HOST; 127.0.0.1 by default)
  --data FOLDER   the data folder (also CHITIEU_DATA)

DATABASE_URL names a PostgreSQL (15 or later) of the office's own, as its owner.
Exit codes: 0 stopped, 1 could not start, 2 wrong call.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        empty: { type: 'boolean', default: false },
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const config = readConfig({
      ...process.env,
      ...(values.port === undefined ? {} : { PORT: values.port }),
      ...(values.host === undefined ? {} : { HOST: values.host }),
      ...(values.data === undefined ? {} : { CHITIEU_DATA: values.data }),
    })
    tellIfNoWebApp(config)
    const stopped = untilStopped()
    const installation = await openInstallation(config, { log: () => undefined })
    try {
      await fill(installation, values.empty)
      const server = await listen(installation, config)
      await announce(installation, server)
      await Promise.race([stopped, installation.database.gone])
      await close(server)
    } finally {
      await installation.close()
    }
    return 0
  },
}

/** The API works without the staff app, but a person at a browser would wonder. */
function tellIfNoWebApp({ webFolder }: Config): void {
  if (existsSync(path.join(webFolder, 'index.html'))) return
  tell({
    vi: 'Chưa dựng giao diện, chỉ có API: "npm start" dựng giao diện rồi chạy hệ thống.',
    en: 'The staff app has not been built, there is only the API: "npm start" builds it first.',
  })
}

async function fill({ database, deps }: Installation, isEmpty: boolean): Promise<void> {
  await loadReferenceData(database.owner, { newId: deps.newId, now: deps.now(), onProgress: tell })
  if (isEmpty) return
  const workspace = await database.owner.selectFrom('workspace').select('title').executeTakeFirst()
  if (workspace === undefined) await playDemonstration(database.owner, deps, tell)
}

function listen({ deps }: Installation, config: Config): Promise<ServerType> {
  const app = buildApp(deps, {
    identify: authenticate(deps),
    webFolder: config.webFolder,
    users: { addressOf: (c: Context) => getConnInfo(c).remote.address },
  })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () =>
      resolve(server),
    )
    server.on('error', (error) => reject(isPortTaken(error) ? portTaken(config.port) : error))
  })
}

function isPortTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE'
}

function portTaken(port: number): SetupError {
  return new SetupError('port_taken', {
    vi: `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác, ví dụ --port ${port + 1}.`,
    en: `Port ${port} is used by another program. Choose another one, for example --port ${port + 1}.`,
  })
}

async function announce({ deps }: Installation, server: ServerType): Promise<void> {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  print('')
  print(`  Chitieu: http://localhost:${port}`)
  const accounts = await listDemonstrationAccounts(deps.db)
  if (accounts.length > 0) {
    print('')
    print('  Tài khoản minh họa / Demonstration accounts')
    for (const account of accounts) {
      print(`    ${account.username.padEnd(16)} ${account.password}   ${account.role.vi}`)
    }
  }
  print('')
  print('  Ctrl-C để dừng / to stop')
}

/** Settles at the first Ctrl-C or request to end. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
