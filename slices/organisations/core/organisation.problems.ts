import { defineProblems, type Problem } from '#kernel/problem.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import type { EndRefusal } from './organisation-change.ts'

/** Every way a request about organisations can be refused. */
export const organisationProblem = defineProblems({
  organisation_not_found: 404,
  organisation_changed: 409,
  organisation_code_in_use: 409,
  organisation_parent_unknown: 422,
  organisation_has_ended: 409,
  organisation_ends_before_it_begins: 422,
  organisation_has_bodies: 409,
  organisation_leads_unknown_part: 422,
})

export function endProblem(refusal: EndRefusal): Problem {
  switch (refusal.code) {
    case 'organisation_has_ended':
      return organisationProblem(refusal.code, { day: formatVietnameseDay(refusal.on) })
    case 'organisation_ends_before_it_begins':
      return organisationProblem(refusal.code, { day: formatVietnameseDay(refusal.from) })
    case 'organisation_has_bodies':
      return organisationProblem(refusal.code, { bodies: refusal.bodies })
  }
}
