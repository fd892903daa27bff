import type { Db } from '#platform/db.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { namePlaces } from '#slices/users/server/names.queries.ts'
import { clausesOf } from '../core/clause.ts'
import type { DocumentSummary, DocumentView } from '../core/document.contract.ts'
import type { OfficialDocument } from '../core/document.ts'
import { listAttachments } from './attachment.queries.ts'
import type { ListedDocument } from './document.queries.ts'
import { listCited, listCiting } from './reference.queries.ts'

export async function toSummaries(
  db: Db,
  documents: readonly ListedDocument[],
): Promise<DocumentSummary[]> {
  const names = await namePlaces(
    db,
    documents.map((document) => document.placeId),
  )
  return documents.map((document) => ({
    id: document.id,
    placeId: document.placeId,
    placeName: names.get(document.placeId) ?? '',
    kind: document.kind,
    number: document.number ?? null,
    issuer: document.issuer ?? null,
    issuedOn: document.issuedOn ?? null,
    title: document.title,
    generated: document.generated,
    version: document.version,
  }))
}

/** The document with its clauses, what it cites and who cites it, and its files. */
export async function loadDocumentView(
  db: Db,
  actor: Actor,
  document: OfficialDocument,
): Promise<DocumentView> {
  const [summary] = await toSummaries(db, [document])
  if (summary === undefined) throw new Error(`document ${document.id} has no summary`)
  return {
    ...summary,
    body: document.body,
    clauses: clausesOf(document.body).map((clause) => ({ ...clause, label: clause.label ?? null })),
    fileHash: document.fileHash ?? null,
    cites: [...(await listCited(db, actor, document.id))],
    citedBy: [...(await listCiting(db, actor, document.id))],
    attachments: [...(await listAttachments(db, { kind: 'document', id: document.id }))],
  }
}
