import { defineProblems } from '#kernel/problem.ts'

/** Every way in which writing and filing a periodic report can be refused. */
export const filingProblem = defineProblems({
  filing_not_found: 404,
  filing_draft_not_found: 404,
  filing_subject_not_found: 404,
  filing_draft_changed: 409,
  filing_by_its_writer: 403,
  filing_already_filed: 409,
  filing_correction_mismatch: 422,
  filing_period_not_begun: 422,
  filing_period_not_of_plan: 422,
  filing_map_unknown: 422,
})
