/**
 * Which stored file is the evidence of what: of a document, a task, a report, a grant. The slices
 * of these subjects ask who may; here it is only kept. A file taken off stays in the table.
 */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { seesAsEvidence } from '#platform/files/file.queries.ts'
import type { FileHash } from '#platform/files/store.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import type { AttachmentView } from '../core/document.contract.ts'
import { documentProblem } from '../core/document.problems.ts'

export interface AttachmentSubject {
  readonly kind: 'document' | 'task' | 'periodic_report' | 'grant'
  readonly id: string
}

export interface NewAttachment {
  readonly id: string
  /** The place of the subject: who reaches it may see the file. */
  readonly placeId: PlaceId
  readonly subject: AttachmentSubject
  readonly fileHash: string
  readonly caption: string
  readonly by: UserId
  readonly at: Date
}

/** The file must have been uploaded before, and by someone who could: hashes cannot be guessed. */
export async function attachFile(tx: Tx, attachment: NewAttachment): Promise<void> {
  const file = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('hash', '=', attachment.fileHash)
    .executeTakeFirst()
  if (file === undefined) throw documentProblem('document_file_unknown')
  await tx
    .insertInto('attachment')
    .values({
      place_id: attachment.placeId,
      id: attachment.id,
      subject_kind: attachment.subject.kind,
      subject_id: attachment.subject.id,
      file_hash: attachment.fileHash,
      caption: attachment.caption,
      attached_by: attachment.by,
      attached_at: attachment.at,
    })
    .execute()
}

/** Takes a file off its subject; throws a problem when it is not there, or not any more. */
export async function removeAttachment(
  tx: Tx,
  attachment: {
    readonly id: string
    readonly subject: AttachmentSubject
    readonly by: UserId
    readonly at: Date
  },
): Promise<void> {
  const result = await tx
    .updateTable('attachment')
    .set({ removed_at: attachment.at, removed_by: attachment.by })
    .where('id', '=', attachment.id)
    .where('subject_kind', '=', attachment.subject.kind)
    .where('subject_id', '=', attachment.subject.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw documentProblem('attachment_not_found')
}

/** The files of a subject that stand, in the order in which they were attached. */
export async function listAttachments(
  db: Db,
  subject: AttachmentSubject,
): Promise<readonly AttachmentView[]> {
  const rows = await db
    .selectFrom('attachment as a')
    .innerJoin('stored_file as f', 'f.hash', 'a.file_hash')
    .leftJoin('app_user as u', 'u.id', 'a.attached_by')
    .select([
      'a.id',
      'a.file_hash',
      'f.name',
      'f.size',
      'f.media_type',
      'a.caption',
      'u.name as attached_by',
      'a.attached_at',
    ])
    .where('a.subject_kind', '=', subject.kind)
    .where('a.subject_id', '=', subject.id)
    .where('a.removed_at', 'is', null)
    .orderBy('a.attached_at')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileHash: row.file_hash,
    name: row.name,
    size: Number(row.size),
    mediaType: row.media_type,
    caption: row.caption,
    attachedBy: row.attached_by ?? '',
    attachedAt: row.attached_at.toISOString(),
  }))
}

/**
 * Whether the actor sent the file, may see something that it is attached to, or may see a document
 * that was recorded from it. Call it inside `readAs`.
 */
export async function maySeeFile(db: Db, actor: Actor, hash: FileHash): Promise<boolean> {
  if (await seesAsEvidence(db, actor, hash)) return true
  const row = await db
    .selectFrom('document')
    .select(sql`1`.as('one'))
    .where('file_hash', '=', hash)
    .where(placesWhere(actor, 'document.read', 'document.place_id'))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
