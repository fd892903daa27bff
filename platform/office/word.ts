/** Takes the text of a document in: a .docx, or a .txt in Unicode or an old Vietnamese code page. */
import { ok, refuse, type Result } from '#kernel/result.ts'
import { kindOf } from '../files/file-kind.ts'
import { ZIP_LIMITS } from '../files/zip.ts'
import type { LegacyEncoding } from './legacy-encoding.ts'
import { settleLegacyTexts, type SettledText } from './legacy-text.ts'
import {
  openPackage,
  refusalOfKind,
  type OfficeFileRefusal,
  type OfficePackage,
} from './office-package.ts'
import { decodeText, type DecodingRefusal, type TextEncoding } from './text-decoding.ts'
import { readBody, type BodyLine } from './word-body.ts'
import { countLists, readNumbering } from './word-numbering.ts'

export interface Paragraph {
  /** In the text of the document: `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** "a)", "1.2." or "-" when Word numbered it; the text has it too. */
  readonly label: string
  readonly isInTable: boolean
}

export interface DocumentNote {
  readonly code: 'text_converted' | 'text_perhaps_in_old_encoding'
  /** From 1. */
  readonly paragraph: number
  readonly encoding: LegacyEncoding | 'unknown'
}

export interface DocumentText {
  /** Composed (NFC), one paragraph or table row a line. */
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly encoding: TextEncoding
  readonly notes: readonly DocumentNote[]
}

export type DocumentRefusal =
  OfficeFileRefusal | DecodingRefusal | { readonly code: 'document_has_no_text' }

const MAX_BYTES = 20 * 1024 * 1024

/** Reads by what the file is; its name plays no part. Notes, comments and deleted text are left out. */
export function readDocumentText(bytes: Uint8Array): Result<DocumentText, DocumentRefusal> {
  if (bytes.length > MAX_BYTES) return refuse({ code: 'office_file_too_large', limitMb: 20 })
  const kind = kindOf(bytes)
  if (kind === 'text') return readPlainText(bytes)
  if (kind !== 'docx') return refuse(refusalOfKind(kind, 'docx'))

  const opened = openPackage(bytes, 'docx', ZIP_LIMITS)
  if (!opened.ok) return opened
  const xml = opened.value.read(opened.value.mainPart)
  if (!xml.ok) return xml
  const numbering = readNumbering(
    partOfType(opened.value, 'numbering'),
    partOfType(opened.value, 'styles'),
  )
  const lines = readBody(xml.value, numbering, countLists(numbering))
  if (lines === undefined) {
    return refuse({ code: 'office_file_damaged', part: opened.value.mainPart })
  }
  return assemble(lines, 'utf-8')
}

function readPlainText(bytes: Uint8Array): Result<DocumentText, DocumentRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const lines = decoded.value.text
    .split('\n')
    .map((line) => ({ text: line.trim(), label: '', isInTable: false }))
    .filter(({ text }) => text !== '')
  return assemble(lines, decoded.value.encoding)
}

function partOfType(opened: OfficePackage, type: string): string {
  const relations = opened.relationsOf(opened.mainPart)
  const part = relations.ok ? relations.value.find((each) => each.type === type)?.target : undefined
  const xml = part === undefined || !opened.has(part) ? undefined : opened.read(part)
  return xml?.ok === true ? xml.value : ''
}

function assemble(
  lines: readonly BodyLine[],
  encoding: TextEncoding,
): Result<DocumentText, DocumentRefusal> {
  if (lines.length === 0) return refuse({ code: 'document_has_no_text' })
  const settled = settleLegacyTexts(lines.map(({ text }) => text))
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const [index, { label, isInTable }] of lines.entries()) {
    const text = settled[index]?.text ?? ''
    paragraphs.push({ start, end: start + text.length, text, label, isInTable })
    start += text.length + 1
  }
  return ok({
    text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
    paragraphs,
    encoding,
    notes: settled.map(noteOf).filter((note) => note !== undefined),
  })
}

function noteOf(settled: SettledText, index: number): DocumentNote | undefined {
  const paragraph = index + 1
  switch (settled.kind) {
    case 'kept':
      return undefined
    case 'converted':
      return { code: 'text_converted', paragraph, encoding: settled.encoding }
    case 'in doubt':
      return { code: 'text_perhaps_in_old_encoding', paragraph, encoding: 'unknown' }
  }
}
