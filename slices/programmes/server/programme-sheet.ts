/**
 * Reads an office's own programme, from a JSON tree or a spreadsheet, into rows that a person can
 * look through. Nothing is kept here; the rows come back in the import command and are judged again.
 */
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import {
  bodyRows,
  guessHeaderRows,
  headerPaths,
  type HeaderColumn,
} from '#platform/office/sheet-header.ts'
import { cellAt, type SheetCell, type SheetRow } from '#platform/office/sheet.ts'
import { readSheet } from '#platform/office/spreadsheet.ts'
import type { TreeRow } from '../core/programme-tree.ts'
import {
  ProgrammeTreeFile,
  toProgrammeHeader,
  toTreeRows,
} from '../core/programme-tree.contract.ts'
import type { ProgrammeHeader } from '../core/programme-tree.ts'
import { columnOf, readCapital, type SheetColumn } from '../core/tree-sheet.ts'

export interface ReadProgramme {
  /** Only a JSON tree says what the programme itself is. */
  readonly header: ProgrammeHeader | undefined
  readonly rows: readonly TreeRow[]
  readonly columns: readonly {
    readonly heading: string
    readonly meaning: SheetColumn | undefined
  }[]
}

export type ReadProgrammeRefusal =
  | { readonly code: 'programme_file_not_understood'; readonly reason: string }
  | { readonly code: 'programme_file_lacks_columns'; readonly missing: string }

export function readProgrammeFile(bytes: Uint8Array): Result<ReadProgramme, ReadProgrammeRefusal> {
  return looksLikeJson(bytes) ? readJsonTree(bytes) : readTreeSheet(bytes)
}

const OPENING_BRACE = 0x7b
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf])

/** The first byte that is neither blank nor the mark of UTF-8. */
function looksLikeJson(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BLANKS.has(byte)) === OPENING_BRACE
}

function readJsonTree(bytes: Uint8Array): Result<ReadProgramme, ReadProgrammeRefusal> {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // Not JSON after all: the answer says so, and nothing has been kept.
    return refuse({ code: 'programme_file_not_understood', reason: 'JSON' })
  }
  const file = ProgrammeTreeFile.safeParse(content)
  if (!file.success) {
    const fields = file.error.issues.map((issue) => issue.path.join('.')).join(', ')
    return refuse({ code: 'programme_file_not_understood', reason: fields })
  }
  return ok({ header: toProgrammeHeader(file.data), rows: toTreeRows(file.data), columns: [] })
}

function readTreeSheet(bytes: Uint8Array): Result<ReadProgramme, ReadProgrammeRefusal> {
  const sheet = readSheet(bytes)
  if (!sheet.ok) {
    return refuse({ code: 'programme_file_not_understood', reason: sheet.refusal.code })
  }
  const head = guessHeaderRows(sheet.value)
  const headings = head === undefined ? [] : headerPaths(sheet.value, head)
  const places = placeColumns(headings)
  const missing = (['code', 'titleVi'] as const).filter((column) => !places.has(column))
  if (head === undefined || missing.length > 0) {
    const names = missing.map((column) => (column === 'code' ? 'Mã' : 'Tên'))
    return refuse({ code: 'programme_file_lacks_columns', missing: names.join(', ') })
  }
  const rows = bodyRows(sheet.value, head).map((row) => toTreeRow(row, places))
  return ok({
    header: undefined,
    rows: places.has('parentCode') ? rows : hangByLevel(rows),
    columns: headings.map(({ path }) => ({
      heading: path.join(' / '),
      meaning: columnOf(path.at(-1) ?? ''),
    })),
  })
}

/** The first column of each meaning; a second one of the same heading is left aside. */
function placeColumns(headings: readonly HeaderColumn[]): ReadonlyMap<SheetColumn, number> {
  const places = new Map<SheetColumn, number>()
  for (const { column, path } of headings) {
    const meaning = columnOf(path.at(-1) ?? '')
    if (meaning !== undefined && !places.has(meaning)) places.set(meaning, column)
  }
  return places
}

function toTreeRow(row: SheetRow, places: ReadonlyMap<SheetColumn, number>): TreeRow {
  function textIn(column: SheetColumn): string {
    const at = places.get(column)
    return at === undefined ? '' : textOf(cellAt(row, at))
  }
  const depth = Number(textIn('depth'))
  return {
    line: row.number,
    code: textIn('code'),
    parentCode: orUndefined(textIn('parentCode')),
    depth: Number.isInteger(depth) && depth > 0 ? depth : undefined,
    titleVi: textIn('titleVi'),
    titleEn: orUndefined(textIn('titleEn')),
    lead: orUndefined(textIn('lead')),
    capital: readCapital(textIn('capital')),
    normsIn: orUndefined(textIn('norms')),
    note: orUndefined(textIn('note')),
  }
}

/** Without a column for the parent, a row hangs from the nearest row above it that is one level up. */
function hangByLevel(rows: readonly TreeRow[]): readonly TreeRow[] {
  return rows.map((row, at) => {
    if (row.depth === undefined || row.depth === 1) return row
    const above = rows.slice(0, at).findLast((each) => each.depth === (row.depth ?? 0) - 1)
    return above === undefined ? row : { ...row, parentCode: above.code }
  })
}

/** A code such as 1.2 that the spreadsheet turned into a date is shown as a date, and refused so. */
function textOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.normalize('NFC').trim()
    case 'number':
      return cell.decimal
    case 'date':
      return formatVietnameseDay(cell.day)
    case 'error':
      return cell.error
    case 'boolean':
    case 'empty':
      return ''
  }
}

function orUndefined(text: string): string | undefined {
  return text === '' ? undefined : text
}
