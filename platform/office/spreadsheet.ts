/**
 * Takes a spreadsheet in, .xlsx or .csv, by what it is and not by its name. Whatever cannot be read
 * with certainty is refused with a reason or noted with its cell; nothing is guessed.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'
import { kindOf } from '../files/file-kind.ts'
import { ZIP_LIMITS, type ZipLimits } from '../files/zip.ts'
import { readCsv } from './csv.ts'
import { refusalOfKind, type OfficeFileRefusal } from './office-package.ts'
import { tidyTexts } from './sheet-text.ts'
import type { Sheet } from './sheet.ts'
import type { DecodingRefusal } from './text-decoding.ts'
import type { SheetSize } from './worksheet.ts'
import { readXlsx, type XlsxRefusal } from './xlsx.ts'

export type SpreadsheetRefusal =
  OfficeFileRefusal | XlsxRefusal | DecodingRefusal | { readonly code: 'sheet_empty' }

export interface SheetLimits extends SheetSize {
  readonly maxBytes: number
  readonly zip: ZipLimits
}

/** Twice the households of the largest district, and columns to GR. */
export const SHEET_LIMITS: SheetLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxRows: 50_000,
  maxColumns: 200,
  zip: ZIP_LIMITS,
}

/** Reads the sheet called `name`, or the first visible one; a .csv has only one. */
export function readSheet(
  bytes: Uint8Array,
  limits: SheetLimits = SHEET_LIMITS,
  name?: string,
): Result<Sheet, SpreadsheetRefusal> {
  if (bytes.length > limits.maxBytes) {
    const limitMb = Math.floor(limits.maxBytes / (1024 * 1024))
    return refuse({ code: 'office_file_too_large', limitMb })
  }
  const kind = kindOf(bytes)
  if (kind === 'text') return readCsvSheet(bytes, limits)
  if (kind !== 'xlsx') return refuse(refusalOfKind(kind, 'xlsx'))

  const xlsx = readXlsx(bytes, { zip: limits.zip, size: limits }, name)
  if (!xlsx.ok) return xlsx
  const { rows, notes } = tidyTexts(xlsx.value.rows)
  if (rows.length === 0) return refuse({ code: 'sheet_empty' })
  return ok({
    name: xlsx.value.name,
    names: xlsx.value.names,
    rows,
    merges: xlsx.value.merges,
    notes: [
      ...notes,
      ...xlsx.value.unfinished.map(
        (address) => ({ code: 'formula_without_value', address }) as const,
      ),
    ],
  })
}

function readCsvSheet(bytes: Uint8Array, limits: SheetLimits): Result<Sheet, SpreadsheetRefusal> {
  const csv = readCsv(bytes, limits)
  if (!csv.ok) return csv
  const { rows, notes } = tidyTexts(csv.value.rows)
  return rows.length === 0
    ? refuse({ code: 'sheet_empty' })
    : ok({ name: '', names: [], rows, merges: [], notes })
}
