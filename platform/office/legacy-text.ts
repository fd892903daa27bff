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
/** A run between spaces and ASCII punctuation that holds a high code. */
const SUSPECTS = /[A-Za-z\u00a1-\u00ff\u00ad]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g

export function judgeLegacyText(text: string): LegacyJudgement {
  if (UNICODE_ONLY.test(text)) return { kind: 'unicode' }
  if (!HIGH_CODES.test(text)) return { kind: 'as it stands' }

  const isVietnamese = isAllSyllables(text, text)
  const readings = ENCODINGS.map(
    (encoding) => [encoding, convertLegacyText(text, encoding)] as const,
  ).filter(([, converted]) => converted !== text && isAllSyllables(text, converted))
  const [only, ...others] = readings
  if (only === undefined) return { kind: 'as it stands' }
  if (isVietnamese || others.length > 0) {
    return { kind: 'either way', readings: Object.fromEntries(readings) }
  }
  return { kind: 'legacy', encoding: only[0], converted: only[1] }
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

/** Whether each word of `original` that has a high code is a syllable in the `reading` of the text. */
function isAllSyllables(original: string, reading: string): boolean {
  if (original === reading) return (original.match(SUSPECTS) ?? []).every(isVietnameseSyllable)
  const before = original.split(/\s+/)
  const after = reading.split(/\s+/)
  if (before.length !== after.length) return false
  return before.every((word, index) => {
    if (!HIGH_CODES.test(word)) return true
    const letters = (after[index] ?? '').match(/\p{Letter}+/gu) ?? []
    const isClean = !/[\u00a1-\u00bf\u00d7\u00f7]/.test(after[index] ?? '')
    return isClean && letters.length > 0 && letters.every((each) => isVietnameseSyllable(each))
  })
}
