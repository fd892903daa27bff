// `npm test`: every check of CI in its order, then one line that counts them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ensureInstalled, nodePath, ROOT } from './setup.mjs'

ensureInstalled()

const bin = (name) => join(ROOT, 'node_modules', '.bin', name)
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const RESULTS = join(ROOT, 'build', 'test-results.json')

/** Each check is one command; it passes when the command does. Tests count one by one. */
const CHECKS = [
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: [bin('tsc'), '-p', '.', '--noEmit'] },
  {
    name: 'types of the core alone',
    command: [bin('tsc'), '-p', 'tsconfig.core.json', '--noEmit'],
  },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'unused code', command: [bin('knip')] },
  { name: 'boundaries between slices', command: [nodePath(), 'tools/check-boundaries.mjs'] },
  { name: 'lock file, licences, secrets', command: [nodePath(), 'tools/check-packages.mjs'] },
  { name: 'build of the staff app', command: [nodePath(), 'tools/build-web-app.mjs'] },
  { name: 'size of the staff app', command: [nodePath(), 'tools/check-bundle-size.mjs'] },
  {
    name: 'tests',
    command: [
      nodePath(),
      VITEST,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}`,
    ],
  },
]

const env = { ...process.env, PATH: `${dirname(nodePath())}${delimiter}${process.env.PATH}` }
let passed = 0
let failed = 0
for (const { name, command } of CHECKS) {
  const [program = '', ...args] = command
  const started = Date.now()
  const done = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env })
  const isRight = done.status === 0
  console.log(`${isRight ? '✓' : '✗'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`)
  if (name === 'tests') countTests(isRight)
  else if (isRight) passed += 1
  else failed += 1
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** A run that broke off without results, or with a fault outside any test, counts as one failure. */
function countTests(isRight) {
  if (!existsSync(RESULTS)) {
    failed += 1
    return
  }
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'))
  passed += results.numPassedTests
  failed += results.numFailedTests
  if (!isRight && results.numFailedTests === 0) failed += 1
}
