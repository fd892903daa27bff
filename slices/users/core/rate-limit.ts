/**
 * How long to wait before another attempt to sign in.
 *
 * Every attempt is noted as refused before the password is looked at, and as accepted after it was
 * right, so that a hundred guesses sent at once are a hundred refusals and not one. Refusals in a
 * row are counted twice: for the account, and for the device that guesses over many accounts. After
 * a few free ones each refusal doubles the wait.
 *
 * A device that has signed in to the account before is counted alone: a stranger who keeps guessing
 * an officer's password cannot keep the officer out (OWASP, "device cookies").
 */
export interface SignInAttempt {
  readonly at: Date
  readonly outcome: 'accepted' | 'refused' | 'limited'
  readonly isThisAccount: boolean
  readonly isThisDevice: boolean
}

interface Limit {
  /** Refusals in a row that cost nothing: people mistype. */
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
  asked: { readonly now: Date; readonly isKnownDevice: boolean },
): number {
  const recent = attempts
    .filter((attempt) => asked.now.getTime() - attempt.at.getTime() < ATTEMPTS_KEPT_MS)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const ofAccount = recent.filter(
    (attempt) => attempt.isThisAccount && (!asked.isKnownDevice || attempt.isThisDevice),
  )
  const ofDevice = recent.filter((attempt) => attempt.isThisDevice)
  const until = Math.max(
    blockedUntil(ofAccount, ACCOUNT_LIMIT),
    blockedUntil(ofDevice, DEVICE_LIMIT),
  )
  return Math.max(0, Math.ceil((until - asked.now.getTime()) / 1000))
}

/** Attempts in order of time. Those turned away at the door (limited) neither count nor prolong. */
function blockedUntil(attempts: readonly SignInAttempt[], limit: Limit): number {
  const lastAccepted = attempts.findLastIndex((attempt) => attempt.outcome === 'accepted')
  const refused = attempts.slice(lastAccepted + 1).filter(({ outcome }) => outcome === 'refused')
  const last = refused.at(-1)
  if (last === undefined || refused.length < limit.free) return 0
  const doublings = Math.min(refused.length - limit.free, 20)
  return last.at.getTime() + Math.min(limit.firstWaitMs * 2 ** doublings, limit.longestWaitMs)
}
