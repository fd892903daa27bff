import { Hono, type Context } from 'hono'
import { runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import { SESSION_LIFE_MS, isSessionAlive } from '../core/session.ts'
import {
  CommandBody,
  DemonstrationView,
  DeviceListView,
  DoneView,
  IdParam,
  SessionView,
  SignInBody,
} from '../core/session.contract.ts'
import type { SessionId } from '../core/user-id.ts'
import { loadActor } from './actor.queries.ts'
import { requireSession } from './authenticate.ts'
import { forgetSessionCookie, readDeviceCookie, writeCookies } from './cookies.ts'
import { addressOf, type UserOptions } from './options.ts'
import { listUnrevokedSessions, revokeSession } from './session.queries.ts'
import { listDemonstrationAccounts, loadSessionView } from './session-view.queries.ts'
import { signIn } from './sign-in.ts'

const TAG = 'session'

/** Signing in and out, and the devices on which one is signed in. */
export function sessionRoutes(deps: Deps, options: UserOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/session',
    describe({
      permission: 'public',
      tag: TAG,
      summary: { vi: 'Đăng nhập', en: 'Sign in' },
      answer: SessionView,
    }),
    parse('json', SignInBody),
    async (c) => {
      const { username, password, code } = c.req.valid('json')
      const signedIn = await signIn(deps, options, {
        username,
        password,
        code,
        deviceSecret: readDeviceCookie(c),
        address: addressOf(options, c),
        userAgent: c.req.header('user-agent'),
      })
      writeCookies(c, { session: signedIn.sessionSecret, device: signedIn.deviceSecret })
      const actor = await loadActor(deps.db, signedIn.userId, c.var.today)
      if (actor === undefined) throw requestProblem('sign_in_needed')
      return c.json(await loadSessionView(deps.db, actor, c.var.today))
    },
  )

  routes.get(
    '/session',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: {
        vi: 'Người đang đăng nhập và quyền được giao',
        en: 'Who is signed in, with grants',
      },
      answer: SessionView,
    }),
    async (c) => c.json(await loadSessionView(deps.db, c.var.actor, c.var.today)),
  )

  routes.delete(
    '/session',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Đăng xuất', en: 'Sign out' },
    }),
    async (c) => {
      const session = await requireSession(deps, c)
      await endSession(deps, c, { id: session.id, commandId: deps.newId() })
      forgetSessionCookie(c)
      return c.body(null, 204)
    },
  )

  routes.get(
    '/sessions',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các thiết bị đang đăng nhập', en: 'The devices on which one is signed in' },
      answer: DeviceListView,
    }),
    async (c) => {
      const current = await requireSession(deps, c)
      const now = deps.now()
      const since = new Date(now.getTime() - SESSION_LIFE_MS)
      const sessions = await listUnrevokedSessions(deps.db, c.var.actor.id, since)
      const items = sessions
        .filter((session) => isSessionAlive(session, now))
        .map((session) => ({
          id: session.id,
          label: session.deviceLabel,
          createdAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          isCurrent: session.id === current.id,
        }))
      return c.json({ items } satisfies DeviceListView)
    },
  )

  routes.post(
    '/sessions/:id/revocation',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Đăng xuất một thiết bị', en: 'Sign a device out' },
      answer: DoneView,
    }),
    parse('param', IdParam),
    parse('json', CommandBody),
    async (c) => {
      await requireSession(deps, c)
      const { id } = c.req.valid('param')
      return c.json(await endSession(deps, c, { id, commandId: c.req.valid('json').commandId }))
    },
  )

  routes.get(
    '/demonstration',
    describe({
      permission: 'public',
      tag: TAG,
      summary: { vi: 'Tài khoản minh họa', en: 'Accounts of the demonstration' },
      answer: DemonstrationView,
    }),
    async (c) => c.json(await listDemonstrationAccounts(deps.db)),
  )

  return routes
}

/** Ends one of one's own sessions; another person's does not exist. */
function endSession(
  deps: Deps,
  c: Context<AppEnv>,
  command: { readonly id: string; readonly commandId: string },
): Promise<DoneView> {
  const request = { commandId: command.commandId }
  return runCommand(deps, c, { request, answer: DoneView }, async ({ tx, actor, at, audit }) => {
    const id = command.id as SessionId
    if (!(await revokeSession(tx, { id, userId: actor.id, at }))) throw requestProblem('not_found')
    await audit({ action: 'session.end', subject: `user_session/${id}` })
    return { id }
  })
}
