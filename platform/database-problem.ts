import { DatabaseError } from 'pg'
import { Problem } from '#kernel/problem.ts'
import { requestProblem } from './request.problems.ts'

/**
 * The problem behind a thrown value, or undefined for a fault.
 *
 * The database repeats the rules that must hold even if the code is wrong; when two people press
 * at once it is what saves us, so its refusals are answers and not faults. The constraint is named
 * as the rule it keeps, and that name is what the answer carries.
 */
export function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!(error instanceof DatabaseError)) return undefined
  switch (error.code) {
    case '23505': // unique
    case '23503': // foreign key
    case '23514': // check
    case '23P01': // exclusion
      return requestProblem('rule_of_the_database', { rule: error.constraint ?? error.code })
    case '22003': // a number beyond its column
    case '22007': // no date
    case '22008': // a date beyond the calendar of the database
      return requestProblem('request_not_understood', { fields: error.column ?? error.message })
    case '42501': // row security
      return requestProblem('not_allowed')
    case '40001': // serialization failure
    case '40P01': // deadlock
      return requestProblem('changed_meanwhile')
    case '53100': // disk full
    case '53200': // out of memory
    case '53300': // too many connections
      return requestProblem('too_busy')
    default:
      return undefined
  }
}
