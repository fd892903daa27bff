import { defineProblems, type Problem } from '#kernel/problem.ts'
import type { DraftRefusal } from './local-indicator.ts'

/** Every way a request about indicators can be refused. */
export const indicatorProblem = defineProblems({
  indicator_not_found: 404,
  indicator_code_in_use: 409,
  indicator_limits_are_backward: 422,
  indicator_with_formula_adds: 422,
  indicator_share_adds: 422,
  indicator_has_figures: 409,
  indicator_part_unknown: 422,
  formula_part_unknown: 422,
  formula_part_cannot_be_added: 422,
  formula_of_a_fall: 422,
  formula_times_is_not_positive: 422,
  cannot_be_added: 422,
  figure_is_derived: 422,
  figure_below_lowest: 422,
  figure_above_highest: 422,
  figure_has_too_many_decimals: 422,
})

/** A refused draft, with what its text speaks of. */
export function draftProblem(refusal: DraftRefusal): Problem {
  const { code, ...details } = refusal
  return indicatorProblem(code, details)
}
