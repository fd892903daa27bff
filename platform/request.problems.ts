import { defineProblems } from '#kernel/problem.ts'

/** Refusals that belong to no slice: of the request itself. */
export const requestProblem = defineProblems({
  request_not_understood: 400,
  sign_in_needed: 401,
  not_allowed: 403,
  not_found: 404,
  form_outdated: 409,
  command_reused: 409,
  changed_meanwhile: 409,
  request_too_large: 413,
  rule_of_the_database: 409,
  too_busy: 503,
})
