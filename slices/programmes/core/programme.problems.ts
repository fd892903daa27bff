import { defineProblems, type Problem } from '#kernel/problem.ts'
import type { ContentRefusal } from './add-content.ts'

/** Every way a request about programmes can be refused. */
export const programmeProblem = defineProblems({
  programme_version_not_found: 404,
  programme_node_not_found: 404,
  programme_code_in_use: 409,
  programme_code_malformed: 422,
  programme_too_deep: 422,
  programme_title_missing: 422,
  programme_version_exists: 409,
  programme_tree_has_problems: 422,
  programme_tree_is_empty: 422,
  programme_period_is_backward: 422,
  programme_file_not_understood: 422,
  programme_file_lacks_columns: 422,
})

export function contentProblem(refusal: ContentRefusal): Problem {
  switch (refusal.code) {
    case 'programme_code_in_use':
      return programmeProblem(refusal.code, { given: refusal.given })
    case 'programme_code_malformed':
      return programmeProblem(refusal.code, { given: refusal.given })
    case 'programme_too_deep':
      return programmeProblem(refusal.code, { levels: refusal.levels })
    case 'programme_node_not_found':
    case 'programme_title_missing':
      return programmeProblem(refusal.code)
  }
}
