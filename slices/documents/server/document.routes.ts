import { Hono } from 'hono'
import { readAs, runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import type { DocumentId } from '../core/document-id.ts'
import {
  CorrectDocumentBody,
  DocumentIdParam,
  DocumentListQuery,
  DocumentListView,
  DocumentView,
  RecordDocumentBody,
} from '../core/document.contract.ts'
import { documentProblem, factsProblem } from '../core/document.problems.ts'
import { checkFacts, type DocumentDraft, type OfficialDocument } from '../core/document.ts'
import { attachmentRoutes } from './attachment.routes.ts'
import { loadDocumentView, toSummaries } from './document-view.ts'
import { requireVisible } from './document.access.ts'
import { findDocument, listDocuments, lockDocument, saveCorrection } from './document.queries.ts'
import { recordDocument } from './document.record.ts'
import { linkWaiting } from './reference.queries.ts'

const TAG = 'documents'

/** Decisions, plans, letters and minutes: recorded, corrected, read, with their files. */
export function documentRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/',
    describe({
      permission: 'document.read',
      tag: TAG,
      summary: { vi: 'Danh sách văn bản', en: 'Documents, the latest first' },
      answer: DocumentListView,
    }),
    parse('query', DocumentListQuery),
    async (c) =>
      c.json(
        await readAs(deps, c, async (db) => {
          const { items, next } = await listDocuments(db, c.var.actor, c.req.valid('query'))
          return { items: await toSummaries(db, items), next }
        }),
      ),
  )

  routes.get(
    '/:documentId',
    describe({
      permission: 'document.read',
      tag: TAG,
      summary: {
        vi: 'Một văn bản với nội dung, dẫn chiếu và tệp',
        en: 'A document with its text, references and files',
      },
      answer: DocumentView,
    }),
    parse('param', DocumentIdParam),
    async (c) => {
      const id = c.req.valid('param').documentId as DocumentId
      const view = await readAs(deps, c, async (db) => {
        const document = await requireVisible(db, c.var.actor, await findDocument(db, id))
        return loadDocumentView(db, c.var.actor, document)
      })
      return c.json(view)
    },
  )

  routes.post(
    '/',
    describe({
      permission: 'document.record',
      tag: TAG,
      summary: { vi: 'Ghi một văn bản', en: 'Record a document' },
      answer: DocumentView,
    }),
    parse('json', RecordDocumentBody),
    async (c) => {
      const request = c.req.valid('json')
      const { documentId, placeId, body, fileHash } = request
      const view = await runCommand(
        deps,
        c,
        { request, answer: DocumentView },
        async ({ tx, actor, at, audit }) => {
          const ground = placeId as PlaceId
          await requireGrant(tx, actor, 'document.record', { placeId: ground })
          const recorded = await recordDocument(
            tx,
            {
              id: documentId as DocumentId,
              placeId: ground,
              facts: toDraft(request),
              body,
              fileHash,
            },
            { by: actor.id, at, today: c.var.today },
          )
          if (!recorded.ok) throw factsProblem(recorded.refusal)

          await audit({
            action: 'document.record',
            subject: `document/${documentId}`,
            placeId,
            detail: { number: recorded.value.number ?? '', title: recorded.value.title },
          })
          return loadDocumentView(tx, actor, recorded.value)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/:documentId/correction',
    describe({
      permission: 'document.record',
      tag: TAG,
      summary: { vi: 'Đính chính thông tin văn bản', en: 'Correct what is said about a document' },
      answer: DocumentView,
    }),
    parse('param', DocumentIdParam),
    parse('json', CorrectDocumentBody),
    async (c) => {
      const id = c.req.valid('param').documentId as DocumentId
      const request = c.req.valid('json')
      const { version } = request
      const view = await runCommand(
        deps,
        c,
        { request, answer: DocumentView },
        async ({ tx, actor, audit }) => {
          const document = await requireVisible(tx, actor, await lockDocument(tx, id))
          await requireGrant(tx, actor, 'document.record', { placeId: document.placeId })
          if (document.version !== version) throw documentProblem('document_changed')

          const facts = checkFacts(toDraft(request), c.var.today)
          if (!facts.ok) throw factsProblem(facts.refusal)
          const corrected = { ...document, ...facts.value, version: version + 1 }
          await saveCorrection(tx, corrected)
          await linkWaiting(tx, corrected)
          await audit({
            action: 'document.correct',
            subject: `document/${id}`,
            placeId: document.placeId,
            detail: { was: factsOf(document), is: factsOf(corrected) },
          })
          return loadDocumentView(tx, actor, corrected)
        },
      )
      return c.json(view)
    },
  )

  routes.route('/', attachmentRoutes(deps))
  return routes
}

function toDraft(request: RecordDocumentBody | CorrectDocumentBody): DocumentDraft {
  const { kind, number, issuer, issuedOn, title } = request
  return { kind, number, issuer, issuedOn, title }
}

function factsOf(document: OfficialDocument) {
  const { kind, number, issuer, issuedOn, title } = document
  return { kind, number: number ?? '', issuer: issuer ?? '', issuedOn: issuedOn ?? '', title }
}
