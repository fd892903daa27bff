/**
 * A table of a report, said once and drawn by every renderer (Word, PDF, spreadsheet): columns with
 * their headings and widths, rows of cells by column key. Nothing here knows about files.
 */
import { compareDecimals, ZERO } from '#kernel/decimal.ts'
import type { Language } from '#kernel/text.ts'
import { comparatorWord, type Comparator } from './comparator.ts'
import { formatFigure, type Figure } from './figure.ts'

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly value: Figure; readonly comparator?: Comparator }
  /** By how much a figure moved: a rise is printed with its plus. */
  | { readonly kind: 'change'; readonly value: Figure }
  /** A figure that nobody has given. Printed as a dash: an unknown is not a zero. */
  | { readonly kind: 'absent' }
  /** A place in the form where no figure belongs, such as the row of a heading. */
  | { readonly kind: 'blank' }

export interface Column {
  readonly key: string
  readonly heading: string
  /** Columns side by side with the same group stand under one common heading. */
  readonly group?: string
  readonly align: 'left' | 'centre' | 'right'
  /** Width as a share: twice the weight, twice as wide. */
  readonly weight: number
}

export interface Row {
  readonly emphasis: 'plain' | 'group' | 'total'
  readonly cells: Readonly<Record<string, Cell>>
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface HeaderCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

const BLANK: Cell = { kind: 'blank' }

export function textCell(text: string): Cell {
  return { kind: 'text', text }
}

/** A figure, or the dash of a figure that is not there. */
export function figureCell(value: Figure | null, comparator?: Comparator): Cell {
  if (value === null) return { kind: 'absent' }
  return comparator === undefined
    ? { kind: 'figure', value }
    : { kind: 'figure', value, comparator }
}

/** A change between two figures, or the dash where there is nothing to compare. */
export function changeCell(value: Figure | null): Cell {
  return value === null ? { kind: 'absent' } : { kind: 'change', value }
}

/** The cell of a row under a column; a row that says nothing there is blank there. */
export function cellAt(row: Row, column: Column): Cell {
  return row.cells[column.key] ?? BLANK
}

/** A cell with the place it takes in its row. */
export interface PlacedCell {
  readonly cell: Cell
  readonly column: number
  readonly columnSpan: number
}

/**
 * The cells of a row as they are drawn. The heading of a group runs on over the empty places after
 * it: the name of a project is a sentence, and would stand in a column of two words a line.
 */
export function placedCells(row: Row, columns: readonly Column[]): readonly PlacedCell[] {
  const cells = columns.map((column, index) => ({
    cell: cellAt(row, column),
    column: index,
    columnSpan: 1,
  }))
  if (row.emphasis !== 'group') return cells
  const starts = cells.filter(({ cell, column }) => cell.kind !== 'blank' || column === 0)
  return starts.map(({ cell, column }, index) => {
    const next = starts[index + 1]?.column ?? columns.length
    return { cell, column, columnSpan: next - column }
  })
}

/** What a reader sees in the cell. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'figure': {
      const word = cell.comparator === undefined ? '' : comparatorWord(cell.comparator, language)
      return `${word} ${formatFigure(cell.value, language)}`.trimStart()
    }
    case 'change':
      return `${compareDecimals(cell.value, ZERO) > 0 ? '+' : ''}${formatFigure(cell.value, language)}`
    case 'absent':
      return '–'
    case 'blank':
      return ''
  }
}

/**
 * The same table with only these columns, for a page that has no room for all. A common heading
 * that is left with one column goes: it would only say the same thing twice.
 */
export function pickColumns(table: Table, keys: readonly string[]): Table {
  const kept = table.columns.filter((column) => keys.includes(column.key))
  const columns = kept.map((column) => {
    const { group, ...alone } = column
    const isShared = kept.filter((other) => other.group === group).length > 1
    return isShared ? column : alone
  })
  return { ...table, columns }
}

/** One row of headings, or two when some columns are grouped under a common heading. */
export function headerRows(columns: readonly Column[]): readonly (readonly HeaderCell[])[] {
  const isGrouped = columns.some((column) => column.group !== undefined)
  if (!isGrouped) return [columns.map((column, index) => headerCell(column.heading, index))]
  const top: HeaderCell[] = []
  const below: HeaderCell[] = []
  for (const [index, column] of columns.entries()) {
    if (column.group === undefined) {
      top.push({ ...headerCell(column.heading, index), rowSpan: 2 })
      continue
    }
    below.push(headerCell(column.heading, index))
    if (columns[index - 1]?.group !== column.group) {
      const columnSpan = groupLength(columns, index, column.group)
      top.push({ ...headerCell(column.group, index), columnSpan })
    }
  }
  return [top, below]
}

/**
 * Whole-number widths in the proportion of the weights that add up to `total` exactly: a Word table
 * whose columns miss its width by one twip is redrawn by some readers.
 */
export function columnWidths(columns: readonly Column[], total: number): readonly number[] {
  const weights = columns.reduce((sum, column) => sum + column.weight, 0)
  let passed = 0
  let given = 0
  return columns.map((column) => {
    passed += column.weight
    const width = Math.round((total * passed) / weights) - given
    given += width
    return width
  })
}

function headerCell(text: string, column: number): HeaderCell {
  return { text, column, columnSpan: 1, rowSpan: 1 }
}

function groupLength(columns: readonly Column[], from: number, group: string): number {
  const end = columns.findIndex((column, index) => index > from && column.group !== group)
  return (end === -1 ? columns.length : end) - from
}
