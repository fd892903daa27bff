import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { AppEnv } from '#platform/http.ts'

/** A year: names of built files carry the hash of their content. */
const FOREVER = 'public, max-age=31536000, immutable'

/** The built staff app: its files, and its page for every other address, since it routes itself. */
export function serveWebApp(folder: string): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const root = path.relative(process.cwd(), folder)
  routes.use(
    '/assets/*',
    serveStatic({ root, onFound: (_path, c) => c.header('cache-control', FOREVER) }),
  )
  routes.use('*', serveStatic({ root }))
  routes.get('*', async (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(await readFile(path.join(folder, 'index.html'), 'utf8'))
  })
  return routes
}
