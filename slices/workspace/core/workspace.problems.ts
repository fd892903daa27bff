import { defineProblems } from '#kernel/problem.ts'

export const workspaceProblem = defineProblems({
  workspace_not_found: 404,
  workspace_is_real: 409,
})
