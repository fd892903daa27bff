/**
 * Finds who is behind a request, or refuses it. Everything under the API goes through here, and
 * only the routes of `PUBLIC_ROUTES` may be reached by nobody in particular.
 *
 * A person comes with the session cookie, a program with a personal access token in its header. A
 * cookie is sent by the browser whoever made the request, so a write with a cookie must also show
 * that our own page made it (see same-origin.ts).
 */
import type { Context, MiddlewareHandler } from 'hono'
import { inTransaction } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import type { AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import { readWorkingDay } from '#platform/working-day.ts'
import { isTokenAlive } from '../core/access-token.ts'
import type { Actor } from '../core/actor.ts'
import { isSessionAlive, shouldTouch } from '../core/session.ts'
import { userProblem } from '../core/user.problems.ts'
import { findAccessToken, touchAccessToken } from './access-token.queries.ts'
import { loadActor, loadTokenActor } from './actor.queries.ts'
import { readSessionCookie } from './cookies.ts'
import { isOurOwnRequest } from './same-origin.ts'
import { hashSecret } from './secret.ts'
import { findSession, touchSession, type OwnedSession } from './session.queries.ts'

export const PUBLIC_ROUTES: ReadonlySet<string> = new Set([
  'POST /api/v1/session',
  'GET /api/v1/demonstration',
  'GET /api/v1/health',
  'GET /api/v1/openapi.json',
  'GET /api/v1/docs',
])

/** What a person may still do whose password was good for one sign-in only. */
const OPEN_BEFORE_CHANGE: ReadonlySet<string> = new Set([
  'GET /api/v1/session',
  'DELETE /api/v1/session',
  'POST /api/v1/password',
])

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Marks the secret of an access token, so that one is known when it is found in a log. */
export const TOKEN_PREFIX = 'cht_'

export function authenticate(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('today', await readWorkingDay(deps.db, deps.now()))
    const bearer = readBearer(c)
    if (bearer === undefined && !READING.has(c.req.method) && !isOurOwnRequest(originOf(c))) {
      throw userProblem('request_not_ours')
    }
    const route = `${c.req.method} ${c.req.path}`
    if (!PUBLIC_ROUTES.has(route)) {
      const actor =
        bearer === undefined
          ? await actorOfSession(deps, c, route)
          : await actorOfToken(deps, c, bearer)
      if (actor === undefined) throw requestProblem('sign_in_needed')
      c.set('actor', actor)
    }
    await next()
  }
}

/**
 * The session at hand; refuses a program's token. For what only a person may do: passwords, second
 * factors, sessions and tokens, or a stolen token could make itself a new one.
 */
export async function requireSession(deps: Deps, c: Context<AppEnv>): Promise<OwnedSession> {
  const secret = readSessionCookie(c)
  if (readBearer(c) !== undefined || secret === undefined) throw userProblem('session_needed')
  const session = await findSession(deps.db, hashSecret(secret))
  if (session === undefined) throw userProblem('session_needed')
  return session
}

async function actorOfSession(
  deps: Deps,
  c: Context<AppEnv>,
  route: string,
): Promise<Actor | undefined> {
  const secret = readSessionCookie(c)
  if (secret === undefined) return undefined
  const now = deps.now()
  const session = await findSession(deps.db, hashSecret(secret))
  if (session === undefined || !isSessionAlive(session, now)) return undefined
  if (shouldTouch(session.lastSeenAt, now)) {
    await inTransaction(deps.db, (tx) => touchSession(tx, session.id, now))
  }
  const actor = await loadActor(deps.db, session.userId, c.var.today)
  if (actor !== undefined && session.mustChange && !OPEN_BEFORE_CHANGE.has(route)) {
    c.set('actor', actor)
    throw userProblem('password_must_change')
  }
  return actor
}

async function actorOfToken(
  deps: Deps,
  c: Context<AppEnv>,
  secret: string,
): Promise<Actor | undefined> {
  const now = deps.now()
  const token = await findAccessToken(deps.db, hashSecret(secret))
  if (token === undefined || !isTokenAlive(token, now)) return undefined
  if (token.lastUsedAt === null || shouldTouch(token.lastUsedAt, now)) {
    await inTransaction(deps.db, (tx) => touchAccessToken(tx, token.id, now))
  }
  return loadTokenActor(deps.db, token, c.var.today)
}

function readBearer(c: Context): string | undefined {
  const header = c.req.header('authorization')
  return header?.startsWith('Bearer ') === true ? header.slice('Bearer '.length) : undefined
}

function originOf(c: Context) {
  return {
    host: c.req.header('host') ?? new URL(c.req.url).host,
    origin: c.req.header('origin'),
    requestedWith: c.req.header('x-requested-with'),
    fetchSite: c.req.header('sec-fetch-site'),
  }
}
