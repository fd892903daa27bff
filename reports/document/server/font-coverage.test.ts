import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FACES = ['Regular', 'Italic', 'Bold', 'BoldItalic'] as const

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const LETTERS = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
  ...Array.from('bcdđghklmnpqrstvxfjwz'),
]
const MARKS = '0123456789.,;:-–—/()%"“”‘’+<>=≥≤'

test.for(FACES)('Tinos %s holds every letter and mark of an official Vietnamese text', (face) => {
  const file = new URL(`../../../data/fonts/Tinos-${face}.ttf`, import.meta.url)

  const held = charactersOf(readFileSync(file))

  const needed = [
    ...LETTERS,
    ...LETTERS.map((letter) => letter.toUpperCase()),
    ...Array.from(MARKS),
  ]
  expect(needed.filter((letter) => !held.has(letter.codePointAt(0) ?? 0))).toEqual([])
})

/** The code points that the font's Unicode table (cmap, format 4) gives a glyph other than "missing". */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const held = new Set<number>()
  const table = unicodeTable(font)
  const segments = font.readUInt16BE(table + 6) / 2
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.readUInt16BE(table + 14 + 2 * segment)
    const start = font.readUInt16BE(table + 16 + 2 * (segments + segment))
    const delta = font.readUInt16BE(table + 16 + 2 * (2 * segments + segment))
    const offsetAt = table + 16 + 2 * (3 * segments + segment)
    const offset = font.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) % 65_536
          : font.readUInt16BE(offsetAt + offset + 2 * (code - start))
      if (glyph !== 0) held.add(code)
    }
  }
  return held
}

function unicodeTable(font: Buffer): number {
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    if (font.readUInt16BE(table) === 4) return table
  }
  throw new Error('the font has no Unicode table of format 4')
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}
