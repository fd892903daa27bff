import { Hono } from 'hono'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import {
  BeginDraftBody,
  DraftFileParam,
  DraftKeyView,
  DraftListView,
  DraftParam,
  DraftView,
  DropDraftBody,
  ReportChoiceListView,
  ReportPreviewView,
  SaveDraftBody,
} from '#reports/periodic/core/filing.contract.ts'
import { filingProblem } from '#reports/periodic/core/filing.problems.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Action } from '#slices/users/core/action.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { sendFile } from './send-file.ts'
import {
  dropDraft,
  listDrafts,
  lockDraft,
  saveDraft,
  type FilingDraft,
} from './filing-draft.queries.ts'
import { assembleDraft, beginDraft, getDraft, viewDraft, viewDraftLines } from './filing-draft.ts'
import { listReportChoices } from './report-subject.queries.ts'
import { drawReport, fileNameOf } from './report-files.ts'

const TAG = 'filings'

/** Writing a periodic report: its words are kept, its figures are read fresh at every look. */
export function filingDraftRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/drafts',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Các dự thảo báo cáo', en: 'Reports being written' },
      answer: DraftListView,
    }),
    async (c) => {
      const items = await readAs(deps, c, async (db) =>
        viewDraftLines(db, await listDrafts(db, c.var.actor)),
      )
      return c.json({ items })
    },
  )

  routes.get(
    '/choices',
    describe({
      permission: 'filing.prepare',
      tag: TAG,
      summary: { vi: 'Kế hoạch và đơn vị có thể lập báo cáo', en: 'What a report can be begun on' },
      answer: ReportChoiceListView,
    }),
    async (c) => {
      const items = await readAs(deps, c, (db) => listReportChoices(db, c.var.actor))
      return c.json({ items: [...items] })
    },
  )

  routes.post(
    '/drafts',
    describe({
      permission: 'filing.prepare',
      tag: TAG,
      summary: { vi: 'Bắt đầu soạn báo cáo', en: 'Begin a report' },
      answer: DraftKeyView,
    }),
    parse('json', BeginDraftBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DraftKeyView },
        async (scope) => toKey(await beginDraft(scope, body, deps.newId())),
      )
      return c.json(view)
    },
  )

  routes.get(
    '/drafts/:placeId/:draftId',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Một dự thảo báo cáo', en: 'A report being written' },
      answer: DraftView,
    }),
    parse('param', DraftParam),
    async (c) => {
      const { actor } = c.var
      const view = await readAs(deps, c, async (db) =>
        viewDraft(db, actor, await getDraft(db, actor, c.req.valid('param'))),
      )
      return c.json(view)
    },
  )

  routes.post(
    '/drafts/:placeId/:draftId/words',
    describe({
      permission: 'filing.prepare',
      tag: TAG,
      summary: { vi: 'Lưu phần lời của báo cáo', en: 'Save the words of a report' },
      answer: DraftKeyView,
    }),
    parse('param', DraftParam),
    parse('json', SaveDraftBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DraftKeyView },
        async (scope) => {
          const draft = await lockFor(scope, 'filing.prepare', { ...c.req.valid('param'), ...body })
          const saved: FilingDraft = {
            ...draft,
            words: body.words,
            updatedBy: scope.actor.id,
            updatedAt: scope.at,
            version: draft.version + 1,
          }
          await saveDraft(scope.tx, saved)
          await scope.audit({
            action: 'filing.write',
            subject: `filing_draft/${draft.id}`,
            placeId: draft.placeId,
            detail: { version: saved.version },
          })
          return toKey(saved)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/drafts/:placeId/:draftId/drop',
    describe({
      permission: 'filing.prepare',
      tag: TAG,
      summary: { vi: 'Bỏ dự thảo', en: 'Drop a draft' },
      answer: DraftKeyView,
    }),
    parse('param', DraftParam),
    parse('json', DropDraftBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DraftKeyView },
        async (scope) => {
          const draft = await lockFor(scope, 'filing.prepare', { ...c.req.valid('param'), ...body })
          await dropDraft(scope.tx, draft)
          await scope.audit({
            action: 'filing.drop',
            subject: `filing_draft/${draft.id}`,
            placeId: draft.placeId,
          })
          return toKey(draft)
        },
      )
      return c.json(view)
    },
  )

  routes.get(
    '/drafts/:placeId/:draftId/preview',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Xem trước báo cáo', en: 'The report as it would be filed now' },
      answer: ReportPreviewView,
    }),
    parse('param', DraftParam),
    async (c) => {
      const { content } = await readAs(deps, c, async (db) => {
        const draft = await getDraft(db, c.var.actor, c.req.valid('param'))
        return assembleDraft(db, draft, { today: c.var.today, number: null, signedOn: null })
      })
      return c.json({ content })
    },
  )

  routes.get(
    '/drafts/:placeId/:draftId/preview/:format',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Tải bản xem trước', en: 'Download a preview' },
    }),
    parse('param', DraftFileParam),
    async (c) => {
      const { format, ...param } = c.req.valid('param')
      const { content, draft } = await readAs(deps, c, async (db) => {
        const draft = await getDraft(db, c.var.actor, param)
        const issue = { today: c.var.today, number: null, signedOn: null }
        return { draft, content: (await assembleDraft(db, draft, issue)).content }
      })
      const name = fileNameOf({ number: 'du-thao', period: draft.period, format })
      return sendFile(c, { name, format, body: await drawReport(content, format) })
    },
  )

  return routes
}

/** Holds the draft the request names, for a person who may do this to it, at the version they saw. */
export async function lockFor(
  scope: CommandScope,
  action: Action,
  name: { readonly placeId: string; readonly draftId: string; readonly version: number },
): Promise<FilingDraft> {
  const placeId = name.placeId as PlaceId
  const draft = await lockDraft(scope.tx, placeId, name.draftId)
  if (draft === undefined) throw filingProblem('filing_draft_not_found')
  await requireGrant(scope.tx, scope.actor, action, { placeId, see: 'result.read' })
  if (draft.version !== name.version) throw filingProblem('filing_draft_changed')
  return draft
}

function toKey(draft: FilingDraft) {
  return { placeId: draft.placeId, id: draft.id, version: draft.version }
}
