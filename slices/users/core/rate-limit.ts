/**
 * How long to wait before another attempt to sign in.
 *
 * Every attempt is noted as refused before the password is looked at, and as accepted after it was
 * right, so that a hundred guesses sent at once are a hundred refusals and not one. Refusals that
 * no later success has excused are counted twice: for the account, and for the device that guesses
 * over many accounts. After a few free ones each refusal doubles the wait.
 *
 * A device that has signed in to the account before is counted alone: a stranger who keeps guessing
 * an officer's password cannot keep the officer out (OWASP, "device cookies").
 */
export interface SignInAttempt {
  readonly at: Date
  readonly outcome: 'accepted' | 'refused' | 'limited'
  readonly account: string
  readonly device: string
}

export interface SignInQuestion {
  readonly now: Date
  readonly account: string
  readonly device: string
  /** Whether this device has signed in to this account before. */
  readonly isKnownDevice: boolean
}

interface Limit {
  /** Refusals that cost nothing: people mistype. */
  readonly free: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
}

export const ACCOUNT_LIMIT: Limit = { free: 5, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 }

/** Wider, since a whole office may share one address. */
export const DEVICE_LIMIT: Limit = { free: 20, firstWaitMs: 30_000, longestWaitMs: 60 * 60_000 }

/** Attempts older than this are forgotten. */
export const ATTEMPTS_KEPT_MS = 24 * 3_600_000

/** Whole seconds to wait, 0 when an attempt may be made now. */
export function secondsToWait(
  attempts: readonly SignInAttempt[],
  question: SignInQuestion,
): number {
  const recent = attempts
    .filter((attempt) => question.now.getTime() - attempt.at.getTime() < ATTEMPTS_KEPT_MS)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const ofDevice = recent.filter((attempt) => attempt.device === question.device)
  const ofAccount = (question.isKnownDevice ? ofDevice : recent).filter(
    (attempt) => attempt.account === question.account,
  )
  const until = Math.max(
    blockedUntil(unexcused(ofAccount), ACCOUNT_LIMIT),
    blockedUntil(unexcused(ofDevice), DEVICE_LIMIT),
  )
  return Math.max(0, Math.ceil((until - question.now.getTime()) / 1000))
}

/**
 * Refusals that no later success at the same account excuses: whoever owns one account cannot use
 * it to wipe out the guesses at others. Those turned away at the door (limited) do not count, or
 * an impatient person would prolong the wait for ever.
 */
function unexcused(attempts: readonly SignInAttempt[]): readonly SignInAttempt[] {
  return attempts.filter(
    (attempt, index) =>
      attempt.outcome === 'refused' &&
      !attempts
        .slice(index + 1)
        .some((later) => later.outcome === 'accepted' && later.account === attempt.account),
  )
}

function blockedUntil(refused: readonly SignInAttempt[], limit: Limit): number {
  const last = refused.at(-1)
  if (last === undefined || refused.length < limit.free) return 0
  const doublings = Math.min(refused.length - limit.free, 20)
  return last.at.getTime() + Math.min(limit.firstWaitMs * 2 ** doublings, limit.longestWaitMs)
}
