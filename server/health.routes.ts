import { sql } from 'kysely'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Deps } from '#platform/deps.ts'
import { describe, type AppEnv } from '#platform/http.ts'

const HealthView = z.object({ database: z.literal('up') })

/**
 * For a proxy or a watchdog: answers when this process can work, that is, when its database answers.
 * Tells nothing else, since anyone may ask.
 */
export function healthRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(
    '/',
    describe({
      permission: 'public',
      tag: 'api',
      summary: { vi: 'Hệ thống có đang hoạt động không', en: 'Whether the system is working' },
      answer: HealthView,
    }),
    async (c) => {
      await sql`select 1`.execute(deps.db)
      return c.json({ database: 'up' } satisfies z.infer<typeof HealthView>)
    },
  )
  return routes
}
