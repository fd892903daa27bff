/** Exports: one or more tables as an .xlsx that an office can edit and send back. */
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre'
import type { Day } from '#kernel/day.ts'
import { decimalOfDouble, type DecimalText } from '#kernel/decimal.ts'
import { columnLetters } from './sheet.ts'

/**
 * How the values of a column are written. A `code` is text, so that 04606 keeps its zero. Figures
 * come as exact text; Excel keeps 15 digits of them.
 */
export type ExportColumn = {
  readonly title: string
  /** In characters. */
  readonly width?: number
} & (
  | { readonly kind: 'text' | 'code' }
  | { readonly kind: 'number'; readonly digits?: number }
  | { readonly kind: 'day' }
)

export type ExportValue = string | bigint | DecimalText | Day | null

export interface ExportTable {
  /** The sheet's name: at most 31 characters, cut when longer. */
  readonly name: string
  /** Lines above the table: the title of the form, the period, the mark of generated data. */
  readonly above?: readonly string[]
  readonly columns: readonly ExportColumn[]
  /** Values in the order of the columns. */
  readonly rows: readonly (readonly ExportValue[])[]
}

const FONT = { name: 'Times New Roman', size: 12 }
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF3' } },
}
const ABOVE: CellStyle = { font: { ...FONT, bold: true } }
const DEFAULT_WIDTH = 16
const MAX_NAME_LENGTH = 31
/** What Excel does not take in the name of a sheet. */
const UNSAFE_NAME = /[[\]:*?/\\]/g

/** Writes a table: header frozen and filterable, codes as text, figures as numbers. */
export async function writeSheet(table: ExportTable): Promise<Uint8Array> {
  return writeSheets([table])
}

/** Writes several tables, one sheet each. */
export async function writeSheets(tables: readonly ExportTable[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(toWriteSheet),
    defaultFont: FONT,
  })
}

function toWriteSheet(table: ExportTable): WriteSheet {
  const above = table.above ?? []
  const rows: CellValue[][] = [
    ...above.map((line) => [line]),
    table.columns.map(({ title }) => title),
    ...table.rows.map((row) =>
      table.columns.map((column, index) => toCellValue(column, row[index] ?? null)),
    ),
  ]
  return {
    name: table.name.replaceAll(UNSAFE_NAME, ' ').trim().slice(0, MAX_NAME_LENGTH),
    columns: table.columns.map((column) => ({
      width: column.width ?? DEFAULT_WIDTH,
      numFmt: formatOf(column),
    })),
    rows,
    cells: headings(above.length, table.columns.length),
    freezePane: { rows: above.length + 1 },
    autoFilter: { range: rangeOf(above.length + 1, rows.length, table.columns.length) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

function toCellValue(column: ExportColumn, value: ExportValue): CellValue {
  if (value === null) return null
  switch (column.kind) {
    case 'number':
      return numberOrText(value)
    case 'day':
      return new Date(`${value}T00:00:00Z`)
    case 'text':
    case 'code':
      return String(value)
  }
}

function formatOf(column: ExportColumn): string {
  switch (column.kind) {
    case 'number':
      return numberFormat(column.digits)
    case 'day':
      return 'dd/mm/yyyy'
    case 'text':
    case 'code':
      return '@'
  }
}

/** A figure of more than 15 digits stays text: as a number Excel would change its last ones. */
function numberOrText(value: string | bigint): CellValue {
  const exact = String(value)
  return decimalOfDouble(Number(exact)) === exact ? Number(exact) : exact
}

/** Without `digits` Excel shows what there is: a fixed format would show 6,5 as 7. */
function numberFormat(digits: number | undefined): string {
  if (digits === undefined) return 'General'
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}

function headings(above: number, width: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (let row = 0; row < above; row += 1) cells.set(`${row},0`, { style: ABOVE })
  for (let column = 0; column < width; column += 1) {
    cells.set(`${above},${column}`, { style: HEADER })
  }
  return cells
}

function rangeOf(firstRow: number, lastRow: number, width: number): string {
  return `A${firstRow}:${columnLetters(Math.max(0, width - 1))}${lastRow}`
}
