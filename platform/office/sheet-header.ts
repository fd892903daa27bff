/**
 * The head of a statutory form: two to four rows with merged cells, then often a row that numbers the
 * columns ("A", "(1)", "(2)=(3)+(4)"). Here each column gets the path of its headings:
 *
 *     | TT | Xã      | Hộ nghèo          |        TT
 *     |    |         | Tổng số | DTTS    |   →    Xã
 *     |    |         |         |         |        Hộ nghèo / Tổng số,  Hộ nghèo / DTTS
 *
 * Merged cells below the head are another matter: they hide which row a figure belongs to.
 */
import { cellAt, type Merge, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

/** Row numbers, both inside. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
}

export interface HeaderColumn {
  readonly column: number
  /** From the top; a heading that is merged over several rows stands once. */
  readonly path: readonly string[]
}

const FEWEST_HEADINGS = 2
const MOST_ROWS = 6
const COLUMN_NUMBER = /^(?:[A-Z]{1,2}|\(?\d{1,3}\)?(?:\s*=.*)?|\([A-Z0-9]+\))$/

/**
 * Where the head of the table seems to stand: from the first row with two headings, over the rows
 * that its merged cells reach, and over rows of text that are followed by a row of column numbers.
 * Undefined when no row looks like a head. A person sees the guess and may change it.
 */
export function guessHeaderRows(sheet: Sheet): HeaderRows | undefined {
  const width = widestRow(sheet)
  const first = sheet.rows.find((row) => isOfHeadings(row, sheet.merges, width))
  if (first === undefined) return undefined
  let last = first.number
  for (let row = first.number; row <= last && row < first.number + MOST_ROWS; row += 1) {
    last = Math.max(last, ...reachOf(sheet.merges, row))
  }
  return { first: first.number, last }
}

/** The path of each column that has one. */
export function headerPaths(sheet: Sheet, header: HeaderRows): readonly HeaderColumn[] {
  const rows = sheet.rows.filter(({ number }) => number >= header.first && number <= header.last)
  const merges = sheet.merges.filter(
    ({ firstRow, lastRow }) => firstRow <= header.last && lastRow >= header.first,
  )
  const columns: HeaderColumn[] = []
  for (let column = 0; column < widestRow(sheet); column += 1) {
    const headings = rows
      .map((row) => headingOf({ rows: sheet.rows, merges }, row, column))
      .filter((text) => text !== '')
    const path = headings.filter((text, index) => text !== headings[index - 1])
    if (path.length > 0) columns.push({ column, path })
  }
  return columns
}

/** The rows of the table below its head, without the row that numbers the columns. */
export function bodyRows(sheet: Sheet, header: HeaderRows): readonly SheetRow[] {
  const below = sheet.rows.filter(({ number }) => number > header.last)
  const [first, ...rest] = below
  return first !== undefined && isColumnNumbers(first) ? rest : below
}

/** Merged areas below the head, which a table that is to be read row by row may not have. */
export function mergesInBody(sheet: Sheet, header: HeaderRows): readonly Merge[] {
  return sheet.merges.filter(({ lastRow }) => lastRow > header.last)
}

/**
 * Two headings or more, all text, over at least half of the table. The motto, the issuer and the
 * title above a form are few, wide and in no column of their own.
 */
function isOfHeadings(row: SheetRow, merges: readonly Merge[], width: number): boolean {
  const headings = row.cells.filter((cell) => cell.kind !== 'empty')
  const starting = merges.filter(({ firstRow }) => firstRow === row.number)
  const wide = starting.filter((merge) => widthOf(merge) > 2 && merge.lastRow === row.number)
  const isDeep = starting.some((merge) => merge.lastRow > row.number)
  const covered = starting.reduce((sum, merge) => sum + widthOf(merge) - 1, headings.length)
  return (
    headings.length >= FEWEST_HEADINGS &&
    headings.every((cell) => cell.kind === 'text') &&
    (isDeep || headings.length - wide.length >= FEWEST_HEADINGS) &&
    covered * 2 >= width
  )
}

function widthOf(merge: Merge): number {
  return merge.lastColumn - merge.firstColumn + 1
}

function reachOf(merges: readonly Merge[], row: number): readonly number[] {
  return merges
    .filter((merge) => merge.firstRow === row)
    .map((merge) => (merge.lastColumn > merge.firstColumn ? merge.lastRow + 1 : merge.lastRow))
}

/** In columns; what is merged beyond the last filled column is over nothing. */
function widestRow(sheet: Sheet): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
}

/** The heading over a column; a merged area has its text in its first cell. */
function headingOf(sheet: Pick<Sheet, 'rows' | 'merges'>, row: SheetRow, column: number): string {
  const merge = sheet.merges.find(
    (each) =>
      row.number >= each.firstRow &&
      row.number <= each.lastRow &&
      column >= each.firstColumn &&
      column <= each.lastColumn,
  )
  if (merge === undefined) return headingText(cellAt(row, column))
  const first = sheet.rows.find(({ number }) => number === merge.firstRow)
  return first === undefined ? '' : headingText(cellAt(first, merge.firstColumn))
}

function headingText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replaceAll(/\s+/g, ' ')
    case 'number':
      return cell.decimal
    case 'date':
      return cell.day
    case 'empty':
    case 'boolean':
    case 'error':
      return ''
  }
}

function isColumnNumbers(row: SheetRow): boolean {
  const texts = row.cells.map(headingText).filter((text) => text !== '')
  return texts.length >= FEWEST_HEADINGS && texts.every((text) => COLUMN_NUMBER.test(text))
}
