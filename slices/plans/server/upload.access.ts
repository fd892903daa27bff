import type { Db } from '#platform/db.ts'
import { fileProblem } from '#platform/files/file.problems.ts'
import { parseFileHash, type FileHash } from '#platform/files/store.ts'
import { maySeeFile } from '#slices/documents/server/attachment.queries.ts'
import type { Actor } from '#slices/users/core/actor.ts'

/** A stored file that the actor sent or may see; any other does not exist. Inside `readAs` only. */
export async function requireUpload(db: Db, actor: Actor, hash: string): Promise<FileHash> {
  const parsed = parseFileHash(hash)
  if (parsed === undefined || !(await maySeeFile(db, actor, parsed))) {
    throw fileProblem('file_not_found', { hash })
  }
  return parsed
}
