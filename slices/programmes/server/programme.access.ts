/**
 * Who may change programmes. A programme belongs to no place, so a grant over any place will do; a
 * grant that is bound to a part of a programme covers that part and what lies beneath it only.
 */
import type { Db } from '#platform/db.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { ProgrammeNodeId } from '../core/programme-id.ts'

const ACTION = 'programme.change'

/** Refuses unless the person may change this part; without a part, programmes as a whole. */
export async function requireProgrammeChange(
  db: Db,
  actor: Actor,
  nodeId?: ProgrammeNodeId,
): Promise<void> {
  const grants = actor.grants.filter((grant) => grant.action === ACTION)
  if (grants.some((grant) => grant.nodeId === undefined)) return
  const bound = grants.flatMap((grant) => (grant.nodeId === undefined ? [] : [grant.nodeId]))
  if (nodeId === undefined || bound.length === 0 || !(await reaches(db, bound, nodeId))) {
    throw requestProblem('not_allowed', { action: ACTION })
  }
}

async function reaches(
  db: Db,
  from: readonly ProgrammeNodeId[],
  nodeId: ProgrammeNodeId,
): Promise<boolean> {
  const row = await db
    .selectFrom('programme_node_reach')
    .select('node_id')
    .where('node_id', 'in', from)
    .where('reached_id', '=', nodeId)
    .executeTakeFirst()
  return row !== undefined
}
