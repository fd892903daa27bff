import { defineProblems, type Problem } from '#kernel/problem.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import type { ChangeRefusal } from './place-change.ts'

/** Every way in which a question about places or a change of the map can be refused. */
export const placeProblem = defineProblems({
  place_not_found: 404,
  place_change_not_found: 404,
  no_boundaries_on_this_date: 404,
  place_not_in_force: 409,
  place_changed_since: 409,
  place_code_in_use: 409,
  place_named_twice: 422,
  place_levels_differ: 422,
  place_parents_differ: 422,
  place_parent_not_above: 422,
  place_has_children: 409,
  place_change_too_small: 422,
  place_shares_not_whole: 422,
  place_change_changes_nothing: 422,
  place_country_stays: 422,
  place_change_not_proposed: 409,
  place_change_not_applied: 409,
  place_change_is_national: 409,
  place_change_is_undoing: 409,
})

/** The refusal as the screen explains it: days as they are written in Vietnam. */
export function changeProblem(refusal: ChangeRefusal): Problem {
  const { code, details } = explainRefusal(refusal)
  return placeProblem(code, details)
}

export function explainRefusal(refusal: ChangeRefusal): {
  readonly code: ChangeRefusal['code']
  readonly details: Readonly<Record<string, string | number>>
} {
  const { code, ...details } = refusal
  return 'since' in details
    ? { code, details: { ...details, since: formatVietnameseDay(details.since) } }
    : { code, details }
}
