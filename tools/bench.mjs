// `npm run bench [-- part of a name]`: all set-up, then the benchmarks under the project's Node.
import { join } from 'node:path'
import { ensureInstalled, nodePath, ROOT, run } from './setup.mjs'

ensureInstalled()
run(nodePath(), [join(ROOT, 'bench', 'main.ts'), ...process.argv.slice(2)])
