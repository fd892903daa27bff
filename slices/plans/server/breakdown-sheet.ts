/**
 * The breakdown of a target as an .xlsx for offices to fill in and send back, and the lines of one
 * that came back. Whose share a line is and how much is judged in core/breakdown-sheet.ts.
 */
import type { DecimalText } from '#kernel/decimal.ts'
import { foldVietnamese } from '#kernel/fold.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { numberIn, restoreCode } from '#platform/office/cell-reading.ts'
import { mapColumns, type Field } from '#platform/office/column-mapping.ts'
import {
  cellDetails,
  officeProblem,
  tableProblem,
  type CellRefusal,
} from '#platform/office/office.problems.ts'
import { cellProblemText, officeNoteText } from '#platform/office/office.text.ts'
import {
  bodyRows,
  guessHeaderRows,
  headerPaths,
  mergesInBody,
} from '#platform/office/sheet-header.ts'
import { writeSheet } from '#platform/office/sheet-writer.ts'
import { cellAt, type Sheet, type SheetCell, type SheetRow } from '#platform/office/sheet.ts'
import { readSheet } from '#platform/office/spreadsheet.ts'
import { fillProblemText } from '#platform/problem-text.ts'
import type { SheetProblemView } from '../core/breakdown-sheet.contract.ts'
import type { SheetLine } from '../core/breakdown-sheet.ts'
import { GENERATED_LABEL, SHEET_HEADINGS } from '../core/breakdown-sheet.text.ts'
import type { TargetView } from '../core/target.contract.ts'
import { methodWords, targetWordsText } from '../core/target-words.text.ts'
import type { BreakdownMethod } from '../core/target.ts'

/** Codes of communes have had five digits since 2004. */
const CODE_WIDTH = 5

/** All who may take a share, with what they have: what is edited and loaded back. */
export function writeBreakdownSheet(target: TargetView): Promise<Uint8Array> {
  const shareByPlace = new Map(
    target.shares
      .filter((share) => share.organisationId === null)
      .map((share) => [share.placeId, share]),
  )
  const { generated } = target
  return writeSheet({
    name: target.code,
    above: [
      ...(generated ? [GENERATED_LABEL] : []),
      `${target.code} – ${target.title.vi}, năm ${target.year}`,
      `Chỉ tiêu của kế hoạch: ${targetInWords(target)}`,
      'Ô trống là không giao. Xin giữ nguyên cột mã; chỉ sửa cột chỉ tiêu giao rồi tải lại lên.',
    ],
    columns: [
      { title: SHEET_HEADINGS.code, kind: 'code', width: 12 },
      { title: SHEET_HEADINGS.name, kind: 'text', width: 28 },
      { title: SHEET_HEADINGS.basis, kind: 'text', width: 30 },
      { title: `${SHEET_HEADINGS.value} (${target.unit})`, kind: 'number', width: 20 },
    ],
    rows: target.takers.map((taker) => {
      const share = shareByPlace.get(taker.placeId)
      return [
        taker.code,
        taker.placeName,
        share === undefined ? null : basisOf(share),
        share?.value ?? null,
      ]
    }),
  })
}

function targetInWords(target: TargetView): string {
  const value = formatVietnameseNumber(target.value as DecimalText)
  const valueTo = formatVietnameseNumber((target.valueTo ?? '0') as DecimalText)
  const words = targetWordsText[target.comparator]
  return fillProblemText(words, { value, valueTo, unit: target.unit }).vi
}

function basisOf(share: TargetView['shares'][number]): string {
  const words = methodWords(share.method as BreakdownMethod, share.methodFigure)
  return fillProblemText(words, { figure: share.methodFigure ?? '' }).vi
}

const FIELDS: readonly Field<'code' | 'value'>[] = [
  {
    name: 'code',
    headings: [SHEET_HEADINGS.code, 'Mã xã', 'Mã ĐVHC', 'Mã', 'Code'],
    isRequired: true,
  },
  {
    name: 'value',
    headings: [SHEET_HEADINGS.value, 'Số giao', 'Kế hoạch giao', 'Target'],
    isRequired: true,
  },
]

export interface ReadBreakdown {
  readonly lines: readonly SheetLine[]
  readonly problems: readonly SheetProblemView[]
}

/**
 * The lines of a breakdown that came back, or the problem of the file as a whole, thrown. `answers`
 * are a person's choices by cell; one that the cell cannot mean is as if it was not given.
 */
export function readBreakdownSheet(
  bytes: Uint8Array,
  reading: { readonly unit: string; readonly answers: ReadonlyMap<string, string> },
): ReadBreakdown {
  const sheet = readSheet(bytes)
  if (!sheet.ok) throw officeProblem(sheet.refusal)
  const { rows, codeColumn, valueColumn } = findTable(sheet.value)
  const unfinished = new Map(
    sheet.value.notes
      .filter((note) => note.code === 'formula_without_value')
      .map((note) => [note.address, note]),
  )
  const lines: SheetLine[] = []
  const problems: SheetProblemView[] = []
  for (const row of rows) {
    const codeCell = cellAt(row, codeColumn)
    const valueCell = cellAt(row, valueColumn)
    if (isNoShare(row, codeCell, valueCell)) continue
    if (unfinished.has(valueCell.address)) {
      const text = fillProblemText(officeNoteText.formula_without_value, {
        address: valueCell.address,
      })
      problems.push({ line: row.number, cell: valueCell.address, text, readings: [] })
      continue
    }
    const code = settle(restoreCode(codeCell, CODE_WIDTH), reading.answers)
    const value = settle(shareIn(valueCell, reading.unit), reading.answers)
    if (code.ok && value.ok) {
      lines.push({ line: row.number, code: code.value, value: value.value })
    }
    problems.push(
      ...[code, value].flatMap((each) => (each.ok ? [] : [toProblem(row.number, each.refusal)])),
    )
  }
  return { lines, problems }
}

function findTable(sheet: Sheet): {
  readonly rows: readonly SheetRow[]
  readonly codeColumn: number
  readonly valueColumn: number
} {
  const head = guessHeaderRows(sheet)
  if (head === undefined) throw tableProblem('table_has_no_header')
  const merged = mergesInBody(sheet, head)
  if (merged.length > 0) {
    const ranges = merged.map(({ range }) => range).join(', ')
    throw tableProblem('table_has_merged_cells', { ranges })
  }
  const { mapped } = mapColumns(headerPaths(sheet, head), FIELDS)
  const codeColumn = mapped.find(({ field }) => field === 'code')?.column
  const valueColumn = mapped.find(({ field }) => field === 'value')?.column
  if (codeColumn === undefined || valueColumn === undefined) {
    const columns = [
      ...(codeColumn === undefined ? [SHEET_HEADINGS.code] : []),
      ...(valueColumn === undefined ? [SHEET_HEADINGS.value] : []),
    ].join(', ')
    throw tableProblem('table_lacks_columns', { columns })
  }
  return { rows: bodyRows(sheet, head), codeColumn, valueColumn }
}

/** An empty row, or a row of totals, which offices add by habit and which has no code. */
function isNoShare(row: SheetRow, codeCell: SheetCell, valueCell: SheetCell): boolean {
  if (codeCell.kind === 'text') return /^(?:tong|cong)\b/.test(foldVietnamese(codeCell.text))
  if (codeCell.kind !== 'empty') return false
  return (
    valueCell.kind === 'empty' ||
    row.cells.some(
      (cell) => cell.kind === 'text' && /^(?:tong|cong)\b/.test(foldVietnamese(cell.text)),
    )
  )
}

/** An empty cell and a dash give nothing; everything else must be a figure. */
function shareIn(cell: SheetCell, unit: string): Result<DecimalText | undefined, CellRefusal> {
  if (cell.kind === 'empty') return ok(undefined)
  const read = numberIn(cell, { unit })
  return !read.ok && read.refusal.code === 'empty_number' ? ok(undefined) : read
}

/** Takes the person's choice for a cell, where it is one of those that the cell leaves open. */
function settle<T>(
  read: Result<T, CellRefusal>,
  answers: ReadonlyMap<string, string>,
): Result<T, CellRefusal> {
  if (read.ok) return read
  const answer = answers.get(read.refusal.cell)
  return readingsOf(read.refusal).some((reading) => reading === answer)
    ? ok(answer as T)
    : refuse(read.refusal)
}

function readingsOf(refusal: CellRefusal): readonly string[] {
  switch (refusal.code) {
    case 'ambiguous_number':
      return refusal.readings
    case 'code_lost_zeros':
      return [refusal.reading]
    default:
      return []
  }
}

function toProblem(line: number, refusal: CellRefusal): SheetProblemView {
  return {
    line,
    cell: refusal.cell,
    text: fillProblemText(cellProblemText[refusal.code], cellDetails(refusal)),
    readings: readingsOf(refusal).map((value) => ({
      value,
      label:
        refusal.code === 'ambiguous_number' ? formatVietnameseNumber(value as DecimalText) : value,
    })),
  }
}
