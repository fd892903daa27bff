import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError } from '#platform/setup-error.ts'
import { chooseDataFolder } from '#platform/postgres/data-folder.ts'

/** Where this installation keeps its data and listens. Everything has a default that just works. */
export interface Config {
  /** The data folder: the embedded database, the files, the lock. */
  readonly folder: string
  readonly filesFolder: string
  /** A PostgreSQL of the office's own, as the owner of the schema; absent for the embedded one. */
  readonly databaseUrl?: string
  readonly host: string
  readonly port: number
  readonly webFolder: string
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Reads the settings; a setting that cannot be right ends the start with a sentence about it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const folder = path.resolve(env['CHITIEU_DATA'] ?? chooseDataFolder(path.resolve(ROOT)))
  const databaseUrl = env['DATABASE_URL']
  return {
    folder,
    filesFolder: path.join(folder, 'files'),
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
    host: env['HOST'] ?? '127.0.0.1',
    port: parsePort(env['PORT'] ?? '3000'),
    webFolder: path.join(ROOT, 'build', 'web'),
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SetupError('port_wrong', {
      vi: `PORT phải là số từ 0 đến 65535: ${text}`,
      en: `PORT must be a number from 0 to 65535: ${text}`,
    })
  }
  return port
}
