/** Recording a document, for the route and for the slices that bring documents in (plans, minutes). */
import type { Day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Tx } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { DocumentId } from '../core/document-id.ts'
import {
  checkFacts,
  type DocumentDraft,
  type DocumentRefusal,
  type OfficialDocument,
} from '../core/document.ts'
import { saveDocument } from './document.queries.ts'
import { saveReferences } from './reference.queries.ts'

export interface NewDocument {
  readonly id: DocumentId
  readonly placeId: PlaceId
  readonly facts: DocumentDraft
  readonly body: string
  readonly fileHash?: string | undefined
  /** Illustrative material that no office issued. */
  readonly generated?: boolean
}

/** Judges the facts, keeps the document and its citations, or keeps nothing and says why. */
export async function recordDocument(
  tx: Tx,
  draft: NewDocument,
  recorded: { readonly by?: UserId; readonly at: Date; readonly today: Day },
): Promise<Result<OfficialDocument, DocumentRefusal>> {
  const facts = checkFacts(draft.facts, recorded.today)
  if (!facts.ok) return facts
  const document: OfficialDocument = {
    ...facts.value,
    id: draft.id,
    placeId: draft.placeId,
    body: draft.body.normalize('NFC'),
    fileHash: draft.fileHash,
    generated: draft.generated ?? false,
    version: 1,
  }
  await saveDocument(tx, document, { by: recorded.by, at: recorded.at })
  await saveReferences(tx, document)
  return ok(document)
}
