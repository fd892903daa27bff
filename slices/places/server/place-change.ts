/** The acts on the map: propose, apply, take back. Each holds the map, decides, and writes. */
import type { CommandScope } from '#platform/command.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { Tx } from '#platform/db.ts'
import { mayDo, type Actor } from '#slices/users/core/actor.ts'
import { previewChange } from '../core/change-preview.ts'
import { decideUndo } from '../core/change-undo.ts'
import type { MapChange } from '../core/map-change.ts'
import { decideChange, type ChangeProposal } from '../core/place-change.ts'
import type {
  ProposalBody,
  ProposeChangeBody,
  UndoChangeBody,
} from '../core/place-change.contract.ts'
import type { PlaceChangeId, PlaceId } from '../core/place-id.ts'
import { changeProblem, placeProblem } from '../core/place.problems.ts'
import { saveMapChange, saveMapChangeUndone } from './map-change.queries.ts'
import {
  findChange,
  insertChange,
  lockMap,
  saveApplied,
  saveUndone,
  type StoredChange,
} from './place-change.queries.ts'
import { loadGraph } from './place-graph.queries.ts'
import { refreshMaps, refreshReach } from './place-map.queries.ts'

/** Gives each unit that the proposal sets up its id. */
export function toProposal(body: ProposalBody, newId: () => string): ChangeProposal {
  switch (body.kind) {
    case 'merge':
      return { ...body, into: toNewPlace(body.into, newId) }
    case 'split':
      return {
        ...body,
        parts: body.parts.map(({ share, into }) => ({
          share,
          into: 'placeId' in into ? { id: into.placeId, name: null } : toNewPlace(into, newId),
        })),
      }
    case 'rename':
    case 'move':
      return body
  }
}

function toNewPlace(
  body: { readonly name: string; readonly code: string; readonly parentId?: PlaceId | undefined },
  newId: () => string,
) {
  return {
    id: newId() as PlaceId,
    name: body.name,
    code: body.code,
    parentId: body.parentId ?? null,
  }
}

/** Records what an office means to do. It is judged now, so that nothing impossible waits. */
export async function proposeChange(
  scope: CommandScope,
  body: ProposeChangeBody,
  newId: () => string,
): Promise<PlaceChangeId> {
  const { tx, actor, at } = scope
  await lockMap(tx)
  const proposal = toProposal(body.proposal, newId)
  const decision = decideChange(await loadGraph(tx), proposal)
  if (!decision.ok) throw changeProblem(decision.refusal)
  await requireChangeOf(tx, actor, decision.value)
  const id = newId() as PlaceChangeId
  await insertChange(tx, {
    id,
    kind: proposal.kind,
    title: body.title,
    decision: body.decision,
    effectiveOn: proposal.on,
    state: 'proposed',
    content: { proposal },
    by: actor.id,
    at,
  })
  await scope.audit({ action: 'place_change.propose', subject: `place_change/${id}` })
  return id
}

/** Applies a proposal to the map as it is now, and keeps what it did with it. */
export async function applyChange(scope: CommandScope, id: PlaceChangeId): Promise<void> {
  const { tx, actor } = scope
  await lockMap(tx)
  const stored = await getChange(tx, id)
  if (stored.state !== 'proposed' || stored.content === null) {
    throw placeProblem('place_change_not_proposed')
  }
  const { proposal } = stored.content
  const graph = await loadGraph(tx)
  const decision = decideChange(graph, proposal)
  if (!decision.ok) throw changeProblem(decision.refusal)
  const change = decision.value
  await requireChangeOf(tx, actor, change)
  await saveMapChange(tx, id, change)
  await saveApplied(tx, id, { proposal, done: { change, preview: previewChange(graph, change) } })
  await refreshKept(tx)
  await scope.audit({ action: 'place_change.apply', subject: `place_change/${id}` })
}

/** Takes a change back by a later decision; a proposal that was never applied is withdrawn so. */
export async function undoChange(
  scope: CommandScope,
  id: PlaceChangeId,
  body: UndoChangeBody,
  newId: () => string,
): Promise<void> {
  const { tx, actor, at } = scope
  await lockMap(tx)
  const stored = await getChange(tx, id)
  if (stored.undoes !== null) throw placeProblem('place_change_is_undoing')
  if (stored.content === null) throw placeProblem('place_change_is_national')
  if (stored.state === 'undone') throw placeProblem('place_change_not_applied')
  const graph = await loadGraph(tx)
  const { done, proposal } = stored.content
  if (done === undefined) {
    const decision = decideChange(graph, proposal)
    if (decision.ok) await requireChangeOf(tx, actor, decision.value)
  } else {
    const decision = decideUndo(graph, done.change)
    if (!decision.ok) throw changeProblem(decision.refusal)
    await requireChangeOf(tx, actor, done.change)
    await saveMapChangeUndone(tx, done.change)
  }
  const undoingId = newId() as PlaceChangeId
  await insertChange(tx, {
    id: undoingId,
    kind: stored.kind,
    title: body.title,
    decision: body.decision,
    effectiveOn: stored.effectiveOn,
    state: 'applied',
    content: null,
    undoes: id,
    by: actor.id,
    at,
  })
  await saveUndone(tx, id, undoingId)
  if (done !== undefined) await refreshKept(tx)
  await scope.audit({ action: 'place_change.undo', subject: `place_change/${id}` })
}

async function getChange(tx: Tx, id: PlaceChangeId): Promise<StoredChange> {
  const stored = await findChange(tx, id)
  if (stored === undefined) throw placeProblem('place_change_not_found')
  return stored
}

async function refreshKept(tx: Tx): Promise<void> {
  await refreshReach(tx)
  await refreshMaps(tx, await loadGraph(tx))
}

/** Whoever changes the map must be granted it over every unit concerned, and over new parents. */
async function requireChangeOf(tx: Tx, actor: Actor, change: MapChange): Promise<void> {
  const concerned = new Set([
    ...change.ends,
    ...change.renames.map((rename) => rename.id),
    ...change.moves.flatMap((move) => [move.id, move.parentId]),
    ...change.begins.flatMap((begin) => begin.parentId ?? []),
    ...change.successions.map((link) => link.toId),
  ])
  for (const begin of change.begins) concerned.delete(begin.id)
  const rows = await tx
    .selectFrom('place_reach')
    .select(['place_id', 'reached_id'])
    .where('reached_id', 'in', [...concerned])
    .execute()
  const reachedBy = Map.groupBy(rows, (row) => row.reached_id)
  for (const id of concerned) {
    const above = (reachedBy.get(id) ?? []).map((row) => row.place_id as PlaceId)
    if (!mayDo(actor, 'place.change', { placeReachedBy: new Set(above) })) {
      throw requestProblem('not_allowed', { action: 'place.change' })
    }
  }
}
