import type { Db } from '#platform/db.ts'
import { mayDo, type Actor } from '#slices/users/core/actor.ts'
import { loadGround } from '#slices/users/server/access.ts'
import type { OfficialDocument } from '../core/document.ts'
import { documentProblem } from '../core/document.problems.ts'

/** What you may not see does not exist: the same answer, so ids cannot be probed. */
export async function requireVisible(
  db: Db,
  actor: Actor,
  document: OfficialDocument | undefined,
): Promise<OfficialDocument> {
  if (document === undefined) throw documentProblem('document_not_found')
  const ground = await loadGround(db, { placeId: document.placeId })
  if (!mayDo(actor, 'document.read', ground)) throw documentProblem('document_not_found')
  return document
}
