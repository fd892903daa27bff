import { fileProblemText } from '#platform/files/file.text.ts'
import type { ProblemTexts } from '#platform/http.ts'
import { cellProblemText, officeProblemText } from '#platform/office/office.text.ts'
import { requestProblemText } from '#platform/request.text.ts'
import { filingProblemText } from '#reports/periodic/core/filing.text.ts'
import { documentProblemText } from '#slices/documents/core/document.text.ts'
import { indicatorProblemText } from '#slices/indicators/core/indicator.text.ts'
import { organisationProblemText } from '#slices/organisations/core/organisation.text.ts'
import { placeProblemText } from '#slices/places/core/place-problem.text.ts'
import { planProblemText } from '#slices/plans/core/plan.text.ts'
import { programmeProblemText } from '#slices/programmes/core/programme.text.ts'
import { resultProblemText } from '#slices/results/core/result.text.ts'
import { userProblemText } from '#slices/users/core/user-problem.text.ts'
import { workspaceProblemText } from '#slices/workspace/core/workspace.text.ts'

/** The text of every problem code of the system; a test demands that no code lacks one. */
export const PROBLEM_TEXTS: ProblemTexts = {
  ...requestProblemText,
  ...fileProblemText,
  ...officeProblemText,
  ...cellProblemText,
  ...placeProblemText,
  ...documentProblemText,
  ...programmeProblemText,
  ...organisationProblemText,
  ...indicatorProblemText,
  ...userProblemText,
  ...workspaceProblemText,
  ...planProblemText,
  ...resultProblemText,
  ...filingProblemText,
}
