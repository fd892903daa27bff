import { Hono } from 'hono'
import { runCommand } from '#platform/command.ts'
import { inTransaction } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import {
  CommandBody,
  DoneView,
  SecondFactorCodeBody,
  SecondFactorRemovalBody,
  SecondFactorView,
} from '../core/session.contract.ts'
import { useStep } from '../core/totp.ts'
import { userProblem } from '../core/user.problems.ts'
import { lockOwnAccount, originOf } from './account.routes.ts'
import { requireSession } from './authenticate.ts'
import { costOf, type UserOptions } from './options.ts'
import { isPassword } from './password-hash.ts'
import { mintTotpSecret, otpauthAddress, stepOfCode } from './second-factor.ts'
import { saveTotpStep } from './sign-in.queries.ts'
import { admitAttempt, excuseAttempt } from './sign-in-attempt.ts'
import { findPendingTotp, getUser, saveSecondFactor } from './user.queries.ts'

const TAG = 'account'

/** Turning the second factor on (a key, then a code that proves the phone has it) and off. */
export function secondFactorRoutes(deps: Deps, options: UserOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  // Asked twice it gives two keys, of which the later counts: the key must not lie in a receipt.
  routes.post(
    '/second-factor',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Lấy khóa xác thực hai lớp', en: 'Get a key for the second factor' },
      answer: SecondFactorView,
    }),
    parse('json', CommandBody),
    async (c) => {
      const session = await requireSession(deps, c)
      const secret = mintTotpSecret()
      await inTransaction(deps.db, async (tx) => {
        const account = await lockOwnAccount(tx, session.userId)
        if (account.totpSecret !== null) throw userProblem('second_factor_already_on')
        await saveSecondFactor(tx, session.userId, { secret, confirmedAt: null })
      })
      const user = await getUser(deps.db, session.userId)
      return c.json({ secret, address: otpauthAddress(secret, user.username) })
    },
  )

  routes.post(
    '/second-factor/confirmation',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Bật xác thực hai lớp', en: 'Turn the second factor on' },
      answer: DoneView,
    }),
    parse('json', SecondFactorCodeBody),
    async (c) => {
      await requireSession(deps, c)
      const { commandId, code } = c.req.valid('json')
      const request = { commandId }
      const view = await runCommand(
        deps,
        c,
        { request, answer: DoneView },
        async ({ tx, actor, at, audit }) => {
          const account = await lockOwnAccount(tx, actor.id)
          if (account.totpSecret !== null) throw userProblem('second_factor_already_on')
          const secret = await findPendingTotp(tx, actor.id)
          if (secret === null) throw userProblem('second_factor_not_begun')
          const step = useStep(stepOfCode(secret, code, at), { at, lastStep: null })
          if (!step.ok) throw userProblem('second_factor_code_wrong')
          await saveSecondFactor(tx, actor.id, { secret, confirmedAt: at })
          await saveTotpStep(tx, actor.id, step.value)
          await audit({ action: 'second_factor.on', subject: `app_user/${actor.id}` })
          return { id: actor.id }
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/second-factor/removal',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Tắt xác thực hai lớp', en: 'Turn the second factor off' },
      answer: DoneView,
    }),
    parse('json', SecondFactorRemovalBody),
    async (c) => {
      const session = await requireSession(deps, c)
      const { commandId, password } = c.req.valid('json')
      const request = { commandId }
      const user = await getUser(deps.db, session.userId)
      const attempt = await admitAttempt(deps, originOf(options, c, user.username))
      const view = await runCommand(
        deps,
        c,
        { request, answer: DoneView },
        async ({ tx, actor, audit }) => {
          const account = await lockOwnAccount(tx, actor.id)
          if (!(await isPassword(account.passwordHash, password, costOf(options)))) {
            throw userProblem('password_wrong')
          }
          await excuseAttempt(deps, tx, attempt)
          await saveSecondFactor(tx, actor.id, { secret: null, confirmedAt: null })
          await audit({ action: 'second_factor.off', subject: `app_user/${actor.id}` })
          return { id: actor.id }
        },
      )
      return c.json(view)
    },
  )

  return routes
}
