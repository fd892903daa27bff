import { Hono } from 'hono'
import { readAs } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { readFileByHash } from '#platform/files/store.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { officeProblem } from '#platform/office/office.problems.ts'
import { readDocumentText } from '#platform/office/word.ts'
import { citationsIn } from '#slices/documents/core/citation.ts'
import { requireAnywhere } from '#slices/users/server/access.ts'
import { PlanTextBody, PlanTextView } from '../core/plan.contract.ts'
import { requireUpload } from './upload.access.ts'

const TAG = 'plans'

/** The text of an uploaded plan, to be looked at before it is read into the plan. */
export function planTextRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/plans/text',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: {
        vi: 'Lấy phần chữ của tệp .docx, .txt đã tải lên; chưa ghi gì',
        en: 'The text of an uploaded .docx or .txt; nothing is written',
      },
      answer: PlanTextView,
    }),
    parse('json', PlanTextBody),
    async (c) => {
      requireAnywhere(c.var.actor, 'plan.write')
      const hash = await readAs(deps, c, (db) =>
        requireUpload(db, c.var.actor, c.req.valid('json').fileHash),
      )
      const document = readDocumentText(await readFileByHash({ folder: deps.filesFolder }, hash))
      if (!document.ok) throw officeProblem(document.refusal)
      const { text, notes } = document.value
      return c.json({ text, number: planNumberIn(text), notes: [...notes] })
    },
  )

  return routes
}

/** Kế hoạch are numbered 164/KH-UBND; the first such number is most often the plan's own. */
function planNumberIn(text: string): string | null {
  return citationsIn(text).find(({ number }) => number.includes('/KH'))?.number ?? null
}
