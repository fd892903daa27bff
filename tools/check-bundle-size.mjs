// The weight of the staff app on a slow phone: what the first page loads, compressed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from './setup.mjs'

/** 150 kB are 15 s on a good 2G connection (80 kbit/s); after that the phone has them. */
const LIMIT_KB = 150

const web = join(ROOT, 'build', 'web')
const html = readFileSync(join(web, 'index.html'), 'utf8')
const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => file,
)
const kilobytes =
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file))).length, 0) / 1024
console.log(`first load: ${kilobytes.toFixed(1)} kB of ${LIMIT_KB} (${files.length} files, gzip)`)
process.exit(files.length > 0 && kilobytes <= LIMIT_KB ? 0 : 1)
