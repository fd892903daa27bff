import { Hono, type Context } from 'hono'
import { addDays, daysBetween, dayInVietnam, toDay, type Day } from '#kernel/day.ts'
import { runCommand } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import {
  ACTIONS_OF_PEOPLE_ONLY,
  TOKEN_LONGEST_DAYS,
  type AccessToken,
} from '../core/access-token.ts'
import {
  AccessTokenListView,
  AccessTokenView,
  CreateTokenBody,
  NewTokenView,
} from '../core/access-token.contract.ts'
import { CommandBody, DoneView, IdParam } from '../core/session.contract.ts'
import type { AccessTokenId } from '../core/user-id.ts'
import { userProblem } from '../core/user.problems.ts'
import { listAccessTokens, revokeAccessToken, saveAccessToken } from './access-token.queries.ts'
import { requireSession, TOKEN_PREFIX } from './authenticate.ts'
import { namePlaces } from './names.queries.ts'
import { hashSecret, mintSecret } from './secret.ts'

const TAG = 'access tokens'

/** Personal access tokens: made, shown and ended by their owner. */
export function accessTokenRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/access-tokens',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Mã truy cập của mình', en: 'Own access tokens' },
      answer: AccessTokenListView,
    }),
    async (c) => {
      await requireSession(deps, c)
      const tokens = await listAccessTokens(deps.db, c.var.actor.id)
      return c.json({ items: [...(await toViews(deps.db, tokens))] })
    },
  )

  routes.post(
    '/access-tokens',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Tạo mã truy cập', en: 'Make an access token' },
      answer: NewTokenView,
    }),
    parse('json', CreateTokenBody),
    async (c) => {
      await requireSession(deps, c)
      return c.json(await makeToken(deps, c, c.req.valid('json')))
    },
  )

  routes.post(
    '/access-tokens/:id/revocation',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Thu hồi mã truy cập', en: 'End an access token' },
      answer: DoneView,
    }),
    parse('param', IdParam),
    parse('json', CommandBody),
    async (c) => {
      await requireSession(deps, c)
      const id = c.req.valid('param').id as AccessTokenId
      const command = { request: c.req.valid('json'), answer: DoneView }
      const view = await runCommand(deps, c, command, async ({ tx, actor, at, audit }) => {
        const isEnded = await revokeAccessToken(tx, { id, userId: actor.id, at })
        if (!isEnded) throw requestProblem('not_found')
        await audit({ action: 'access_token.end', subject: `access_token/${id}` })
        return { id }
      })
      return c.json(view)
    },
  )

  return routes
}

async function makeToken(
  deps: Deps,
  c: Context<AppEnv>,
  body: CreateTokenBody,
): Promise<NewTokenView> {
  const minted = `${TOKEN_PREFIX}${mintSecret()}`
  // Stays null when the command arrived before: its receipt does not hold the secret.
  let secret: string | null = null
  const command = { request: body, answer: AccessTokenView }
  const token = await runCommand(deps, c, command, async ({ tx, actor, at, audit }) => {
    refuseUnlendable(body, dayInVietnam(at))
    const made: AccessToken = {
      id: deps.newId() as AccessTokenId,
      userId: actor.id,
      name: body.name.normalize('NFC'),
      actions: body.actions,
      placeId: (body.placeId as PlaceId | undefined) ?? null,
      createdAt: at,
      expiresAt: startOf(toDay(body.expiresOn)),
      lastUsedAt: null,
      revokedAt: null,
    }
    await saveAccessToken(tx, made, hashSecret(minted))
    await audit({
      action: 'access_token.make',
      subject: `access_token/${made.id}`,
      detail: { actions: [...made.actions], expiresOn: body.expiresOn },
    })
    secret = minted
    const [view] = await toViews(tx, [made])
    if (view === undefined) throw new Error('one token has one view')
    return view
  })
  return { token, secret }
}

function refuseUnlendable(body: CreateTokenBody, today: Day): void {
  const expiresOn = toDay(body.expiresOn)
  const days = daysBetween(today, expiresOn)
  if (days < 1 || days > TOKEN_LONGEST_DAYS) {
    throw userProblem('token_too_long', {
      days: TOKEN_LONGEST_DAYS,
      latest: addDays(today, TOKEN_LONGEST_DAYS),
    })
  }
  const action = body.actions.find((each) => ACTIONS_OF_PEOPLE_ONLY.has(each))
  if (action !== undefined) throw userProblem('token_action_not_lent', { action })
}

/** The first instant of a day in Vietnam. */
function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

async function toViews(
  db: Db,
  tokens: readonly AccessToken[],
): Promise<readonly AccessTokenView[]> {
  const placeIds = tokens.flatMap(({ placeId }) => (placeId === null ? [] : [placeId]))
  const names = await namePlaces(db, placeIds)
  return tokens.map((token) => ({
    id: token.id,
    name: token.name,
    actions: [...token.actions],
    placeId: token.placeId,
    placeName: token.placeId === null ? null : (names.get(token.placeId) ?? ''),
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  }))
}
