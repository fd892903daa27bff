// `npm start`: all set-up, then the system. The second start finds everything done.
import { join } from 'node:path'
import { ensureInstalled, nodePath, ROOT, run } from './setup.mjs'

ensureInstalled()
run(nodePath(), [join(ROOT, 'tools', 'build-web-app.mjs')])
run(nodePath(), [join(ROOT, 'tools', 'chitieu.mjs'), 'serve', ...process.argv.slice(2)])
