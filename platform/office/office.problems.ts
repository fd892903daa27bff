import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { defineProblems, type Problem, type ProblemDetails } from '#kernel/problem.ts'
import type { CodeRefusal, DayCellRefusal, NumberCellRefusal } from './cell-reading.ts'
import type { SpreadsheetRefusal } from './spreadsheet.ts'
import type { DocumentRefusal } from './word.ts'

/** Every way a spreadsheet or a document can be refused as a whole. */
const fileProblem = defineProblems({
  office_file_empty: 422,
  office_file_too_large: 413,
  office_file_has_password: 422,
  office_file_is_old: 415,
  office_file_is_another_kind: 415,
  office_file_unpacks_too_large: 422,
  office_file_damaged: 422,
  text_encoding_unknown: 422,
  document_has_no_text: 422,
  sheet_empty: 422,
  sheet_not_found: 422,
  sheet_too_many_rows: 422,
  sheet_too_many_columns: 422,
})

/** Of a table that was read, and is not laid out as needed. */
export const tableProblem = defineProblems({
  table_has_no_header: 422,
  table_has_merged_cells: 422,
  table_lacks_columns: 422,
})

/** Every way a single cell can be refused; some are questions that carry their readings. */
const cellProblem = defineProblems({
  cell_is_an_error: 422,
  cell_is_true_or_false: 422,
  empty_number: 422,
  not_a_number: 422,
  ambiguous_number: 422,
  number_has_unit: 422,
  number_in_scientific_form: 422,
  number_too_long: 422,
  number_became_a_day: 422,
  empty_day: 422,
  not_a_day: 422,
  no_such_day: 422,
  short_year: 422,
  year_out_of_range: 422,
  year_only: 422,
  month_only: 422,
  day_is_a_number: 422,
  code_empty: 422,
  not_a_code: 422,
  code_lost_zeros: 422,
  code_too_long: 422,
  code_lost_digits: 422,
})

export type CellRefusal = NumberCellRefusal | DayCellRefusal | CodeRefusal

export function officeProblem(refusal: SpreadsheetRefusal | DocumentRefusal): Problem {
  const { code, ...details } = refusal
  return fileProblem(code, details)
}

/** A refused cell, with its address and its readings as they are written in Vietnamese. */
export function toCellProblem(refusal: CellRefusal): Problem {
  return cellProblem(refusal.code, cellDetails(refusal))
}

/** What the text of a refused cell needs: for lists of many cells, where nothing is thrown. */
export function cellDetails(refusal: CellRefusal): ProblemDetails {
  const { code, ...details } = refusal
  switch (code) {
    case 'ambiguous_number': {
      const readings = refusal.readings.map(formatVietnameseNumber).join(' / ')
      return { ...details, readings }
    }
    case 'day_is_a_number':
      return { ...details, reading: formatVietnameseDay(refusal.reading) }
    default:
      return details
  }
}
