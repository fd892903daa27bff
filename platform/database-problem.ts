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
  return PROBLEMS[error.code ?? '']?.(error)
}

function brokenRule(error: DatabaseError): Problem {
  return requestProblem('rule_of_the_database', { rule: error.constraint ?? error.code ?? '' })
}

function notUnderstood(error: DatabaseError): Problem {
  return requestProblem('request_not_understood', { fields: error.column ?? error.message })
}

/** By the numbers that PostgreSQL gives its refusals. */
const PROBLEMS: Readonly<Record<string, (error: DatabaseError) => Problem>> = {
  '23505': brokenRule, // unique
  '23503': brokenRule, // foreign key
  '23514': brokenRule, // check
  '23P01': brokenRule, // exclusion
  '22003': notUnderstood, // a number beyond its column
  '22007': notUnderstood, // no date
  '22008': notUnderstood, // a date beyond the calendar of the database
  '42501': () => requestProblem('not_allowed'), // row security
  '40001': () => requestProblem('changed_meanwhile'), // serialization failure
  '40P01': () => requestProblem('changed_meanwhile'), // deadlock
  '53100': () => requestProblem('too_busy'), // disk full
  '53200': () => requestProblem('too_busy'), // out of memory
  '53300': () => requestProblem('too_busy'), // too many connections
}
