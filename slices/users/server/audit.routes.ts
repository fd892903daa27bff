import { Hono } from 'hono'
import { readAs } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import { AuditListView, AuditQuery } from '../core/audit.contract.ts'
import { requireAnywhere } from './access.ts'
import { listAudit, parseAuditKey } from './audit.queries.ts'

/** Who did what, and what was refused. */
export function auditRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(
    '/audit',
    describe({
      permission: 'audit.read',
      tag: 'audit',
      summary: { vi: 'Nhật ký hệ thống', en: 'Who did what, and what was refused' },
      answer: AuditListView,
    }),
    parse('query', AuditQuery),
    async (c) => {
      const { actor } = c.var
      requireAnywhere(actor, 'audit.read')
      const { after, ...filter } = c.req.valid('query')
      const key = after === undefined ? undefined : parseAuditKey(after)
      if (after !== undefined && key === undefined) {
        throw requestProblem('request_not_understood', { fields: 'after' })
      }
      const page = await readAs(deps, c, (db) => listAudit(db, actor, { ...filter, after: key }))
      return c.json({ items: [...page.items], next: page.next } satisfies AuditListView)
    },
  )
  return routes
}
