import type { DecimalText } from '#kernel/decimal.ts'
import type { Language } from '#kernel/text.ts'
import { comparatorWord } from '#reports/document/core/comparator.ts'
import type { Cell } from '#reports/document/core/table.ts'

/** Excel keeps fifteen significant digits; a longer figure goes in as text and stays exact. */
const EXCEL_DIGITS = 15

/**
 * A figure as Excel holds it: the number, and a format that shows what the printed form shows (its
 * places, "trên" before a target, the plus of a rise). The grouping in a stored format is always
 * written `#,##0`; Excel set to Vietnamese shows it as 1.234.
 *
 * Undefined for cells that are text, and for figures that Excel could not hold exactly.
 */
export function toXlsxValue(
  cell: Cell,
  language: Language,
): { readonly value: number; readonly format: string } | undefined {
  if (cell.kind !== 'figure' && cell.kind !== 'change') return undefined
  if (cell.value.replace(/\D/g, '').length > EXCEL_DIGITS) return undefined
  const format = plainFormat(cell.value)
  return { value: Number(cell.value), format: withMark(cell, format, language) }
}

function plainFormat(value: DecimalText): string {
  const places = value.split('.')[1]?.length ?? 0
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
}

function withMark(
  cell: Extract<Cell, { kind: 'figure' | 'change' }>,
  format: string,
  language: Language,
): string {
  if (cell.kind === 'change') return `+${format};-${format};0`
  if (cell.comparator === undefined || cell.comparator === '=') return format
  return `"${comparatorWord(cell.comparator, language)} "${format}`
}
