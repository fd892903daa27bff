import { defineProblems } from '#kernel/problem.ts'

/** Every way in which a plan, its reading, its targets and its tasks can be refused. */
export const planProblem = defineProblems({
  plan_not_found: 404,
  plan_changed: 409,
  plan_has_no_document: 409,
  plan_already_read: 409,
  proposal_not_found: 404,
  proposal_already_decided: 409,
  target_not_found: 404,
  target_changed: 409,
  target_range_is_incomplete: 422,
  target_range_is_backward: 422,
  target_reason_missing: 422,
  target_unchanged: 409,
  breakdown_beyond_parent: 422,
  breakdown_place_outside: 422,
  breakdown_of_a_part: 409,
  shares_nobody: 422,
  shares_figure_is_nought: 422,
  shares_too_fine: 422,
  shares_of_a_rate: 422,
  task_not_found: 404,
  task_changed: 409,
  task_state_forbids: 409,
  task_outcome_missing: 422,
})
