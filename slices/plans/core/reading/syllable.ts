/**
 * One spelling for the ways that offices write one syllable: case, the place of the tone mark (hoà
 * and hòa, thuý and thúy, hòan for hoàn), i for y (tỉ lệ, tỷ lệ). Marks are kept, since "tấn" is a
 * tonne and "tân" is new. The key is for comparing, never for showing; on a syllable written as
 * most offices do (hòa, hoàn, thúy, quý, ủy) it is the syllable itself in lower case.
 */

const TONE = '([\\u0300\\u0301\\u0303\\u0309\\u0323])'

/** On decomposed letters: where the tone is found, and where it is kept. */
const TONE_PLACES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`o([ae])${TONE}$`, 'u'), 'o$2$1'],
  [new RegExp(`(?<!q)uy${TONE}$`, 'u'), 'u$1y'],
  [new RegExp(`o${TONE}([ae])(?=\\p{L})`, 'u'), 'o$2$1'],
  [new RegExp(`qu${TONE}y`, 'u'), 'quy$1'],
]

/** Syllables that are written with i or with y. */
const SAME_SYLLABLE: ReadonlyMap<string, string> = new Map([
  ['tỉ', 'tỷ'],
  ['kĩ', 'kỹ'],
  ['kì', 'kỳ'],
  ['lí', 'lý'],
  ['mĩ', 'mỹ'],
  ['sỹ', 'sĩ'],
  ['quí', 'quý'],
])

export function syllableKey(syllable: string): string {
  const written = syllable.normalize('NFC').toLowerCase()
  let letters = (SAME_SYLLABLE.get(written) ?? written).normalize('NFD')
  for (const [found, kept] of TONE_PLACES) letters = letters.replace(found, kept)
  return letters.normalize('NFC')
}

/** The keys of a phrase, one a syllable; `%`, `/` and the like are syllables of their own. */
export function syllableKeys(phrase: string): readonly string[] {
  return (phrase.normalize('NFC').match(/\p{L}[\p{L}\p{N}]*|\d+|[^\p{L}\p{N}\s]/gu) ?? []).map(
    syllableKey,
  )
}
