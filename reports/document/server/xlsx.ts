/**
 * A workbook of forms as an Excel file. Numbers are numbers, so that they can be added up; codes are
 * text, so that they keep their zeros; headings stay in sight on screen and repeat in print (A4 on
 * its side, one page wide).
 */
import { writeXlsx, type Cell as XlsxCell, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { Language } from '#kernel/text.ts'
import {
  cellAt,
  cellText,
  columnWidths,
  headerRows,
  placedCells,
  type Cell,
  type Column,
  type Row,
} from '#reports/document/core/table.ts'
import type { Sheet, Workbook } from '#reports/document/core/workbook.ts'
import { toXlsxValue } from './xlsx-figure.ts'
import { rowHeight } from './xlsx-height.ts'

const FONT = 'Times New Roman'
const NOTICE_COLOUR = 'C00000'
const HEADING_COLOUR = 'E7EDF5'
/** Characters of the standard font that fit the printable width of A4 on its side. */
const PAGE_CHARACTERS = 150
const LEAST_CHARACTERS = 6
const INCH_MM = 25.4

type Cells = Map<string, Partial<XlsxCell>>

export function toXlsx(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => toSheet(sheet, workbook)),
    defaultFont: { name: FONT, size: 11 },
    properties: { title: workbook.title, creator: workbook.issuer },
  })
}

function toSheet(sheet: Sheet, workbook: Workbook): WriteSheet {
  const top = topLines(sheet, workbook)
  const headings = headerRows(sheet.table.columns)
  const firstHeading = top.length
  const firstBody = firstHeading + headings.length
  const lastColumn = sheet.table.columns.length - 1
  const cells: Cells = new Map([
    ...top.map(
      ({ text, style }, row) =>
        [`${row},0`, { value: text, type: 'string', style }] as [string, Partial<XlsxCell>],
    ),
    ...headingCells(sheet.table.columns, firstHeading),
    ...sheet.table.rows.flatMap((row, index) =>
      bodyCells(row, sheet.table.columns, { row: firstBody + index, language: workbook.language }),
    ),
  ])
  const widths = columnWidths(sheet.table.columns, PAGE_CHARACTERS).map((width) =>
    Math.max(width, LEAST_CHARACTERS),
  )
  const heights = [
    ...top.map(({ text }) => rowHeight([{ text, width: sum(widths) }])),
    ...headingHeights(sheet.table.columns, widths),
    ...sheet.table.rows.map((row) => bodyHeight(row, sheet, { widths, workbook })),
  ]
  return {
    name: sheet.name,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    merges: [
      ...top.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: lastColumn })),
      ...headingMerges(sheet.table.columns, firstHeading),
      ...sheet.table.rows.flatMap((row, index) =>
        bodyMerges(row, sheet.table.columns, firstBody + index),
      ),
    ].filter(({ startRow, endRow, startCol, endCol }) => startRow < endRow || startCol < endCol),
    freezePane: { rows: firstBody, columns: sheet.frozenColumns },
    a11y: { summary: sheet.title, headerRow: firstBody - 1 },
    ...printing(`$${firstHeading + 1}:$${firstBody}`, workbook.notice),
  }
}

/** The warning, the title and the remarks, each over the whole width; then an empty line. */
function topLines(
  sheet: Sheet,
  { notice }: Workbook,
): readonly { readonly text: string; readonly style: CellStyle }[] {
  const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
  const font = { name: FONT, size: 11 }
  return [
    ...(notice === null
      ? []
      : [
          {
            text: notice,
            style: {
              font: { ...font, bold: true, color: { rgb: NOTICE_COLOUR } },
              alignment: { horizontal: 'right' as const },
            },
          },
        ]),
    { text: sheet.title, style: { font: { ...font, size: 13, bold: true }, alignment: centred } },
    ...sheet.remarks.map((text) => ({
      text,
      style: { font: { ...font, italic: true }, alignment: centred },
    })),
    { text: '', style: {} },
  ]
}

function headingCells(
  columns: readonly Column[],
  firstRow: number,
): readonly [string, Partial<XlsxCell>][] {
  const style: CellStyle = {
    font: { name: FONT, size: 11, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADING_COLOUR } },
    border: thinBorder(),
  }
  // Every place under a merged heading is styled, or its border has gaps.
  const places = headerRows(columns).flatMap((row, rowIndex) =>
    row.flatMap((cell) =>
      Array.from({ length: cell.columnSpan * cell.rowSpan }, (_, place) => {
        const at = {
          row: firstRow + rowIndex + Math.floor(place / cell.columnSpan),
          column: cell.column + (place % cell.columnSpan),
        }
        return { ...at, value: place === 0 ? cell.text : '' }
      }),
    ),
  )
  return places.map(({ row, column, value }) => [
    `${row},${column}`,
    { value, type: 'string', style },
  ])
}

function headingMerges(columns: readonly Column[], firstRow: number) {
  return headerRows(columns).flatMap((row, rowIndex) =>
    row.map((cell) => ({
      startRow: firstRow + rowIndex,
      endRow: firstRow + rowIndex + cell.rowSpan - 1,
      startCol: cell.column,
      endCol: cell.column + cell.columnSpan - 1,
    })),
  )
}

function bodyMerges(row: Row, columns: readonly Column[], at: number) {
  return placedCells(row, columns).map(({ column, columnSpan }) => ({
    startRow: at,
    endRow: at,
    startCol: column,
    endCol: column + columnSpan - 1,
  }))
}

function headingHeights(columns: readonly Column[], widths: readonly number[]): readonly number[] {
  return headerRows(columns).map((row) =>
    Math.max(
      ...row.map(({ text, column, columnSpan, rowSpan }) => {
        const width = sum(widths.slice(column, column + columnSpan))
        return rowHeight([{ text, width }]) / rowSpan
      }),
    ),
  )
}

function bodyHeight(
  row: Row,
  sheet: Sheet,
  look: { readonly widths: readonly number[]; readonly workbook: Workbook },
): number {
  const texts = placedCells(row, sheet.table.columns).map(({ cell, column, columnSpan }) => ({
    text: cellText(cell, look.workbook.language),
    width: sum(look.widths.slice(column, column + columnSpan)),
  }))
  return rowHeight(texts)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function bodyCells(
  row: Row,
  columns: readonly Column[],
  at: { readonly row: number; readonly language: Language },
): readonly [string, Partial<XlsxCell>][] {
  return columns.map((column, index) => [
    `${at.row},${index}`,
    bodyCell(cellAt(row, column), column, { isBold: row.emphasis !== 'plain', ...at }),
  ])
}

function bodyCell(
  cell: Cell,
  column: Column,
  look: { readonly isBold: boolean; readonly language: Language },
): Partial<XlsxCell> {
  const horizontal = column.align === 'centre' ? 'center' : column.align
  const style: CellStyle = {
    font: { name: FONT, size: 11, bold: look.isBold },
    alignment: { horizontal, vertical: 'center', wrapText: true },
    border: thinBorder(),
  }
  const number = toXlsxValue(cell, look.language)
  if (number === undefined) return { value: cellText(cell, look.language), type: 'string', style }
  return { value: number.value, type: 'number', style: { ...style, numFmt: number.format } }
}

function thinBorder() {
  const side = { style: 'thin' } as const
  return { top: side, bottom: side, left: side, right: side }
}

function printing(
  headingRows: string,
  notice: string | null,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: headingRows,
      horizontalCentered: true,
      margins: {
        top: 20 / INCH_MM,
        bottom: 20 / INCH_MM,
        left: 20 / INCH_MM,
        right: 15 / INCH_MM,
        header: 10 / INCH_MM,
        footer: 10 / INCH_MM,
      },
    },
    headerFooter: {
      // The first page shows the warning in its top row already.
      differentFirst: true,
      ...(notice === null ? {} : { oddHeader: `&R&"${FONT},Bold"&10${notice}` }),
      firstFooter: '&C&P/&N',
      oddFooter: '&C&P/&N',
    },
  }
}
