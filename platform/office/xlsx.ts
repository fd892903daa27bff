/**
 * Opens an .xlsx and finds the sheet to read; worksheet.ts reads its cells.
 *
 * The values are read here and not through a library, since the streaming readers tell neither the
 * number format (0.065 or 6,5%; 4618 or 04618), nor merged areas, nor an error from a text, nor a
 * formula that was never calculated: each of them a way to take in a wrong figure without a word.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { ZipLimits } from '../files/zip.ts'
import { openPackage, type OfficeFileRefusal, type OfficePackage } from './office-package.ts'
import { readFormats, type CellFormat } from './xlsx-styles.ts'
import {
  readWorksheet,
  type SheetSize,
  type Worksheet,
  type WorksheetRefusal,
} from './worksheet.ts'
import { attributesOf, readXml } from './xml.ts'

export type XlsxRefusal =
  | OfficeFileRefusal
  | WorksheetRefusal
  | { readonly code: 'sheet_not_found'; readonly name: string; readonly names: string }

export interface Xlsx extends Worksheet {
  readonly name: string
  readonly names: readonly string[]
}

interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** Reads the sheet called `name`, or the first visible one. */
export function readXlsx(
  bytes: Uint8Array,
  limits: { readonly zip: ZipLimits; readonly size: SheetSize },
  name?: string,
): Result<Xlsx, XlsxRefusal> {
  const opened = openPackage(bytes, 'xlsx', limits.zip)
  if (!opened.ok) return opened
  const workbook = readWorkbook(opened.value)
  if (!workbook.ok) return workbook
  const { sheets, from1904 } = workbook.value
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const names = visible.map((sheet) => sheet.name)
  const chosen = name === undefined ? visible[0] : sheets.find((sheet) => sheet.name === name)
  if (chosen === undefined) {
    return refuse({ code: 'sheet_not_found', name: name ?? '', names: names.join(', ') })
  }

  const styled = readStyles(opened.value)
  if (!styled.ok) return styled
  const strings = readStrings(opened.value)
  if (!strings.ok) return strings
  const xml = opened.value.read(chosen.part)
  if (!xml.ok) return xml
  const meaning = { strings: strings.value, formats: styled.value, from1904 }
  const worksheet = readWorksheet(xml.value, meaning, limits.size)
  if (worksheet === undefined) return damaged(chosen.part)
  return worksheet.ok ? ok({ ...worksheet.value, name: chosen.name, names }) : worksheet
}

function readWorkbook(
  opened: OfficePackage,
): Result<
  { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean },
  OfficeFileRefusal
> {
  const relations = opened.relationsOf(opened.mainPart)
  if (!relations.ok) return relations
  const parts = new Map(relations.value.map(({ id, target }) => [id, target]))
  const xml = opened.read(opened.mainPart)
  if (!xml.ok) return xml

  const sheets: SheetEntry[] = []
  let from1904 = false
  const isWhole = readXml(xml.value, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = isTrue(attributesOf(attributes)['date1904'])
      if (tag !== 'sheet') return
      const { name = '', id = '', state = 'visible' } = attributesOf(attributes)
      const part = parts.get(id)
      // A chart sheet points at a part that has no cells; it is not among those to choose from.
      if (part === undefined || !part.includes('worksheets/')) return
      sheets.push({ name: name.normalize('NFC'), part, isHidden: state !== 'visible' })
    },
  })
  return isWhole ? ok({ sheets, from1904 }) : damaged(opened.mainPart)
}

function readStyles(opened: OfficePackage): Result<readonly CellFormat[], OfficeFileRefusal> {
  const part = partOfType(opened, 'styles')
  if (part === undefined) return ok([])
  const xml = opened.read(part)
  if (!xml.ok) return xml
  const formats = readFormats(xml.value)
  return formats === undefined ? damaged(part) : ok(formats)
}

/** The shared texts. Readings for Japanese and Chinese (`rPh`) stand beside a text and are not part of it. */
function readStrings(opened: OfficePackage): Result<readonly string[], OfficeFileRefusal> {
  const part = partOfType(opened, 'sharedStrings')
  if (part === undefined) return ok([])
  const xml = opened.read(part)
  if (!xml.ok) return xml

  const strings: string[] = []
  let text = ''
  let isInText = false
  let isInReading = false
  const isWhole = readXml(xml.value, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isInReading = true
      if (name === 't') isInText = !isInReading
    },
    text: (piece) => {
      if (isInText) text += piece
    },
    close: (name) => {
      if (name === 't') isInText = false
      if (name === 'rPh') isInReading = false
      if (name === 'si') strings.push(text)
    },
  })
  return isWhole ? ok(strings) : damaged(part)
}

function partOfType(opened: OfficePackage, type: string): string | undefined {
  const relations = opened.relationsOf(opened.mainPart)
  const target = relations.ok
    ? relations.value.find((each) => each.type === type)?.target
    : undefined
  return target !== undefined && opened.has(target) ? target : undefined
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function damaged(part: string) {
  return refuse({ code: 'office_file_damaged', part })
}
