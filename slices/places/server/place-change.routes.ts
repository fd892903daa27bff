import { Hono } from 'hono'
import { readAs, runCommand } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { previewChange } from '../core/change-preview.ts'
import { decideChange } from '../core/place-change.ts'
import {
  ApplyChangeBody,
  ChangeIdParam,
  ChangeListQuery,
  ChangePreviewView,
  PlaceChangeDetailView,
  PlaceChangeListView,
  PreviewBody,
  ProposeChangeBody,
  UndoChangeBody,
} from '../core/place-change.contract.ts'
import type { PlaceChangeId } from '../core/place-id.ts'
import { changeProblem, explainRefusal, placeProblem } from '../core/place.problems.ts'
import { applyChange, proposeChange, toProposal, undoChange } from './place-change.ts'
import { findChange, getChangeView, listChanges } from './place-change.queries.ts'
import { loadGraph } from './place-graph.queries.ts'

const TAG = 'places'

/** Decisions that change the map: seen before they are applied, and taken back by later ones. */
export function placeChangeRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  mountReads(routes, deps)
  mountActs(routes, deps)
  return routes
}

function mountReads(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các thay đổi địa giới', en: 'The changes of the map' },
      answer: PlaceChangeListView,
    }),
    parse('query', ChangeListQuery),
    async (c) => {
      const query = c.req.valid('query')
      return c.json(await readAs(deps, c, (db) => listChanges(db, query)))
    },
  )

  routes.get(
    '/:changeId',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Một thay đổi và tác động của nó', en: 'A change and what it does' },
      answer: PlaceChangeDetailView,
    }),
    parse('param', ChangeIdParam),
    async (c) => {
      const { changeId } = c.req.valid('param')
      return c.json(await readAs(deps, c, (db) => getChangeDetail(db, changeId)))
    },
  )

  routes.post(
    '/preview',
    describe({
      permission: 'place.change',
      tag: TAG,
      summary: {
        vi: 'Xem trước tác động của một thay đổi',
        en: 'See what a change would do, without entering it',
      },
      answer: ChangePreviewView,
    }),
    parse('json', PreviewBody),
    async (c) => {
      requireChanger(c.var.actor)
      const proposal = toProposal(c.req.valid('json').proposal, deps.newId)
      const graph = await readAs(deps, c, loadGraph)
      const decision = decideChange(graph, proposal)
      if (!decision.ok) throw changeProblem(decision.refusal)
      return c.json(previewChange(graph, decision.value))
    },
  )
}

function mountActs(routes: Hono<AppEnv>, deps: Deps): void {
  routes.post(
    '/',
    describe({
      permission: 'place.change',
      tag: TAG,
      summary: { vi: 'Nhập một thay đổi địa giới', en: 'Enter a change of the map' },
      answer: PlaceChangeDetailView,
    }),
    parse('json', ProposeChangeBody),
    async (c) => {
      const body = c.req.valid('json')
      const command = { request: body, answer: PlaceChangeDetailView }
      const view = await runCommand(deps, c, command, async (scope) => {
        const id = await proposeChange(scope, body, deps.newId)
        return getChangeDetail(scope.tx, id)
      })
      return c.json(view)
    },
  )

  routes.post(
    '/:changeId/application',
    describe({
      permission: 'place.change',
      tag: TAG,
      summary: { vi: 'Áp dụng thay đổi', en: 'Apply the change' },
      answer: PlaceChangeDetailView,
    }),
    parse('param', ChangeIdParam),
    parse('json', ApplyChangeBody),
    async (c) => {
      const { changeId } = c.req.valid('param')
      const command = { request: c.req.valid('json'), answer: PlaceChangeDetailView }
      const view = await runCommand(deps, c, command, async (scope) => {
        await applyChange(scope, changeId)
        return getChangeDetail(scope.tx, changeId)
      })
      return c.json(view)
    },
  )

  routes.post(
    '/:changeId/undoing',
    describe({
      permission: 'place.change',
      tag: TAG,
      summary: {
        vi: 'Hủy bỏ thay đổi bằng một quyết định sau',
        en: 'Take the change back by a later decision',
      },
      answer: PlaceChangeDetailView,
    }),
    parse('param', ChangeIdParam),
    parse('json', UndoChangeBody),
    async (c) => {
      const { changeId } = c.req.valid('param')
      const body = c.req.valid('json')
      const command = { request: body, answer: PlaceChangeDetailView }
      const view = await runCommand(deps, c, command, async (scope) => {
        await undoChange(scope, changeId, body, deps.newId)
        return getChangeDetail(scope.tx, changeId)
      })
      return c.json(view)
    },
  )
}

/** A change with what it did, or, while it waits, what it would do to the map of this moment. */
async function getChangeDetail(db: Db, id: PlaceChangeId): Promise<PlaceChangeDetailView> {
  const stored = await findChange(db, id)
  if (stored === undefined) throw placeProblem('place_change_not_found')
  const view = await getChangeView(db, id)
  const { content, state } = stored
  if (content === null) return { ...view, preview: null, refusal: null }
  if (content.done !== undefined) {
    return { ...view, preview: toPreviewView(content.done.preview), refusal: null }
  }
  if (state !== 'proposed') return { ...view, preview: null, refusal: null }
  const graph = await loadGraph(db)
  const decision = decideChange(graph, content.proposal)
  return decision.ok
    ? { ...view, preview: toPreviewView(previewChange(graph, decision.value)), refusal: null }
    : { ...view, preview: null, refusal: toRefusalView(decision.refusal) }
}

function toPreviewView(preview: ReturnType<typeof previewChange>): ChangePreviewView {
  return {
    ends: [...preview.ends],
    begins: [...preview.begins],
    renames: [...preview.renames],
    moves: [...preview.moves],
    figures: [...preview.figures],
  }
}

function toRefusalView(
  refusal: Parameters<typeof explainRefusal>[0],
): NonNullable<PlaceChangeDetailView['refusal']> {
  const { code, details } = explainRefusal(refusal)
  return { code, details: { ...details } }
}

/** A preview touches nothing; it needs the grant somewhere, and applying asks for it where it acts. */
function requireChanger(actor: Actor): void {
  if (!actor.grants.some((grant) => grant.action === 'place.change')) {
    throw requestProblem('not_allowed', { action: 'place.change' })
  }
}
