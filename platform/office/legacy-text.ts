/**
 * Text from before Unicode: TCVN3 (the .VnTime fonts) and VNI, still in most offices' old files.
 *
 * Both put Vietnamese letters on the codes of Western ones, so "Tr¹m TÊu" may be read by machines
 * for ever without anybody noticing. A text is converted only when that is sure: as it stands it is
 * not Vietnamese, and read through exactly one old table every word of it is.
 */
import { toTCVN3, toVNI } from 'vietnamese-conversion'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

export type LegacyEncoding = 'tcvn3' | 'vni'

export type LegacyJudgement =
  | { readonly kind: 'as it stands' }
  /** Has letters that only Unicode has. */
  | { readonly kind: 'unicode' }
  | { readonly kind: 'legacy'; readonly encoding: LegacyEncoding; readonly converted: string }
  /** Good Vietnamese both ways ("Sóng", or "Súng" in TCVN3): its neighbours must tell. */
  | {
      readonly kind: 'either way'
      readonly readings: Readonly<Partial<Record<LegacyEncoding, string>>>
    }

const LETTERS = Array.from(
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ',
)

/**
 * The codes of each letter, from the tables of `vietnamese-conversion`. Its own conversion of whole
 * texts replaces "ô" before it looks for "ôù" and so loses every ớ, ứ and Ấ; here the longest code
 * goes first. Its VNI codes of ỷ and ỹ are wrong and replaced by those of the VNI fonts.
 */
const CODES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: new Map(LETTERS.map((letter) => [toTCVN3(letter, 'unicode'), letter])),
  vni: new Map([
    ...LETTERS.filter((letter) => !'ỶỷỸỹ'.includes(letter)).map((letter): [string, string] => [
      toVNI(letter, 'unicode'),
      letter,
    ]),
    ['YÛ', 'Ỷ'],
    ['yû', 'ỷ'],
    ['YÕ', 'Ỹ'],
    ['yõ', 'ỹ'],
  ]),
}
const PATTERNS: Readonly<Record<LegacyEncoding, RegExp>> = {
  tcvn3: longestFirst(CODES.tcvn3),
  vni: longestFirst(CODES.vni),
}

const ENCODINGS = ['tcvn3', 'vni'] as const
/** Letters and marks that no Western code page has. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{Mark}/u
const HIGH_CODES = /[\u00a1-\u00ff]/
/** Western signs that no Vietnamese word has: what is left of a wrong reading. */
const SIGNS = /[\u00a1-\u00bf\u00d7\u00f7]/
/** QĐ, HĐND: no syllable, and in every official text. */
const ABBREVIATION = /^[A-ZĐ]{2,8}$/
const LONG_TEXT_WORDS = 8

export function judgeLegacyText(text: string): LegacyJudgement {
  if (UNICODE_ONLY.test(text)) return { kind: 'unicode' }
  if (!HIGH_CODES.test(text)) return { kind: 'as it stands' }

  const isVietnamese = readsAsVietnamese(text, text)
  const readings = ENCODINGS.filter((encoding) => isWrittenIn(text, encoding))
    .map((encoding) => [encoding, convertLegacyText(text, encoding)] as const)
    .filter(([, converted]) => converted !== text && readsAsVietnamese(text, converted))
  const [only, ...others] = readings
  if (only === undefined) return { kind: 'as it stands' }
  if (isVietnamese || others.length > 0) {
    return { kind: 'either way', readings: Object.fromEntries(readings) }
  }
  return { kind: 'legacy', encoding: only[0], converted: only[1] }
}

export type SettledText =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'converted'; readonly text: string; readonly encoding: LegacyEncoding }
  | {
      readonly kind: 'in doubt'
      readonly text: string
      readonly readings: Readonly<Partial<Record<LegacyEncoding, string>>>
    }

/**
 * Settles texts that come from one file, in their order. A single cell can be good Vietnamese both
 * ways; when some texts are surely in one old encoding and none is surely Unicode, it is in that
 * encoding too. In a file that mixes both it is left as it stands, in doubt, for a person to look at.
 */
export function settleLegacyTexts(texts: readonly string[]): readonly SettledText[] {
  const judgements = texts.map((text) => ({ text, judgement: judgeLegacyText(text) }))
  const file = encodingOfFile(judgements.map(({ judgement }) => judgement))
  return judgements.map(({ text, judgement }) => settle(text, judgement, file))
}

/** Whether the text has Vietnamese letters that only Unicode has. */
export function hasUnicodeVietnamese(text: string): boolean {
  return UNICODE_ONLY.test(text)
}

function encodingOfFile(judgements: readonly LegacyJudgement[]): LegacyEncoding | 'mixed' | 'none' {
  const encodings = new Set(
    judgements.filter((each) => each.kind === 'legacy').map(({ encoding }) => encoding),
  )
  const [only, ...others] = encodings
  if (only === undefined) return 'none'
  const isMixed = others.length > 0 || judgements.some(({ kind }) => kind === 'unicode')
  return isMixed ? 'mixed' : only
}

function settle(
  text: string,
  judgement: LegacyJudgement,
  file: LegacyEncoding | 'mixed' | 'none',
): SettledText {
  if (judgement.kind === 'legacy') {
    return { kind: 'converted', text: judgement.converted, encoding: judgement.encoding }
  }
  if (judgement.kind !== 'either way' || file === 'none') return { kind: 'kept', text }
  if (file === 'mixed') return { kind: 'in doubt', text, readings: judgement.readings }
  const reading = judgement.readings[file]
  return reading === undefined
    ? { kind: 'kept', text }
    : { kind: 'converted', text: reading, encoding: file }
}

/** Reads the text through an old table, sure or not. Words typed in capitals stay in capitals. */
export function convertLegacyText(text: string, encoding: LegacyEncoding): string {
  const codes = CODES[encoding]
  return text
    .replaceAll(PATTERNS[encoding], (code) => codes.get(code) ?? code)
    .replaceAll(/[\p{Letter}]+/gu, (word) => (isTypedInCapitals(word) ? word.toUpperCase() : word))
}

function longestFirst(codes: ReadonlyMap<string, string>): RegExp {
  const inOrder = [...codes.keys()].toSorted((a, b) => b.length - a.length)
  return new RegExp(inOrder.join('|'), 'g')
}

/**
 * The capitals of TCVN3 were in a font of their own over the codes of small letters: "TRÇN" comes
 * out as "TRầN". A single capital ("Hµ") is the beginning of a name.
 */
function isTypedInCapitals(word: string): boolean {
  return /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word)
}

/** Whether nothing is left of the text's high codes once those of the table are taken out. */
function isWrittenIn(text: string, encoding: LegacyEncoding): boolean {
  return !HIGH_CODES.test(text.replaceAll(PATTERNS[encoding], ''))
}

/**
 * Whether the words of `original` that have high codes are Vietnamese in the `reading` of the text. In
 * a long text one in ten may be a name or a misprint.
 */
function readsAsVietnamese(original: string, reading: string): boolean {
  const before = original.split(/\s+/)
  const after = reading.split(/\s+/)
  const marked = after.filter((_, index) => HIGH_CODES.test(before[index] ?? ''))
  const bad = marked.filter((word) => !isOfSyllables(word)).length
  return bad === 0 || (marked.length >= LONG_TEXT_WORDS && bad <= marked.length / 10)
}

function isOfSyllables(word: string): boolean {
  const parts = word.match(/\p{Letter}+/gu) ?? []
  return (
    parts.length > 0 &&
    !SIGNS.test(word) &&
    parts.every((part) => isVietnameseSyllable(part) || ABBREVIATION.test(part) || isPlain(part))
  )
}

function isPlain(part: string): boolean {
  return /^[A-Za-z]+$/.test(part)
}
