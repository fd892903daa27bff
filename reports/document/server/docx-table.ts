/** A table of a report as a Word table: headings repeat on every page and no row is torn in two. */
import {
  AlignmentType,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Language } from '#kernel/text.ts'
import {
  cellText,
  columnWidths,
  headerRows,
  placedCells,
  type Column,
  type Row,
  type Table,
} from '#reports/document/core/table.ts'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

const CELL_MARGIN_TWIPS = 57

interface Look {
  readonly language: Language
  /** Twips. */
  readonly width: number
  readonly sizePt: number
}

export function docxTable(table: Table, look: Look): WordTable {
  const widths = columnWidths(table.columns, look.width)
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: look.width, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: CELL_MARGIN_TWIPS, right: CELL_MARGIN_TWIPS, top: 40, bottom: 40 },
    rows: [
      ...headingRows(table.columns, widths, look),
      ...table.rows.map((row) => bodyRow(row, table.columns, widths, look)),
    ],
  })
}

function headingRows(
  columns: readonly Column[],
  widths: readonly number[],
  look: Look,
): readonly TableRow[] {
  return headerRows(columns).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(({ text, column, columnSpan, rowSpan }) => {
          const width = spannedWidth(widths, column, columnSpan)
          return new TableCell({
            columnSpan,
            rowSpan,
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [cellParagraph(text, 'centre', { sizePt: look.sizePt, isBold: true })],
          })
        }),
      }),
  )
}

function bodyRow(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  look: Look,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: placedCells(row, columns).map(
      ({ cell, column, columnSpan }) =>
        new TableCell({
          columnSpan,
          width: { size: spannedWidth(widths, column, columnSpan), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            cellParagraph(cellText(cell, look.language), columns[column]?.align ?? 'left', {
              sizePt: look.sizePt,
              isBold: row.emphasis !== 'plain',
            }),
          ],
        }),
    ),
  })
}

function spannedWidth(widths: readonly number[], column: number, columnSpan: number): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)
}

function cellParagraph(
  text: string,
  align: Column['align'],
  look: { readonly sizePt: number; readonly isBold: boolean },
): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    spacing: { before: 0, after: 0, line: 240 },
    children: [new TextRun({ text, bold: look.isBold, size: look.sizePt * 2 })],
  })
}
