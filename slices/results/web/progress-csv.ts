/**
 * Rows of a table as a file that Excel opens rightly on a Vietnamese or an English machine: marked as
 * UTF-8, with the separator that goes with the decimal mark of the language.
 */
import type { Language } from '#kernel/text.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A cell is words, an exact figure, or nothing. */
export type CsvCell = string | { readonly figure: string } | null

export function toCsv(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = language === 'vi' ? ';' : ','
  const lines = rows.map((row) => row.map((cell) => write(cell, language)).join(separator))
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('')
}

function write(cell: CsvCell, language: Language): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') {
    return language === 'vi' ? cell.figure.replace('.', ',') : cell.figure
  }
  return `"${harmless(cell).replaceAll('"', '""')}"`
}

/** A text that begins like a formula would be run by Excel (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
