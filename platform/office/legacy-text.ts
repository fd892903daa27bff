/**
 * Finds text that is still in TCVN3 or VNI, as most offices' old files are.
 *
 * Both put Vietnamese letters on the codes of Western ones, so "Tr¹m TÊu" may be read by machines
 * for ever without anybody noticing. A text is converted only when that is sure: as it stands it is
 * not Vietnamese, and read through exactly one old table every word of it is. Of the names of all
 * places of the country, none in Unicode was ever taken for an old encoding, and none converted
 * wrongly from TCVN3.
 */
import {
  convertLegacyText,
  hasHighCodes,
  hasUnicodeVietnamese,
  isWrittenIn,
  LEGACY_ENCODINGS,
  type LegacyEncoding,
} from './legacy-encoding.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

type Readings = Readonly<Partial<Record<LegacyEncoding, string>>>

export type LegacyJudgement =
  | { readonly kind: 'as it stands' }
  /** Has letters that only Unicode has. */
  | { readonly kind: 'unicode' }
  | { readonly kind: 'legacy'; readonly encoding: LegacyEncoding; readonly converted: string }
  /**
   * Good Vietnamese both ways ("Sóng", or "Súng" in TCVN3), or in an old table only by half, as the
   * names of other peoples are ("HuyÖn §a Kr«ng"): its neighbours must tell.
   */
  | { readonly kind: 'unsure'; readonly isVietnamese: boolean; readonly readings: Readings }

export type SettledText =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'converted'; readonly text: string; readonly encoding: LegacyEncoding }
  | { readonly kind: 'in doubt'; readonly text: string; readonly readings: Readings }

/** Western signs that no Vietnamese word has: what is left of a wrong reading. */
const SIGNS = /[\u00a1-\u00bf\u00d7\u00f7]/
/** QĐ, HĐND: no syllable, and in every official text. */
const ABBREVIATION = /^[A-ZĐ]{2,8}$/
const PLAIN = /^[A-Za-z]+$/
/** In a text of so many marked words one in ten may be a name or a misprint. */
const LONG_TEXT_WORDS = 8
const BY_HALF = 0.5

export function judgeLegacyText(text: string): LegacyJudgement {
  if (hasUnicodeVietnamese(text)) return { kind: 'unicode' }
  if (!hasHighCodes(text)) return { kind: 'as it stands' }

  const isVietnamese = isSure(text, shareOfGoodWords(text, text))
  const readings = LEGACY_ENCODINGS.filter((encoding) => isWrittenIn(text, encoding))
    .map((encoding) => ({ encoding, converted: convertLegacyText(text, encoding) }))
    .filter(({ converted }) => converted !== text)
    .map((reading) => ({ ...reading, share: shareOfGoodWords(text, reading.converted) }))
    .filter(({ share }) => share >= BY_HALF)
  const [sure, ...alsoSure] = readings.filter(({ share }) => isSure(text, share))
  if (sure !== undefined && alsoSure.length === 0 && !isVietnamese) {
    return { kind: 'legacy', encoding: sure.encoding, converted: sure.converted }
  }
  if (readings.length === 0) return { kind: 'as it stands' }
  return {
    kind: 'unsure',
    isVietnamese,
    readings: Object.fromEntries(readings.map((each) => [each.encoding, each.converted])),
  }
}

/**
 * Settles texts that come from one file, in their order. When some are surely in one old encoding
 * and none is surely Unicode, the unsure ones are in that encoding too. In a file that mixes both
 * they are left as they stand, in doubt, for a person to look at.
 */
export function settleLegacyTexts(texts: readonly string[]): readonly SettledText[] {
  const judged = texts.map((raw) => {
    const text = withRealD(raw)
    return { text, judgement: judgeLegacyText(text) }
  })
  const file = encodingOfFile(judged.map(({ judgement }) => judgement))
  return judged.map(({ text, judgement }) => settle(text, judgement, file))
}

/** Some keyboards wrote the Icelandic Ð, which looks the same, for the Vietnamese Đ. */
function withRealD(text: string): string {
  if (!text.includes('\u00d0')) return text
  return text.replaceAll(/(?<!\p{Letter})\u00d0(\p{Letter}+)/gu, (word, rest: string) =>
    isVietnameseSyllable(`đ${rest}`) ? `Đ${rest}` : word,
  )
}

type FileEncoding = LegacyEncoding | 'unicode' | 'mixed' | 'unknown'

function encodingOfFile(judgements: readonly LegacyJudgement[]): FileEncoding {
  const hasUnicode = judgements.some(({ kind }) => kind === 'unicode')
  const encodings = new Set(
    judgements.filter((each) => each.kind === 'legacy').map(({ encoding }) => encoding),
  )
  const [only, ...others] = encodings
  if (only === undefined) return hasUnicode ? 'unicode' : 'unknown'
  return others.length > 0 || hasUnicode ? 'mixed' : only
}

function settle(text: string, judgement: LegacyJudgement, file: FileEncoding): SettledText {
  if (judgement.kind === 'legacy') {
    return { kind: 'converted', text: judgement.converted, encoding: judgement.encoding }
  }
  if (judgement.kind !== 'unsure' || file === 'unicode') return { kind: 'kept', text }
  const { readings, isVietnamese } = judgement
  if (file === 'mixed') return { kind: 'in doubt', text, readings }
  if (file === 'unknown') {
    return isVietnamese ? { kind: 'kept', text } : { kind: 'in doubt', text, readings }
  }
  const reading = readings[file]
  return reading === undefined
    ? { kind: 'in doubt', text, readings }
    : { kind: 'converted', text: reading, encoding: file }
}

/**
 * Of the words of `original` that have high codes, how many are Vietnamese in the `reading` of the
 * text. None, when all of them are single signs: "12 × 3" is not "12 ì 3".
 */
function shareOfGoodWords(original: string, reading: string): number {
  const before = original.split(/\s+/)
  const after = reading.split(/\s+/)
  const marked = before
    .map((word, index) => ({ word, read: after[index] ?? '' }))
    .filter(({ word }) => hasHighCodes(word) && !isSingleSign(word))
  const good = marked.filter(({ read }) => isOfSyllables(read))
  return good.some(({ read }) => read.length > 1) ? good.length / marked.length : 0
}

function isSure(original: string, share: number): boolean {
  if (share === 1) return true
  const words = original.split(/\s+/).filter(hasHighCodes).length
  return words >= LONG_TEXT_WORDS && share >= 0.9
}

function isSingleSign(word: string): boolean {
  return word.length === 1 && !/\p{Letter}/u.test(word)
}

function isOfSyllables(word: string): boolean {
  const parts = word.match(/\p{Letter}+/gu) ?? []
  return (
    parts.length > 0 &&
    !SIGNS.test(word) &&
    parts.every((part) => isVietnameseSyllable(part) || ABBREVIATION.test(part) || PLAIN.test(part))
  )
}
