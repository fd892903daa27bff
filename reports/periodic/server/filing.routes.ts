import { Hono } from 'hono'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { findFile } from '#platform/files/store.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import {
  DraftParam,
  FileDraftBody,
  FiledView,
  FilingComparisonQuery,
  FilingFileParam,
  FilingListQuery,
  FilingListView,
  FilingParam,
  FilingView,
} from '#reports/periodic/core/filing.contract.ts'
import { filingProblem } from '#reports/periodic/core/filing.problems.ts'
import { Comparison } from '#reports/periodic/core/periodic-report.ts'
import { compareReports } from '#reports/periodic/core/report-comparison.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { hashContent } from './content-hash.ts'
import { dropDraft, lockReportName, type FilingDraft } from './filing-draft.queries.ts'
import { filingDraftRoutes, lockFor } from './filing-draft.routes.ts'
import { assembleDraft } from './filing-draft.ts'
import {
  findFiling,
  findFilingFile,
  findLatestFiling,
  insertFiling,
  listFilings,
  type StoredFiling,
} from './filing.queries.ts'
import { documentNumber } from '#reports/document/core/letterhead.ts'
import { baseNameOf, CODE_VERSION, fileNameOf, keepFiles } from './report-files.ts'
import { sendFile } from './send-file.ts'

const TAG = 'filings'

/**
 * Writing a report, filing it, and looking at what was filed. What is filed is frozen: reading it
 * computes nothing.
 */
export function filingRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.route('/', filingDraftRoutes(deps))

  routes.get(
    '/',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Các báo cáo đã gửi', en: 'Filed reports' },
      answer: FilingListView,
    }),
    parse('query', FilingListQuery),
    async (c) => {
      const filter = c.req.valid('query')
      return c.json(await readAs(deps, c, (db) => listFilings(db, c.var.actor, filter)))
    },
  )

  routes.post(
    '/drafts/:placeId/:draftId/filing',
    describe({
      permission: 'filing.file',
      tag: TAG,
      summary: { vi: 'Ký gửi báo cáo', en: 'File a report' },
      answer: FiledView,
    }),
    parse('param', DraftParam),
    parse('json', FileDraftBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: FiledView },
        async (scope) => {
          const draft = await lockFor(scope, 'filing.file', { ...c.req.valid('param'), ...body })
          // Whoever wrote last has nobody's eyes but their own behind the report.
          if (draft.updatedBy === scope.actor.id) throw filingProblem('filing_by_its_writer')
          await lockReportName(scope.tx, draft)
          await refuseSecondFiling(scope.tx, draft, body.correctsId)
          return fileDraft(scope, deps, { draft, ...body })
        },
      )
      return c.json(view)
    },
  )

  routes.get(
    '/:placeId/:filingId',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Một báo cáo đã gửi', en: 'A filed report' },
      answer: FilingView,
    }),
    parse('param', FilingParam),
    async (c) => {
      const { placeId, filingId } = c.req.valid('param')
      const filing = await readAs(deps, c, (db) => getFiling(db, c.var.actor, placeId, filingId))
      const isWhole = hashContent(filing.content) === filing.line.contentHash
      return c.json({ filing: filing.line, isWhole, content: filing.content })
    },
  )

  routes.get(
    '/:placeId/:filingId/comparison',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'So sánh hai báo cáo đã gửi', en: 'Two filed reports compared' },
      answer: Comparison,
    }),
    parse('param', FilingParam),
    parse('query', FilingComparisonQuery),
    async (c) => {
      const { placeId, filingId } = c.req.valid('param')
      const { with: otherId } = c.req.valid('query')
      const view = await readAs(deps, c, async (db) => {
        const current = await getFiling(db, c.var.actor, placeId, filingId)
        const previous = await getFiling(db, c.var.actor, placeId, otherId)
        return compareReports(previous.content, current.content)
      })
      return c.json(view)
    },
  )

  routes.get(
    '/:placeId/:filingId/files/:format',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Tải báo cáo đã gửi', en: 'Download a filed report' },
    }),
    parse('param', FilingFileParam),
    async (c) => {
      const { placeId, filingId, format } = c.req.valid('param')
      const { line, hash } = await readAs(deps, c, async (db) => {
        const { line } = await getFiling(db, c.var.actor, placeId, filingId)
        const id = { placeId: placeId as PlaceId, id: filingId, format }
        return { line, hash: await findFilingFile(db, id) }
      })
      const file = hash && (await findFile({ folder: deps.filesFolder }, hash))
      // The row points at the store, so a missing file is a fault of the installation.
      if (!file) throw new Error(`the store has no ${format} of filing ${filingId}`)
      return sendFile(c, { name: fileNameOf({ ...line, format }), format, body: file.content })
    },
  )

  return routes
}

/** A second filing of a period must say that it corrects the one that stands. */
async function refuseSecondFiling(
  db: Db,
  draft: FilingDraft,
  correctsId: string | undefined,
): Promise<void> {
  const standing = await findLatestFiling(db, draft)
  if (standing === undefined && correctsId === undefined) return
  if (correctsId === undefined) throw filingProblem('filing_already_filed')
  if (standing?.id !== correctsId) throw filingProblem('filing_correction_mismatch')
}

/** Freezes the report as it is at this moment, with its files, and ends the draft. */
async function fileDraft(
  scope: CommandScope,
  deps: Deps,
  act: {
    readonly draft: FilingDraft
    readonly number: string | null
    readonly signedOn: FilingDraft['mapOn']
    readonly correctsId?: string | undefined
  },
) {
  const { draft, number, signedOn } = act
  const { content, cited } = await assembleDraft(scope.tx, draft, {
    today: scope.today,
    number,
    signedOn,
  })
  const filing = {
    ...draft,
    id: deps.newId(),
    content,
    contentHash: hashContent(content),
    files: await keepFiles(
      scope.tx,
      { folder: deps.filesFolder, newId: deps.newId },
      {
        content,
        name: baseNameOf({ number: documentNumber(content.letterhead), period: draft.period }),
        actor: scope.actor,
        at: scope.at,
      },
    ),
    codeVersion: CODE_VERSION,
    correctsId: act.correctsId,
    filedBy: scope.actor.id,
    filedAt: scope.at,
    cited,
  }
  await insertFiling(scope.tx, filing)
  await dropDraft(scope.tx, draft)
  await scope.audit({
    action: 'filing.file',
    subject: `filing/${filing.id}`,
    placeId: filing.placeId,
    detail: { period: filing.period, contentHash: filing.contentHash },
  })
  return { placeId: filing.placeId, id: filing.id, contentHash: filing.contentHash }
}

async function getFiling(
  db: Db,
  actor: Actor,
  placeId: string,
  filingId: string,
): Promise<StoredFiling> {
  const filing = await findFiling(db, placeId as PlaceId, filingId)
  if (filing === undefined) throw filingProblem('filing_not_found')
  await requireGrant(db, actor, 'result.read', {
    placeId: placeId as PlaceId,
    see: 'result.read',
  })
  return filing
}
