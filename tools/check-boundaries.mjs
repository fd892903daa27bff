// The arrows between slices (docs/architecture.md): each may know those before it, and no other.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './setup.mjs'

export const SLICES = [
  'places',
  'documents',
  'programmes',
  'organisations',
  'users',
  'indicators',
  'plans',
  'results',
]

/**
 * Two arrows point the other way, and only to types or to the one question that every slice asks:
 * users/core (who acts) and users/server/access.ts (may they). See docs/decisions.
 */
const ASKED_BY_ALL =
  /^#slices\/users\/(core\/(user-id|actor|action|grant)\.ts|server\/(access|names\.queries)\.ts)$/

const problems = []
for (const slice of SLICES) {
  for (const file of sources(join(ROOT, 'slices', slice))) {
    for (const [, imported] of readFileSync(file, 'utf8').matchAll(/from '(#slices\/[^']+)'/g)) {
      const other = imported.split('/')[1]
      if (other === slice) continue
      const pointsUp = SLICES.indexOf(other) !== -1 && SLICES.indexOf(other) < SLICES.indexOf(slice)
      if (pointsUp || ASKED_BY_ALL.test(imported)) continue
      problems.push(`${relative(ROOT, file)} -> ${imported}`)
    }
  }
}
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|scene)\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
}
