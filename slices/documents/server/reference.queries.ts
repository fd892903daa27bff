/** Which document cites which, by number; linked as soon as both are recorded. */
import type { Day } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import { citationsIn } from '../core/citation.ts'
import type { DocumentId } from '../core/document-id.ts'
import type { ReferenceView } from '../core/document.contract.ts'
import type { OfficialDocument } from '../core/document.ts'

/**
 * Keeps what a newly recorded document cites, and ties it to what is here: to the documents that it
 * cites, and to those recorded earlier that cite it and were waiting for it.
 */
export async function saveReferences(tx: Tx, document: OfficialDocument): Promise<void> {
  const citations = citationsIn(`${document.title}\n${document.body}`, document.number)
  if (citations.length > 0) {
    const known = await tx
      .selectFrom('document')
      .select(['id', 'number'])
      .where(
        'number',
        'in',
        citations.map((citation) => citation.number),
      )
      .where('id', '<>', document.id)
      .orderBy('recorded_at')
      .execute()
    const idByNumber = new Map(known.map((row) => [row.number, row.id]))
    await tx
      .insertInto('document_reference')
      .values(
        citations.map(({ number }) => ({
          document_id: document.id,
          number,
          cited_id: idByNumber.get(number) ?? null,
        })),
      )
      .onConflict((conflict) => conflict.columns(['document_id', 'number']).doNothing())
      .execute()
  }
  await linkWaiting(tx, document)
}

/** Keeps one citation as a person confirmed it: its issuer and day beside the number. */
export async function saveReference(
  tx: Tx,
  documentId: DocumentId,
  citation: {
    readonly number: string
    readonly issuer: string | undefined
    readonly issuedOn: Day | undefined
  },
): Promise<void> {
  const facts = { issuer: citation.issuer ?? null, issued_on: citation.issuedOn ?? null }
  await tx
    .insertInto('document_reference')
    .values({ document_id: documentId, number: citation.number, ...facts })
    .onConflict((conflict) => conflict.columns(['document_id', 'number']).doUpdateSet(facts))
    .execute()
}

/** Documents that cite this number and have not found it yet. */
export async function linkWaiting(
  tx: Tx,
  document: Pick<OfficialDocument, 'id' | 'number'>,
): Promise<void> {
  if (document.number === undefined) return
  await tx
    .updateTable('document_reference')
    .set({ cited_id: document.id })
    .where('number', '=', document.number)
    .where('cited_id', 'is', null)
    .where('document_id', '<>', document.id)
    .execute()
}

/** What it cites. A cited document that the actor may not see is named by its number only. */
export async function listCited(
  db: Db,
  actor: Actor,
  id: DocumentId,
): Promise<readonly ReferenceView[]> {
  const rows = await db
    .selectFrom('document_reference as r')
    .leftJoin('document as cited', (join) =>
      join
        .onRef('cited.id', '=', 'r.cited_id')
        .on(placesWhere(actor, 'document.read', 'cited.place_id')),
    )
    .select(['r.number', 'cited.id', 'cited.title'])
    .where('r.document_id', '=', id)
    .orderBy('r.number')
    .execute()
  return rows.map(({ number, title, id: documentId }) => ({ number, title, documentId }))
}

/** What cites it, as far as the actor may see. */
export async function listCiting(
  db: Db,
  actor: Actor,
  id: DocumentId,
): Promise<readonly ReferenceView[]> {
  const rows = await db
    .selectFrom('document_reference as r')
    .innerJoin('document as citing', 'citing.id', 'r.document_id')
    .select(['citing.number', 'citing.id', 'citing.title'])
    .where('r.cited_id', '=', id)
    .where(placesWhere(actor, 'document.read', 'citing.place_id'))
    .orderBy('citing.issued_on')
    .orderBy('citing.id')
    .execute()
  return rows.map(({ number, title, id: documentId }) => ({ number, title, documentId }))
}
