import { sql } from 'kysely'
import type { Actor } from '#slices/users/core/actor.ts'
import type { Db, Tx } from '../db.ts'
import type { FileHash, StoredFile } from './store.ts'

/** The row of a file: what the store itself does not know. */
export interface FileRecord {
  readonly name: string
  readonly mediaType: string
}

export async function findFileRecord(db: Db, hash: FileHash): Promise<FileRecord | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .select(['name', 'media_type'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? undefined : { name: row.name, mediaType: row.media_type }
}

/** Records a stored file. Content that is already recorded keeps its first name and sender. */
export async function saveFileRecord(
  tx: Tx,
  file: StoredFile,
  by: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      hash: file.hash,
      size: BigInt(file.size),
      media_type: file.mediaType,
      name: file.name,
      width: file.width,
      height: file.height,
      uploaded_by: by.actor.id,
      uploaded_at: by.at,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/**
 * Whether the actor sent the file, or may see something that it is the evidence of. Call it inside
 * `readAs`: `actor_reach` asks the transaction who acts.
 */
export async function seesAsEvidence(db: Db, actor: Actor, hash: FileHash): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`
    select exists (
             select from stored_file
              where hash = ${hash} and uploaded_by = ${actor.id}
           )
        or exists (
             select from attachment a
               join (values ('document', 'document.read'), ('task', 'plan.read'),
                            ('periodic_report', 'result.read'), ('grant', 'user.manage'))
                    as needed (subject_kind, action) using (subject_kind)
              where a.file_hash = ${hash}
                and a.removed_at is null
                and (actor_reaches_country(needed.action)
                     or a.place_id in (select actor_reach(needed.action)))
           ) as sees
  `.execute(db)
  return rows[0]?.sees ?? false
}

/** Every hash that the database counts on, for `verifyStore`. */
export async function listRecordedHashes(db: Db): Promise<readonly FileHash[]> {
  const rows = await db.selectFrom('stored_file').select('hash').orderBy('hash').execute()
  return rows.map(({ hash }) => hash as FileHash)
}
