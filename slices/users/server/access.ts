/**
 * Who may do what, asked by every slice.
 *
 * `mayDo` (core/actor.ts) is the rule, `placesWhere` its SQL twin for lists, and `actor_reach` in
 * the database the wall behind both: it holds even where a route forgot to ask. The wall knows
 * places only, so for a grant bound to a part of a programme it is the wider of the three.
 * access.test.ts proves that they agree. Change them together.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Db } from '#platform/db.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { Action } from '../core/action.ts'
import { mayDo, type Actor, type Ground } from '../core/actor.ts'

/** Where a thing lies: its place, and its part of a programme if it has one. */
export interface Site {
  readonly placeId: PlaceId
  readonly nodeId?: ProgrammeNodeId | undefined
}

/**
 * Lets the act go on, or throws. Without the action `see` the thing does not exist for this person
 * (404, the same answer as for an id that was never issued); with it, the act is not allowed (403).
 */
export async function requireGrant(
  db: Db,
  actor: Actor,
  action: Action,
  site: Site & { readonly see?: Action },
): Promise<void> {
  const ground = await loadGround(db, site)
  if (site.see !== undefined && !mayDo(actor, site.see, ground)) throw requestProblem('not_found')
  if (!mayDo(actor, action, ground)) throw requestProblem('not_allowed', { action })
}

/** Which places and programme nodes reach the site: what the rule needs to know. */
export async function loadGround(db: Db, site: Site): Promise<Ground> {
  const places = await db
    .selectFrom('place_reach')
    .select('place_id')
    .where('reached_id', '=', site.placeId)
    .execute()
  const placeReachedBy = new Set(places.map((row) => row.place_id as PlaceId))
  if (site.nodeId === undefined) return { placeReachedBy }
  const nodes = await db
    .selectFrom('programme_node_reach')
    .select('node_id')
    .where('reached_id', '=', site.nodeId)
    .execute()
  return {
    placeReachedBy,
    nodeReachedBy: new Set(nodes.map((row) => row.node_id as ProgrammeNodeId)),
  }
}

/** With its table: a bare `place_id` would be taken for place_reach's own, and reach everything. */
type QualifiedColumn = `${string}.${string}`

/**
 * The SQL twin of `mayDo`, for lists: `query.where(placesWhere(actor, 'plan.read', 'task.place_id'))`.
 * A list of things that belong to parts of programmes names that column too; without it, grants
 * that are bound to a part cover nothing.
 */
export function placesWhere(
  actor: Actor,
  action: Action,
  placeColumn: QualifiedColumn,
  nodeColumn?: QualifiedColumn,
): RawBuilder<SqlBool> {
  const grants = actor.grants.filter((grant) => grant.action === action)
  const whole = grants.filter((grant) => grant.nodeId === undefined).map(({ placeId }) => placeId)
  const bound = grants.filter((grant) => grant.nodeId !== undefined)
  // Long aliases, since they hide the caller's own of the same name.
  const reached = sql<SqlBool>`exists (
    select from place_reach granted_place
     where granted_place.reached_id = ${sql.ref(placeColumn)}
       and granted_place.place_id = any(${whole}::uuid[]))`
  if (nodeColumn === undefined || bound.length === 0) return reached
  return sql<SqlBool>`(${reached} or exists (
    select from unnest(
             ${bound.map(({ placeId }) => placeId)}::uuid[],
             ${bound.map(({ nodeId }) => nodeId)}::uuid[]) as granted (place_id, node_id)
      join place_reach granted_place
        on granted_place.place_id = granted.place_id
       and granted_place.reached_id = ${sql.ref(placeColumn)}
      join programme_node_reach granted_node
        on granted_node.node_id = granted.node_id
       and granted_node.reached_id = ${sql.ref(nodeColumn)}))`
}

/** Whether the person holds the action anywhere: for routes that list what it reaches. */
export function requireAnywhere(actor: Actor, action: Action): void {
  if (!actor.grants.some((grant) => grant.action === action)) {
    throw requestProblem('not_allowed', { action })
  }
}
