import { Hono } from 'hono'
import { toDay } from '#kernel/day.ts'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { ActorGrant } from '../core/actor.ts'
import {
  DelegateBody,
  GiveGrantBody,
  GrantListView,
  GrantsGivenView,
  OwnGrantsView,
} from '../core/grant.contract.ts'
import {
  delegateGrant,
  giveGrant,
  isWithin,
  revokeGrant,
  type Giver,
  type Grant,
  type GrantOrder,
  type Period,
} from '../core/grant.ts'
import { grantsOfRole } from '../core/role.ts'
import { CommandBody, DoneView, IdParam } from '../core/session.contract.ts'
import type { GrantId, UserId } from '../core/user-id.ts'
import { userProblem } from '../core/user.problems.ts'
import { loadGround } from './access.ts'
import { requireSession } from './authenticate.ts'
import { findPlaceAbove } from './create-user.ts'
import {
  findGrant,
  listGrantsInForce,
  lockGrants,
  saveGrants,
  saveRevocation,
} from './grant.queries.ts'
import { listHeldGrants, listLentGrants } from './grant-view.queries.ts'
import { requireUserInSight } from './user-access.ts'
import { findUser } from './user.queries.ts'

const TAG = 'grants'

/** Giving, lending and taking back grants. Only people do this, never a token. */
export function grantRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/grants',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Quyền của mình và quyền đã ủy', en: 'Own grants, and what one has lent' },
      answer: OwnGrantsView,
    }),
    async (c) => {
      const { id } = c.var.actor
      const { today } = c.var
      const view = await readAs(deps, c, async (db) => ({
        held: [...(await listHeldGrants(db, id, today))],
        lent: [...(await listLentGrants(db, id, today))],
      }))
      return c.json(view satisfies OwnGrantsView)
    },
  )

  routes.get(
    '/users/:id/grants',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Quyền của một người', en: 'The grants of a person' },
      answer: GrantListView,
    }),
    parse('param', IdParam),
    async (c) => {
      const id = c.req.valid('param').id as UserId
      const items = await readAs(deps, c, async (db) => {
        await requireUserInSight(db, c.var.actor, await findUser(db, id))
        return listHeldGrants(db, id, c.var.today)
      })
      return c.json({ items: [...items] } satisfies GrantListView)
    },
  )

  routes.post(
    '/grants',
    describe({
      permission: 'grant.give',
      tag: TAG,
      summary: { vi: 'Giao quyền', en: 'Give a grant or a role' },
      answer: GrantsGivenView,
    }),
    parse('json', GiveGrantBody),
    async (c) => {
      await requireSession(deps, c)
      const request = c.req.valid('json')
      const command = { request, answer: GrantsGivenView }
      return c.json(await runCommand(deps, c, command, (scope) => give(scope, request, deps.newId)))
    },
  )

  routes.post(
    '/grants/:id/delegation',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Ủy quyền', en: 'Delegate a grant' },
      answer: DoneView,
    }),
    parse('param', IdParam),
    parse('json', DelegateBody),
    async (c) => {
      await requireSession(deps, c)
      const sourceId = c.req.valid('param').id as GrantId
      const request = c.req.valid('json')
      const command = { request, answer: DoneView }
      const view = await runCommand(deps, c, command, (scope) =>
        delegate(scope, { sourceId, body: request, newId: deps.newId }),
      )
      return c.json(view)
    },
  )

  routes.post(
    '/grants/:id/revocation',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Thu hồi quyền', en: 'Take a grant back' },
      answer: DoneView,
    }),
    parse('param', IdParam),
    parse('json', CommandBody),
    async (c) => {
      await requireSession(deps, c)
      const id = c.req.valid('param').id as GrantId
      const command = { request: c.req.valid('json'), answer: DoneView }
      return c.json(await runCommand(deps, c, command, (scope) => revoke(scope, id)))
    },
  )

  return routes
}

/** All grants of the gift, or none: a role that could be given only in part would not be that role. */
async function give(
  scope: CommandScope,
  body: GiveGrantBody,
  newId: () => string,
): Promise<GrantsGivenView> {
  const { tx, actor, today, at } = scope
  const userId = body.userId as UserId
  const holder = await requireUserInSight(tx, actor, await findUser(tx, userId))
  await lockGrants(tx)
  const giver = await loadGiver(scope)
  const period = { from: toDay(body.from), to: body.to === null ? null : toDay(body.to) }
  const held = await listGrantsInForce(tx, userId, today)
  const gifts = (await toGifts(scope, body)).filter((gift) => !isHeldFor(gift, period, held))

  const given: Grant[] = []
  for (const gift of gifts) {
    const order: GrantOrder = {
      ...gift,
      userId,
      period,
      basis: body.basis.normalize('NFC'),
      ...(body.basisDocumentId === undefined
        ? {}
        : { basisDocumentId: body.basisDocumentId as DocumentId }),
    }
    const decision = giveGrant(order, giver, { ground: await loadGround(tx, gift), today })
    if (!decision.ok) throw userProblem(decision.refusal.code, detailsOf(decision.refusal))
    const id = newId() as GrantId
    given.push({ ...order, id, grantedBy: actor.id, delegatedFrom: null, revokedAt: null })
  }

  await saveGrants(tx, given, at)
  await scope.audit({
    action: 'grant.give',
    subject: `app_user/${userId}`,
    placeId: body.placeId,
    detail: { username: holder.username, give: body.give, basis: body.basis },
  })
  return { ids: given.map((grant) => grant.id) }
}

async function toGifts(
  { tx, today }: CommandScope,
  body: GiveGrantBody,
): Promise<readonly ActorGrant[]> {
  const placeId = body.placeId as PlaceId
  if (body.give.kind === 'role') {
    return grantsOfRole(body.give.role, {
      placeId,
      aboveId: await findPlaceAbove(tx, placeId, today),
    })
  }
  const { action, nodeId } = body.give
  return [
    { action, placeId, ...(nodeId === undefined ? {} : { nodeId: nodeId as ProgrammeNodeId }) },
  ]
}

async function delegate(
  scope: CommandScope,
  command: {
    readonly sourceId: GrantId
    readonly body: DelegateBody
    readonly newId: () => string
  },
): Promise<DoneView> {
  const { tx, actor, today, at } = scope
  const { body } = command
  const to = body.userId as UserId
  const deputy = await findUser(tx, to)
  if (deputy?.state !== 'active') throw requestProblem('not_found')
  await lockGrants(tx)
  const source = await findGrant(tx, command.sourceId)
  // Somebody else's grant is nobody's business: the same answer as for an id that never was.
  if (source?.userId !== actor.id) throw requestProblem('not_found')

  const decision = delegateGrant(
    source,
    {
      by: await loadGiver(scope),
      to,
      period: { from: toDay(body.from), to: toDay(body.to) },
      basis: body.basis.normalize('NFC'),
      ...(body.basisDocumentId === undefined
        ? {}
        : { basisDocumentId: body.basisDocumentId as DocumentId }),
    },
    today,
  )
  if (!decision.ok) throw userProblem(decision.refusal.code, detailsOf(decision.refusal))

  const id = command.newId() as GrantId
  const lent = { ...decision.value, id, grantedBy: actor.id, delegatedFrom: source.id }
  await saveGrants(tx, [{ ...lent, revokedAt: null }], at)
  await scope.audit({
    action: 'grant.delegate',
    subject: `user_grant/${id}`,
    placeId: source.placeId,
    detail: { action: source.action, to: deputy.username, basis: body.basis },
  })
  return { id }
}

async function revoke(scope: CommandScope, id: GrantId): Promise<DoneView> {
  const { tx, actor, at } = scope
  await lockGrants(tx)
  const grant = await findGrant(tx, id)
  if (grant === undefined) throw requestProblem('not_found')
  const lender = await findLender(tx, grant)
  const giver = await loadGiver(scope)
  const ground = await loadGround(tx, grant)
  const decision = revokeGrant(grant, giver, { ground, lender, at })
  if (!decision.ok) {
    // Who may neither give here nor lent it cannot know that it exists.
    const isHidden = decision.refusal.code === 'grant_not_held'
    if (isHidden) throw requestProblem('not_found')
    throw userProblem(decision.refusal.code)
  }
  await saveRevocation(tx, decision.value, actor.id)
  const holder = await findUser(tx, grant.userId)
  await scope.audit({
    action: 'grant.revoke',
    subject: `user_grant/${id}`,
    placeId: grant.placeId,
    detail: { action: grant.action, username: holder?.username ?? '' },
  })
  return { id }
}

async function findLender(tx: Tx, grant: Grant): Promise<UserId | undefined> {
  if (grant.delegatedFrom === null) return undefined
  return (await findGrant(tx, grant.delegatedFrom))?.userId
}

/** The actor's grants, read anew under the lock: one may have been taken away while the actor typed. */
async function loadGiver({ tx, actor, today }: CommandScope): Promise<Giver> {
  return { id: actor.id, held: await listGrantsInForce(tx, actor.id, today) }
}

/** Roles share some actions; what is held already for all of the period is not given twice. */
function isHeldFor(gift: ActorGrant, period: Period, held: readonly Grant[]): boolean {
  return held.some(
    (grant) =>
      grant.action === gift.action &&
      grant.placeId === gift.placeId &&
      grant.nodeId === gift.nodeId &&
      grant.delegatedFrom === null &&
      isWithin(period, grant.period),
  )
}

function detailsOf(refusal: { readonly code: string; readonly action?: string }) {
  return refusal.action === undefined ? {} : { action: refusal.action }
}
