import { Hono, type Context } from 'hono'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { checkPassword, normalisePassword } from '../core/password.ts'
import { DoneView, LanguageBody, PasswordBody } from '../core/session.contract.ts'
import type { UserId } from '../core/user-id.ts'
import { userProblem } from '../core/user.problems.ts'
import { requireSession } from './authenticate.ts'
import { readDeviceCookie } from './cookies.ts'
import { addressOf, costOf, type UserOptions } from './options.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { revokeSessions } from './session.queries.ts'
import { lockSignInAccount, type SignInAccount } from './sign-in.queries.ts'
import { admitAttempt, excuseAttempt, type AttemptOrigin } from './sign-in-attempt.ts'
import { getUser, saveLanguage, savePassword } from './user.queries.ts'

const TAG = 'account'

/**
 * One's own password and language.
 *
 * A password never reaches the receipt of its command, not even hashed with the rest of the
 * request: that hash is fast, and would be an easy thing to guess against.
 */
export function accountRoutes(deps: Deps, options: UserOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const cost = costOf(options)

  routes.post(
    '/password',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Đổi mật khẩu', en: 'Change the password' },
      answer: DoneView,
    }),
    parse('json', PasswordBody),
    async (c) => {
      const session = await requireSession(deps, c)
      const { commandId, current, next } = c.req.valid('json')
      const user = await getUser(deps.db, session.userId)
      const checked = checkPassword(next, user.username)
      if (!checked.ok) throw userProblem(checked.refusal.code, { why: checked.refusal.why })
      if (checked.value === normalisePassword(current)) throw userProblem('password_unchanged')
      const attempt = await admitAttempt(deps, originOf(options, c, user.username))
      const hash = await hashPassword(checked.value, cost)

      const request = { commandId }
      const view = await runCommand(
        deps,
        c,
        { request, answer: DoneView },
        async ({ tx, actor, at, audit }) => {
          const account = await lockOwnAccount(tx, actor.id)
          if (!(await isPassword(account.passwordHash, current, cost))) {
            throw userProblem('password_wrong')
          }
          await excuseAttempt(deps, tx, attempt)
          await savePassword(tx, actor.id, { hash, mustChange: false, at })
          await revokeSessions(tx, actor.id, { at, except: session.id })
          await audit({ action: 'password.change', subject: `app_user/${actor.id}` })
          return { id: actor.id }
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/language',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Chọn ngôn ngữ', en: 'Choose the language' },
      answer: DoneView,
    }),
    parse('json', LanguageBody),
    async (c) => {
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: DoneView },
        async ({ tx, actor, audit }) => {
          await saveLanguage(tx, actor.id, request.language)
          await audit({
            action: 'language.choose',
            subject: `app_user/${actor.id}`,
            detail: { language: request.language },
          })
          return { id: actor.id }
        },
      )
      return c.json(view)
    },
  )

  return routes
}

/** Guessing the present password in a stolen session is counted as guessing at the door is. */
export function originOf(options: UserOptions, c: Context, username: string): AttemptOrigin {
  return { username, deviceSecret: readDeviceCookie(c), address: addressOf(options, c) }
}

/** One's own account, held; whoever is signed in has one. */
export async function lockOwnAccount(tx: Tx, id: UserId): Promise<SignInAccount> {
  const account = await lockSignInAccount(tx, id)
  if (account === undefined) throw new Error(`no account of the actor ${id}`)
  return account
}
