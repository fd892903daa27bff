/**
 * What a file is, by its content. Its name and the browser's word are claims: offices rename .xls to
 * .xlsx "to make it open", save web pages as Excel, and send phone photos as .jpg that are HEIC.
 */
import { openZip, type ZipRefusal } from './zip.ts'

/** Kinds that the store keeps. */
export type KeptKind = 'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png' | 'text'

/** Kinds that are told apart only to say what is wrong with them and what to do instead. */
type RefusedKind =
  | 'empty'
  | 'xls'
  | 'doc'
  | 'password_protected'
  | 'with_macros'
  | 'xlsb'
  | 'opendocument'
  | 'presentation'
  | 'html'
  | 'xml'
  | 'heic'
  | 'zip'
  | 'damaged_zip'
  | 'zip_bomb'
  | 'unknown'

export type FileKind = KeptKind | RefusedKind

/** Names of kinds that read the same in both languages. */
export const KIND_NAMES: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
  jpg: 'JPEG',
  png: 'PNG',
  text: 'text (.txt, .csv)',
  empty: '0 byte',
  xls: 'Excel 97-2003 (.xls)',
  doc: 'Word 97-2003 (.doc)',
  password_protected: 'Office + password',
  with_macros: 'Office + macro',
  xlsb: 'Excel (.xlsb)',
  opendocument: 'OpenDocument',
  presentation: 'PowerPoint (.pptx)',
  html: 'HTML',
  xml: 'XML',
  heic: 'HEIC',
  zip: 'ZIP',
  damaged_zip: 'ZIP (?)',
  zip_bomb: 'ZIP (!)',
  unknown: '?',
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const MAGIC: readonly { readonly kind: FileKind; readonly at: number; readonly bytes: number[] }[] =
  [
    { kind: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff] },
    { kind: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
    { kind: 'pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  ]
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'])
const TEXT_SAMPLE_BYTES = 64 * 1024
/** Tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d])

/** Looks at the whole file: a zip tells what it holds only at its end. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const magic = MAGIC.find(({ at, bytes: expected }) => startsWith(bytes, expected, at))
  if (magic !== undefined) return magic.kind
  if (startsWith(bytes, OLE)) return kindOfOle(bytes)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return kindOfZip(bytes)
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))) return 'heic'
  return kindOfText(bytes)
}

function startsWith(bytes: Uint8Array, expected: readonly number[], at = 0): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** The container of Office 97-2003, and of every newer file with a password. */
function kindOfOle(bytes: Uint8Array): FileKind {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (holdsStream(container, 'EncryptedPackage')) return 'password_protected'
  if (holdsStream(container, 'WordDocument')) return 'doc'
  return holdsStream(container, 'Workbook') || holdsStream(container, 'Book') ? 'xls' : 'unknown'
}

/** The directory of the container names its streams in UTF-16. */
function holdsStream(container: Buffer, name: string): boolean {
  return container.includes(Buffer.from(name, 'utf16le'))
}

const KINDS_OF_REFUSALS: Readonly<Record<ZipRefusal['code'], FileKind>> = {
  zip_damaged: 'damaged_zip',
  zip_encrypted: 'password_protected',
  zip_unpacks_too_large: 'zip_bomb',
}

const PARTS: readonly (readonly [FileKind, RegExp])[] = [
  ['with_macros', /^(?:word|xl|ppt)\/vbaProject\.bin$/i],
  ['xlsb', /^xl\/workbook\d*\.bin$/i],
  ['xlsx', /^xl\/workbook\d*\.xml$/i],
  ['docx', /^word\/document\d*\.xml$/i],
  ['presentation', /^ppt\/presentation\d*\.xml$/i],
  ['opendocument', /^mimetype$/],
]

function kindOfZip(bytes: Uint8Array): FileKind {
  const zip = openZip(bytes)
  if (!zip.ok) return KINDS_OF_REFUSALS[zip.refusal.code]
  const found = PARTS.find(([, part]) => zip.value.names.some((name) => part.test(name)))
  return found?.[0] ?? 'zip'
}

const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/**
 * Text has no control characters but tab and line ends. A web page or an XML file is text too, but
 * not a text that somebody wrote.
 */
function kindOfText(bytes: Uint8Array): FileKind {
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) {
    return bytes.length % 2 === 0 ? 'text' : 'unknown'
  }
  const sample = bytes.subarray(0, TEXT_SAMPLE_BYTES)
  if (sample.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte))) {
    return 'unknown'
  }
  const opening = Buffer.from(sample.subarray(0, 2_048))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<!doctype html|<html|<head|<meta|<table|<style|<body|<div)/.test(opening)) return 'html'
  if (opening.startsWith('<?xml')) return opening.includes('<html') ? 'html' : 'xml'
  return 'text'
}
