import { defineProblems } from '#kernel/problem.ts'

/** Every way in which reporting, certifying and re-opening can be refused. */
export const resultProblem = defineProblems({
  duty_not_found: 404,
  report_not_found: 404,
  report_not_owed: 422,
  report_state_forbids: 409,
  report_period_closed: 409,
  report_period_not_open: 409,
  report_is_empty: 422,
  report_certified_by_its_maker: 403,
  report_reason_missing: 422,
  report_nothing_changed: 409,
  report_changed: 409,
  entry_impossible: 422,
  entry_not_in_form: 422,
  reopening_not_found: 404,
  reopening_already_asked: 409,
  reopening_already_decided: 409,
  reopening_by_oneself: 403,
  reopening_time_box: 422,
  reopening_not_needed: 409,
  figure_not_found: 404,
})
