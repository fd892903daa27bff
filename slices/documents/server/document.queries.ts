import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import type { DocumentId } from '../core/document-id.ts'
import { toDocumentNumber, type DocumentNumber } from '../core/document-number.ts'
import type { DocumentFacts, DocumentKind, OfficialDocument } from '../core/document.ts'

const PAGE_SIZE = 50

/** Documents without a day come last. */
const NO_DAY = '0001-01-01'

export interface DocumentFilter {
  readonly kind?: DocumentKind | undefined
  readonly year?: number | undefined
  readonly number?: string | undefined
  readonly search?: string | undefined
  /** The day and id of the last document of the page before, as `next` gave it. */
  readonly after?: string | undefined
}

/** A document in a list: all but its text. */
export type ListedDocument = Omit<OfficialDocument, 'body' | 'fileHash'>

/** One page of the documents the actor may see, the latest issued first. */
export async function listDocuments(
  db: Db,
  actor: Actor,
  filter: DocumentFilter,
): Promise<{ readonly items: readonly ListedDocument[]; readonly next: string | null }> {
  let query = db
    .selectFrom('document')
    .select(FACTS)
    .where(placesWhere(actor, 'document.read', 'document.place_id'))
    .orderBy(sql`coalesce(issued_on, ${NO_DAY}::date)`, 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.year !== undefined) {
    query = query
      .where('issued_on', '>=', `${filter.year}-01-01`)
      .where('issued_on', '<=', `${filter.year}-12-31`)
  }
  const number = foldVietnamese(filter.number ?? '')
  if (number !== '') query = query.where(sql<boolean>`starts_with(folded, ${number})`)
  const words = foldVietnamese(filter.search ?? '')
  if (words !== '') query = query.where('folded', 'like', `%${words}%`)
  if (filter.after !== undefined) {
    const [day = NO_DAY, id = ''] = filter.after.split('_')
    query = query.where(
      sql<boolean>`(coalesce(issued_on, ${NO_DAY}::date), id) < (${day}::date, ${id}::uuid)`,
    )
  }
  const rows = await query.execute()
  const items = rows.slice(0, PAGE_SIZE).map(toListed)
  const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : `${last.issuedOn ?? NO_DAY}_${last.id}` }
}

export async function findDocument(db: Db, id: DocumentId): Promise<OfficialDocument | undefined> {
  const row = await selectWhole(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

/** Reads and holds: nobody else corrects the document until this transaction ends. */
export async function lockDocument(tx: Tx, id: DocumentId): Promise<OfficialDocument | undefined> {
  const row = await selectWhole(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

/**
 * The document of this number that the actor may see; when offices have recorded several (every
 * district has its own 164/KH-UBND), the latest issued.
 */
export async function findDocumentByNumber(
  db: Db,
  actor: Actor,
  number: DocumentNumber,
): Promise<ListedDocument | undefined> {
  const row = await db
    .selectFrom('document')
    .select(FACTS)
    .where(placesWhere(actor, 'document.read', 'document.place_id'))
    .where('number', '=', number)
    .orderBy(sql`coalesce(issued_on, ${NO_DAY}::date)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toListed(row)
}

/** The recorder is absent when the command line loads the files of the product. */
export async function saveDocument(
  tx: Tx,
  document: OfficialDocument,
  recorded: { readonly by: UserId | undefined; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      id: document.id,
      place_id: document.placeId,
      ...toColumns(document),
      body: document.body,
      file_hash: document.fileHash ?? null,
      generated: document.generated,
      recorded_by: recorded.by ?? null,
      recorded_at: recorded.at,
      version: document.version,
    })
    .execute()
}

/** The text is not among what is saved: it is recorded once (see core/document.ts). */
export async function saveCorrection(
  tx: Tx,
  document: DocumentFacts & Pick<OfficialDocument, 'id' | 'version'>,
): Promise<void> {
  const result = await tx
    .updateTable('document')
    .set({ ...toColumns(document), version: document.version })
    .where('id', '=', document.id)
    .where('version', '=', document.version - 1)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Error(`document ${document.id} changed while locked`)
}

const FACTS = [
  'id',
  'place_id',
  'kind',
  'number',
  'issuer',
  'issued_on',
  'title',
  'generated',
  'version',
] as const

function selectWhole(db: Db) {
  return db.selectFrom('document').select([...FACTS, 'body', 'file_hash'])
}

function toColumns(facts: DocumentFacts) {
  return {
    kind: facts.kind,
    number: facts.number ?? null,
    issuer: facts.issuer ?? null,
    issued_on: facts.issuedOn ?? null,
    title: facts.title,
  }
}

interface ListedRow {
  readonly id: string
  readonly place_id: string
  readonly kind: string
  readonly number: string | null
  readonly issuer: string | null
  readonly issued_on: string | null
  readonly title: string
  readonly generated: boolean
  readonly version: number
}

function toListed(row: ListedRow): ListedDocument {
  return {
    id: row.id as DocumentId,
    placeId: row.place_id as PlaceId,
    kind: row.kind as DocumentKind,
    number: row.number === null ? undefined : toDocumentNumber(row.number),
    issuer: row.issuer ?? undefined,
    issuedOn: row.issued_on === null ? undefined : toDay(row.issued_on),
    title: row.title,
    generated: row.generated,
    version: row.version,
  }
}

function toDocument(
  row: ListedRow & { readonly body: string; readonly file_hash: string | null },
): OfficialDocument {
  return { ...toListed(row), body: row.body, fileHash: row.file_hash ?? undefined }
}
