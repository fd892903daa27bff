import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toOriginalSpan, toSourceText } from './source-text.ts'

const letters = fc.array(
  fc.constantFrom(
    'Hộ',
    'nghèo',
    'đặc biệt',
    ' ',
    '\u00A0',
    '\r\n',
    '\n',
    '–',
    '\u200B',
    'ế',
    'ợ',
    '😀',
    '1.234,5',
  ),
  { maxLength: 30 },
)
const text = letters.map((parts) => parts.join(''))

test.prop([text])(
  'the tidy text is composed and has no odd blank, dash or line end',
  (original) => {
    const { tidy } = toSourceText(original.normalize('NFD'))

    expect(tidy).toBe(tidy.normalize('NFC'))
    expect(tidy).not.toMatch(/[\u00A0\r\u200B–]/u)
  },
)

test.prop([text])(
  'each part of the tidy text comes from the part of the original that says the same',
  (original) => {
    const decomposed = original.normalize('NFD')
    const source = toSourceText(decomposed)

    for (let at = 0; at < source.tidy.length; at += 1) {
      const { start, end } = toOriginalSpan(source, { start: at, end: at + 1 })
      expect(toSourceText(decomposed.slice(start, end)).tidy).toContain(source.tidy[at])
    }
  },
)

test.prop([text])('the parts follow each other as in the original', (original) => {
  const { starts, ends } = toSourceText(original)

  expect([...starts]).toEqual([...starts].toSorted((a, b) => a - b))
  expect([...ends]).toEqual([...ends].toSorted((a, b) => a - b))
})
