/** The code tables of Vietnamese from before Unicode: TCVN3 (the .VnTime fonts) and VNI. */
import { toTCVN3, toVNI } from 'vietnamese-conversion'

export type LegacyEncoding = 'tcvn3' | 'vni'

export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni']

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

/** Letters and marks that no Western code page has. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{Mark}/u
const HIGH_CODES = /[\u00a1-\u00ff]/

/** Reads the text through an old table, sure or not. Words typed in capitals stay in capitals. */
export function convertLegacyText(text: string, encoding: LegacyEncoding): string {
  const codes = CODES[encoding]
  return text
    .replaceAll(PATTERNS[encoding], (code) => codes.get(code) ?? code)
    .replaceAll(/\p{Letter}+/gu, (word) => (isTypedInCapitals(word) ? word.toUpperCase() : word))
}

/** Whether the text has codes that Western letters and both old tables share. */
export function hasHighCodes(text: string): boolean {
  return HIGH_CODES.test(text)
}

/** Whether the text has Vietnamese letters that only Unicode has. */
export function hasUnicodeVietnamese(text: string): boolean {
  return UNICODE_ONLY.test(text)
}

/** Whether nothing is left of the text's high codes once those of the table are taken out. */
export function isWrittenIn(text: string, encoding: LegacyEncoding): boolean {
  return !HIGH_CODES.test(text.replaceAll(PATTERNS[encoding], ''))
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
