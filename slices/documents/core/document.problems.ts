import { defineProblems, type Problem } from '#kernel/problem.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import type { DocumentRefusal } from './document.ts'

/** Every way a request about documents and attached files can be refused. */
export const documentProblem = defineProblems({
  document_not_found: 404,
  document_changed: 409,
  document_number_malformed: 422,
  document_issued_in_the_future: 422,
  document_year_differs: 422,
  document_file_unknown: 422,
  attachment_not_found: 404,
})

export function factsProblem(refusal: DocumentRefusal): Problem {
  switch (refusal.code) {
    case 'document_number_malformed':
      return documentProblem(refusal.code, { given: refusal.given })
    case 'document_issued_in_the_future':
      return documentProblem(refusal.code, { day: formatVietnameseDay(refusal.issuedOn) })
    case 'document_year_differs':
      return documentProblem(refusal.code, {
        year: refusal.year,
        day: formatVietnameseDay(refusal.issuedOn),
      })
  }
}
