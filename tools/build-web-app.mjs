// Builds the staff app, unless nothing has changed since it was last built.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath, ROOT } from './setup.mjs'

buildWebApp()

function buildWebApp() {
  const wanted = fingerprint()
  const stamp = join(ROOT, 'build', 'web.stamp')
  const page = join(ROOT, 'build', 'web', 'index.html')
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Đang dựng giao diện… / Building the staff app…')
  const done = spawnSync(
    nodePath(),
    [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  )
  if (done.status !== 0) process.exit(done.status ?? 1)
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Names, sizes and times of everything the app is built from. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const folder of [
    'web',
    'slices',
    'kernel',
    'reports',
    'vite.config.ts',
    'package-lock.json',
  ]) {
    for (const file of filesIn(join(ROOT, folder))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
