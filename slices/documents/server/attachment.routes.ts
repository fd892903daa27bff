import { Hono } from 'hono'
import { runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import type { DocumentId } from '../core/document-id.ts'
import {
  AttachFileBody,
  AttachmentIdParam,
  DocumentIdParam,
  DocumentView,
  RemoveAttachmentBody,
} from '../core/document.contract.ts'
import { attachFile, removeAttachment } from './attachment.queries.ts'
import { loadDocumentView } from './document-view.ts'
import { requireVisible } from './document.access.ts'
import { findDocument } from './document.queries.ts'

const TAG = 'documents'

/** Files of a document: the signed scan, its annexes. Other slices attach to their own subjects. */
export function attachmentRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/:documentId/attachments',
    describe({
      permission: 'document.record',
      tag: TAG,
      summary: { vi: 'Đính kèm tệp vào văn bản', en: 'Attach an uploaded file to a document' },
      answer: DocumentView,
    }),
    parse('param', DocumentIdParam),
    parse('json', AttachFileBody),
    async (c) => {
      const id = c.req.valid('param').documentId as DocumentId
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: DocumentView },
        async ({ tx, actor, at, audit }) => {
          const document = await requireVisible(tx, actor, await findDocument(tx, id))
          const { placeId } = document
          await requireGrant(tx, actor, 'document.record', { placeId })

          await attachFile(tx, {
            id: request.attachmentId,
            placeId,
            subject: { kind: 'document', id },
            fileHash: request.fileHash,
            caption: request.caption,
            by: actor.id,
            at,
          })
          await audit({
            action: 'document.attach',
            subject: `document/${id}`,
            placeId,
            detail: { file: request.fileHash },
          })
          return loadDocumentView(tx, actor, document)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/:documentId/attachments/:attachmentId/removal',
    describe({
      permission: 'document.record',
      tag: TAG,
      summary: { vi: 'Gỡ tệp khỏi văn bản', en: 'Take a file off a document' },
      answer: DocumentView,
    }),
    parse('param', AttachmentIdParam),
    parse('json', RemoveAttachmentBody),
    async (c) => {
      const { documentId, attachmentId } = c.req.valid('param')
      const id = documentId as DocumentId
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: DocumentView },
        async ({ tx, actor, at, audit }) => {
          const document = await requireVisible(tx, actor, await findDocument(tx, id))
          const { placeId } = document
          await requireGrant(tx, actor, 'document.record', { placeId })

          const subject = { kind: 'document', id } as const
          await removeAttachment(tx, { id: attachmentId, subject, by: actor.id, at })
          await audit({
            action: 'document.detach',
            subject: `document/${id}`,
            placeId,
            detail: { attachment: attachmentId },
          })
          return loadDocumentView(tx, actor, document)
        },
      )
      return c.json(view)
    },
  )

  return routes
}
