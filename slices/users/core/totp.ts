/**
 * The second factor: a code of six digits that an app on the phone shows for thirty seconds
 * (RFC 6238). The codes are computed by the server's library; here is which of them count.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'

export const TOTP_PERIOD_SECONDS = 30

/** A code of the step before or after is taken too: clocks of phones are off by some seconds. */
export const TOTP_WINDOW = 1

export type CodeRefusal = { readonly code: 'second_factor_refused' }

/** The number of the thirty-second step that holds an instant. */
export function stepOf(at: Date): bigint {
  return BigInt(Math.floor(at.getTime() / 1000 / TOTP_PERIOD_SECONDS))
}

/**
 * Takes a code whose step was found, or refuses it. A code is good once, and no code older than the
 * last one used is good: whoever looked over the shoulder comes too late (RFC 6238, 5.2).
 *
 * `step` is undefined when no step in reach has this code. Returns the step to remember.
 */
export function useStep(
  step: bigint | undefined,
  facts: { readonly at: Date; readonly lastStep: bigint | null },
): Result<bigint, CodeRefusal> {
  const refused = refuse({ code: 'second_factor_refused' })
  if (step === undefined) return refused
  const distance = step - stepOf(facts.at)
  const isInWindow = distance >= -BigInt(TOTP_WINDOW) && distance <= BigInt(TOTP_WINDOW)
  if (!isInWindow) return refused
  if (facts.lastStep !== null && step <= facts.lastStep) return refused
  return ok(step)
}
