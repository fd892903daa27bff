/**
 * Signing in, step by step:
 *
 *     may one try now? ─▶ is the password right? ─▶ second factor ─▶ session
 *      (own transaction,     (no transaction: it     (one transaction with the session, the audit
 *       notes a refusal)      takes 20 ms of CPU)     and the success that excuses the refusal)
 *
 * A wrong name, a wrong password and a locked account are one answer after the same work, so that
 * nobody learns who has an account here.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { deviceLabelOf } from '../core/device-label.ts'
import { SESSION_LIFE_MS } from '../core/session.ts'
import { useStep } from '../core/totp.ts'
import type { SessionId, UserId } from '../core/user-id.ts'
import { userProblem } from '../core/user.problems.ts'
import { costOf, type UserOptions } from './options.ts'
import { isPassword } from './password-hash.ts'
import { stepOfCode } from './second-factor.ts'
import { hashSecret, mintSecret } from './secret.ts'
import { saveSession } from './session.queries.ts'
import {
  findSignInAccount,
  lockSignInAccount,
  saveTotpStep,
  type SignInAccount,
} from './sign-in.queries.ts'
import {
  admitAttempt,
  auditRefusal,
  deviceKeyOf,
  excuseAttempt,
  type Attempt,
  type AttemptOrigin,
} from './sign-in-attempt.ts'

export interface SignInRequest extends AttemptOrigin {
  readonly password: string
  readonly code?: string | undefined
  readonly userAgent?: string | undefined
}

export interface SignedIn {
  readonly userId: UserId
  readonly sessionSecret: string
  readonly deviceSecret: string
}

interface SignInRefusal {
  readonly code: 'sign_in_refused' | 'second_factor_needed' | 'second_factor_refused'
}

export async function signIn(
  deps: Deps,
  options: UserOptions,
  request: SignInRequest,
): Promise<SignedIn> {
  const attempt = await admitAttempt(deps, request)
  const account = await findSignInAccount(deps.db, attempt.account)
  const isRight = await isPassword(account?.passwordHash, request.password, costOf(options))
  if (account === undefined || !isRight || account.isLocked) {
    return refuseSignIn(deps, 'sign_in_refused', account?.id)
  }
  if (account.totpSecret !== null && request.code === undefined) {
    return refuseSignIn(deps, 'second_factor_needed', account.id)
  }
  const begun = await inTransaction(deps.db, (tx) =>
    beginSession(deps, tx, { account, attempt, request }),
  )
  return begun.ok ? begun.value : refuseSignIn(deps, begun.refusal.code, account.id)
}

async function beginSession(
  deps: Deps,
  tx: Tx,
  facts: {
    readonly account: SignInAccount
    readonly attempt: Attempt
    readonly request: SignInRequest
  },
): Promise<Result<SignedIn, SignInRefusal>> {
  const { attempt, request } = facts
  const now = deps.now()
  const account = await lockSignInAccount(tx, facts.account.id)
  // Locked, reset or changed in the moment since the password was looked at.
  if (account?.isLocked !== false || account.passwordHash !== facts.account.passwordHash) {
    return refuse({ code: 'sign_in_refused' })
  }
  if (account.totpSecret !== null) {
    const found = stepOfCode(account.totpSecret, request.code ?? '', now)
    const step = useStep(found, { at: now, lastStep: account.totpLastStep })
    if (!step.ok) return step
    await saveTotpStep(tx, account.id, step.value)
  }
  const sessionSecret = mintSecret()
  const deviceSecret = request.deviceSecret ?? mintSecret()
  const id = deps.newId() as SessionId
  await saveSession(tx, {
    id,
    userId: account.id,
    tokenHash: hashSecret(sessionSecret),
    deviceKey: deviceKeyOf(deviceSecret),
    deviceLabel: deviceLabelOf(request.userAgent),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_LIFE_MS),
    revokedAt: null,
  })
  await excuseAttempt(deps, tx, attempt)
  await recordAudit(tx, {
    at: now,
    actor: account.id,
    action: 'session.begin',
    subject: `user_session/${id}`,
    outcome: 'done',
  })
  return ok({ userId: account.id, sessionSecret, deviceSecret })
}

async function refuseSignIn(
  deps: Deps,
  code: SignInRefusal['code'],
  userId: UserId | undefined,
): Promise<never> {
  await auditRefusal(deps, code, userId)
  throw userProblem(code)
}
