import { fileProblemText } from '#platform/files/file.text.ts'
import { cellProblemText, officeProblemText } from '#platform/office/office.text.ts'
import { requestProblemText } from '#platform/request.text.ts'
import type { ProblemTexts } from '#platform/http.ts'

/** The text of every problem code of the system; a test demands that no code lacks one. */
export const PROBLEM_TEXTS: ProblemTexts = {
  ...requestProblemText,
  ...fileProblemText,
  ...officeProblemText,
  ...cellProblemText,
}
