/** The three files of a report, and how they are kept and sent. */
import { readFileSync } from 'node:fs'
import type { Tx } from '#platform/db.ts'
import { saveFileRecord } from '#platform/files/file.queries.ts'
import { MAX_FILE_BYTES, storeFile, type FileHash } from '#platform/files/store.ts'
import { FILING_FORMATS, type FilingFormat } from '#reports/periodic/core/filing.contract.ts'
import type { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { toDocx } from './docx.ts'
import { toPdf } from './pdf.ts'
import { toXlsx } from './xlsx.ts'

export const MEDIA_TYPES: Readonly<Record<FilingFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** The version of the program, which a filing notes as its maker. */
export const CODE_VERSION = readVersion()

export async function drawReport(
  content: PeriodicReportContent,
  format: FilingFormat,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return toDocx(content)
    case 'xlsx':
      return toXlsx(content)
    case 'pdf':
      return toPdf(content)
  }
}

/** Draws all three files and keeps them in the store under their hashes. */
export async function keepFiles(
  tx: Tx,
  store: { readonly folder: string; readonly newId: () => string },
  filing: {
    readonly content: PeriodicReportContent
    readonly name: string
    readonly actor: Actor
    readonly at: Date
  },
): Promise<Readonly<Record<FilingFormat, FileHash>>> {
  const hashes = new Map<FilingFormat, FileHash>()
  for (const format of FILING_FORMATS) {
    const bytes = await drawReport(filing.content, format)
    const stored = await storeFile(
      { ...store, maxBytes: MAX_FILE_BYTES },
      { name: `${filing.name}.${format}`, content: once(bytes) },
    )
    await saveFileRecord(tx, stored, filing)
    hashes.set(format, stored.hash)
  }
  return {
    docx: hashOf(hashes, 'docx'),
    xlsx: hashOf(hashes, 'xlsx'),
    pdf: hashOf(hashes, 'pdf'),
  }
}

/** "bao-cao-412-BC-UBND-2024-Q3.docx": plain letters, since older mail systems garble others. */
export function fileNameOf(report: {
  readonly number: string
  readonly period: string
  readonly format: FilingFormat
}): string {
  return `${baseNameOf(report)}.${report.format}`
}

export function baseNameOf(report: { readonly number: string; readonly period: string }): string {
  const number = report.number
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `bao-cao-${number}-${report.period}`
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function hashOf(hashes: ReadonlyMap<FilingFormat, FileHash>, format: FilingFormat): FileHash {
  const hash = hashes.get(format)
  if (hash === undefined) throw new Error(`no ${format} was drawn`)
  return hash
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  )
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return hasVersion ? String(manifest.version) : 'unknown'
}
