import { parseDay, type Day } from '#kernel/day.ts'
import { decimalOfDouble } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import { dayOfExcelSerial } from '#kernel/vietnamese-date.ts'
import { addressOf, parseAddress, type Merge, type SheetCell, type SheetRow } from './sheet.ts'
import { PLAIN_FORMAT, type CellFormat } from './xlsx-styles.ts'
import { attributesOf, readXml } from './xml.ts'

export interface SheetSize {
  readonly maxRows: number
  readonly maxColumns: number
}

export type WorksheetRefusal =
  | { readonly code: 'sheet_too_many_rows'; readonly limit: number }
  | { readonly code: 'sheet_too_many_columns'; readonly limit: number; readonly address: string }

export interface Worksheet {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** Cells whose formula was never calculated. */
  readonly unfinished: readonly string[]
}

/** What numbers in the cells point at. */
export interface CellMeaning {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

/** A cell while its element is being read. */
interface CellDraft {
  readonly address: string
  readonly column: number
  readonly type: string
  readonly format: CellFormat
  value: string
  hasFormula: boolean
}

/** What has been read so far. */
interface Progress {
  readonly rows: SheetRow[]
  readonly merges: Merge[]
  readonly unfinished: string[]
  rowNumber: number
  cells: SheetCell[]
  nextColumn: number
  cell: CellDraft | undefined
  /** The element whose text belongs to the cell. */
  reading: 'v' | 't' | undefined
  isInReadingAid: boolean
  refusal: WorksheetRefusal | undefined
  isDamaged: boolean
}

const MAX_ROW = 1_048_576
/** One a row of the largest sheet that is read; more are somebody's attempt to keep us busy. */
const MAX_MERGES = 50_000

/** Undefined when the part is damaged. Cells that are only coloured are as if they were not there. */
export function readWorksheet(
  xml: string,
  meaning: CellMeaning,
  size: SheetSize,
): Result<Worksheet, WorksheetRefusal> | undefined {
  const progress: Progress = {
    rows: [],
    merges: [],
    unfinished: [],
    rowNumber: 0,
    cells: [],
    nextColumn: 0,
    cell: undefined,
    reading: undefined,
    isInReadingAid: false,
    refusal: undefined,
    isDamaged: false,
  }
  const isWhole = readXml(xml, {
    open: (name, attributes) => {
      if (progress.refusal === undefined) openElement(progress, meaning, name, attributes)
    },
    text: (text) => {
      if (progress.cell !== undefined && progress.reading !== undefined) progress.cell.value += text
    },
    close: (name) => {
      if (progress.refusal === undefined) closeElement(progress, meaning, size, name)
    },
  })
  if (progress.refusal !== undefined) return refuse(progress.refusal)
  return isWhole && !progress.isDamaged ? ok(progress) : undefined
}

function openElement(
  progress: Progress,
  meaning: CellMeaning,
  name: string,
  attributes: string,
): void {
  switch (name) {
    case 'row':
      return beginRow(progress, attributesOf(attributes)['r'])
    case 'c':
      return beginCell(progress, meaning, attributes)
    case 'f':
      if (progress.cell !== undefined) progress.cell.hasFormula = true
      return
    case 'v':
      progress.reading = 'v'
      return
    case 't':
      if (!progress.isInReadingAid) progress.reading = 't'
      return
    case 'rPh':
      progress.isInReadingAid = true
      return
    case 'mergeCell': {
      const merge = parseMerge(attributesOf(attributes)['ref'] ?? '')
      if (merge !== undefined) progress.merges.push(merge)
      if (progress.merges.length > MAX_MERGES) progress.isDamaged = true
      return
    }
    default:
  }
}

function closeElement(
  progress: Progress,
  meaning: CellMeaning,
  size: SheetSize,
  name: string,
): void {
  if (name === 'v' || name === 't') progress.reading = undefined
  if (name === 'rPh') progress.isInReadingAid = false
  if (name === 'c') endCell(progress, meaning, size)
  if (name === 'row') endRow(progress, size)
}

function beginRow(progress: Progress, number: string | undefined): void {
  const rowNumber = number === undefined ? progress.rowNumber + 1 : Number(number)
  if (!(rowNumber > progress.rowNumber && rowNumber <= MAX_ROW)) progress.isDamaged = true
  progress.rowNumber = rowNumber
  progress.cells = []
  progress.nextColumn = 0
}

function beginCell(progress: Progress, meaning: CellMeaning, attributes: string): void {
  const { r, s = '', t = 'n' } = attributesOf(attributes)
  const column = r === undefined ? progress.nextColumn : parseAddress(r)?.column
  if (column === undefined) {
    progress.isDamaged = true
    return
  }
  progress.nextColumn = column + 1
  progress.cell = {
    address: addressOf(progress.rowNumber, column),
    column,
    type: t,
    format: meaning.formats[Number(s)] ?? PLAIN_FORMAT,
    value: '',
    hasFormula: false,
  }
}

function endCell(progress: Progress, meaning: CellMeaning, size: SheetSize): void {
  const draft = progress.cell
  progress.cell = undefined
  if (draft === undefined) return
  if (draft.hasFormula && draft.value === '' && draft.type !== 'str') {
    progress.unfinished.push(draft.address)
  }
  const cell = toCell(draft, meaning)
  if (cell.kind === 'empty') return
  if (draft.column >= size.maxColumns) {
    const { address } = draft
    progress.refusal = { code: 'sheet_too_many_columns', limit: size.maxColumns, address }
    return
  }
  for (let column = progress.cells.length; column < draft.column; column += 1) {
    progress.cells.push({ kind: 'empty', address: addressOf(progress.rowNumber, column) })
  }
  progress.cells[draft.column] = cell
}

function endRow(progress: Progress, size: SheetSize): void {
  if (progress.cells.length === 0) return
  if (progress.rows.length === size.maxRows) {
    progress.refusal = { code: 'sheet_too_many_rows', limit: size.maxRows }
    return
  }
  progress.rows.push({ number: progress.rowNumber, cells: progress.cells })
}

function toCell(draft: CellDraft, meaning: CellMeaning): SheetCell {
  const { address, value } = draft
  if (value === '') return { kind: 'empty', address }
  switch (draft.type) {
    case 's':
      return textCell(address, meaning.strings[Number(value)] ?? '')
    case 'str':
    case 'inlineStr':
      return textCell(address, value)
    case 'b':
      return { kind: 'boolean', address, value: value === '1' || value === 'true' }
    case 'e':
      return { kind: 'error', address, error: value }
    case 'd': {
      const day = parseDay(value.slice(0, 10))
      return day === undefined ? textCell(address, value) : { kind: 'date', address, day }
    }
    default:
      return numberCell(draft, meaning)
  }
}

function numberCell({ address, value, format }: CellDraft, meaning: CellMeaning): SheetCell {
  const double = Number(value)
  const decimal = decimalOfDouble(double)
  if (decimal === undefined) return textCell(address, value)
  const day: Day | undefined = format.isDate
    ? dayOfExcelSerial(double, meaning.from1904)
    : undefined
  if (day !== undefined) return { kind: 'date', address, day }
  const { isPercent, shownDigits } = format
  return { kind: 'number', address, decimal, isPercent, shownDigits }
}

/** Excel writes a character that XML cannot hold as _x000D_. */
function textCell(address: string, raw: string): SheetCell {
  const text = raw.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return { kind: 'text', address, text }
}

function parseMerge(range: string): Merge | undefined {
  const [from = '', to = from] = range.split(':')
  const first = parseAddress(from)
  const last = parseAddress(to)
  if (first === undefined || last === undefined) return undefined
  return {
    range,
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  }
}
