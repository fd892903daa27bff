import { daysBetween, type Day } from '#kernel/day.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { UserId } from '#slices/users/core/user-id.ts'

/** The longest time box: a re-opened period that stays open is no period any more. */
export const LONGEST_REOPENING_DAYS = 15

export interface ReopeningRequest {
  readonly state: 'asked' | 'granted' | 'refused'
  readonly askedBy: UserId
}

export type ReopeningRefusal =
  | { readonly code: 'reopening_already_decided' }
  | { readonly code: 'reopening_by_oneself' }
  | { readonly code: 'reopening_time_box'; readonly longestDays: number }
  | { readonly code: 'report_reason_missing' }

/** Opens a closed period for a late unit until a day within the time box, decided by another person. */
export function grantReopening(
  request: ReopeningRequest,
  decision: { readonly by: UserId; readonly today: Day; readonly openUntil: Day },
): Result<{ readonly openUntil: Day }, ReopeningRefusal> {
  if (request.state !== 'asked') return refuse({ code: 'reopening_already_decided' })
  if (request.askedBy === decision.by) return refuse({ code: 'reopening_by_oneself' })
  const days = daysBetween(decision.today, decision.openUntil)
  if (days < 0 || days > LONGEST_REOPENING_DAYS) {
    return refuse({ code: 'reopening_time_box', longestDays: LONGEST_REOPENING_DAYS })
  }
  return ok({ openUntil: decision.openUntil })
}

/** Refuses a re-opening; the unit reads the reason. */
export function refuseReopening(
  request: ReopeningRequest,
  decision: { readonly by: UserId; readonly reason: string },
): Result<{ readonly reason: string }, ReopeningRefusal> {
  if (request.state !== 'asked') return refuse({ code: 'reopening_already_decided' })
  if (request.askedBy === decision.by) return refuse({ code: 'reopening_by_oneself' })
  const reason = decision.reason.trim()
  return reason === '' ? refuse({ code: 'report_reason_missing' }) : ok({ reason })
}
