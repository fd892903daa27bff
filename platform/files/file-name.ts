import type { KeptKind } from './file-kind.ts'

const KINDS_BY_EXTENSION: Readonly<Record<string, KeptKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  txt: 'text',
  csv: 'text',
}

const MEDIA_TYPES: Readonly<Record<KeptKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  text: 'text/plain',
}

const MAX_NAME_LENGTH = 150
/** Control and formatting characters (a right-to-left mark hides an ".exe"), and what no file system takes. */
const UNSAFE = /[\p{Control}\p{Format}<>:"|?*]+/gu

/** The name to show and to save under: composed, without folders or characters that mislead. */
export function cleanFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = base.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim().replace(/^\.+/, '')
  if (clean.length <= MAX_NAME_LENGTH) return clean === '' ? 'tep' : clean
  const extension = extensionOf(clean)
  const ending = extension === '' ? '' : `.${extension.slice(0, 10)}`
  return `${clean.slice(0, MAX_NAME_LENGTH - ending.length)}${ending}`
}

/** The kind that the name claims, or undefined when its ending is none that we keep. */
export function kindClaimedBy(name: string): KeptKind | undefined {
  return KINDS_BY_EXTENSION[extensionOf(name)]
}

export function mediaTypeOf(kind: KeptKind, name: string): string {
  return kind === 'text' && extensionOf(name) === 'csv' ? 'text/csv' : MEDIA_TYPES[kind]
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase()
}
