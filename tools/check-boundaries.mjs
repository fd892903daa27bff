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
  'workspace',
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

const problems = SLICES.flatMap((slice) =>
  sources(join(ROOT, 'slices', slice)).flatMap((file) => forbiddenArrows(slice, file)),
)
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)

function forbiddenArrows(slice, file) {
  const imports = [...readFileSync(file, 'utf8').matchAll(/from '(#slices\/[^']+)'/g)]
  return imports
    .map(([, imported]) => imported)
    .filter((imported) => !mayImport(slice, imported))
    .map((imported) => `${relative(ROOT, file)} -> ${imported}`)
}

function mayImport(slice, imported) {
  const other = SLICES.indexOf(imported.split('/')[1])
  return (other !== -1 && other <= SLICES.indexOf(slice)) || ASKED_BY_ALL.test(imported)
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|scene)\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
}
