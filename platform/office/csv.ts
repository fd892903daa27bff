import { parseCsv } from 'hucre/csv'
import { ok, refuse, type Result } from '#kernel/result.ts'
import { addressOf, type SheetRow } from './sheet.ts'
import { decodeText, type DecodedText, type DecodingRefusal } from './text-decoding.ts'
import type { SheetSize, WorksheetRefusal } from './worksheet.ts'

export interface Csv {
  readonly rows: readonly SheetRow[]
  readonly encoding: DecodedText['encoding']
}

const DELIMITERS = ['\t', ';', ',', '|'] as const
const SAMPLE_LINES = 20

/** Reads a .csv: every cell is text, since a .csv does not say what it means. */
export function readCsv(
  bytes: Uint8Array,
  size: SheetSize,
): Result<Csv, DecodingRefusal | WorksheetRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const lines = parseCsv(text, {
    delimiter: delimiterOf(text),
    typeInference: false,
    maxRows: size.maxRows + 1,
  })
  if (lines.length > size.maxRows) {
    return refuse({ code: 'sheet_too_many_rows', limit: size.maxRows })
  }
  const tooWide = lines.findIndex((line) => line.length > size.maxColumns)
  if (tooWide !== -1) {
    const address = addressOf(tooWide + 1, size.maxColumns)
    return refuse({ code: 'sheet_too_many_columns', limit: size.maxColumns, address })
  }
  const rows = lines.map((line, index) => toRow(index + 1, line.map(String)))
  return ok({ rows, encoding })
}

function toRow(number: number, texts: readonly string[]): SheetRow {
  return {
    number,
    cells: texts.map((text, column) => {
      const address = addressOf(number, column)
      return text === '' ? { kind: 'empty', address } : { kind: 'text', address, text }
    }),
  }
}

/**
 * The mark that stands equally often in the first lines, outside quotes. Excel in Vietnamese writes
 * semicolons, since its comma is the decimal mark; so the comma is asked last but one.
 */
function delimiterOf(text: string): string {
  const lines = text
    .replaceAll(/"[^"]*"/g, '')
    .split('\n', SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
  const scored = DELIMITERS.map((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1)
    const [first = 0] = counts
    return { mark, score: first * counts.filter((count) => count === first).length }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score === 0 ? ',' : best.mark
}
