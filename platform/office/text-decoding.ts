/**
 * Bytes to text: Unicode first, then the code pages of old Vietnamese files. A page is taken only
 * when the words that it yields are Vietnamese and those of no other page are.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'
import { convertLegacyText, hasUnicodeVietnamese } from './legacy-encoding.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni'

export interface DecodedText {
  /** Composed (NFC), with \n for every line end. */
  readonly text: string
  readonly encoding: TextEncoding
}

export interface DecodingRefusal {
  readonly code: 'text_encoding_unknown'
}

/** Of the words with marks, how many must be Vietnamese; names from other languages are the rest. */
const SURE_SHARE = 0.9
const SAMPLE_CHARACTERS = 20_000

export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodingRefusal> {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return decoded(bytes, utf16, 'utf-16')
  if (isUtf8(bytes)) return decodedUtf8(bytes)

  const western = new TextDecoder('windows-1252').decode(bytes)
  const readings = [
    { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258' },
    { text: convertLegacyText(western, 'tcvn3'), encoding: 'tcvn3' },
    { text: convertLegacyText(western, 'vni'), encoding: 'vni' },
  ] as const
  const sure = readings.filter(({ text }) => shareOfVietnamese(text) >= SURE_SHARE)
  const [only, ...others] = sure
  if (only === undefined || others.length > 0) return refuse({ code: 'text_encoding_unknown' })
  return ok({ text: tidyLines(only.text), encoding: only.encoding })
}

/** By the byte order mark, as Windows programs write it. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The decoder's only way to say that these bytes are something else.
    return false
  }
}

/** Text that was TCVN3 and was saved as UTF-8 by a program that did not know: Latin letters in UTF-8. */
function decodedUtf8(bytes: Uint8Array): Result<DecodedText, DecodingRefusal> {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (hasUnicodeVietnamese(text) || shareOfVietnamese(text) >= SURE_SHARE) {
    return ok({ text: tidyLines(text), encoding: 'utf-8' })
  }
  const old = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, text: convertLegacyText(text, encoding) }))
    .filter((reading) => shareOfVietnamese(reading.text) >= SURE_SHARE)
  const [only, ...others] = old
  if (only === undefined || others.length > 0) {
    return ok({ text: tidyLines(text), encoding: 'utf-8' })
  }
  return ok({ text: tidyLines(only.text), encoding: only.encoding })
}

function decoded(
  bytes: Uint8Array,
  label: string,
  encoding: TextEncoding,
): Result<DecodedText, DecodingRefusal> {
  return ok({ text: tidyLines(new TextDecoder(label).decode(bytes)), encoding })
}

function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
}

/** Of the runs that hold something beyond ASCII: 1 when there are none. */
function shareOfVietnamese(text: string): number {
  const sample = text.slice(0, SAMPLE_CHARACTERS).normalize('NFC')
  const marked = (sample.match(/[\p{Letter}\p{Mark}\u00a1-\u00ff]+/gu) ?? []).filter((word) =>
    /[^\p{ASCII}]/u.test(word),
  )
  if (marked.length === 0) return 1
  return marked.filter((word) => isVietnameseSyllable(word)).length / marked.length
}
