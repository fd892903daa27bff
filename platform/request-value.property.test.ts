import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { composeTexts, findUnstorable } from './request-value.ts'

const written = fc.constantFrom('Hát Lừu', 'hộ nghèo', 'đ', '12,5', '')
const asWritten = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    written,
    fc.constantFrom(0, 1.5, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('title', 'note', 'entries'), tie('value')),
  ),
})).value

function decompose(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).normalize('NFD')) as unknown
}

test.prop([asWritten])('however a text was typed, the same value comes in', (value) => {
  expect(composeTexts(decompose(value))).toEqual(value)
  expect(composeTexts(value)).toEqual(value)
})

test.prop([asWritten])('what people type can be kept', (value) => {
  expect(findUnstorable(value)).toBeUndefined()
})

test.prop([fc.constantFrom('\0', 'Hát\0Lừu', '\ud83d', 'a\ude00'), fc.nat({ max: 3 })])(
  'what no table can hold is found where it stands',
  (text, at) => {
    const entries = Array.from({ length: at }, () => ({ note: 'được' }))

    expect(findUnstorable({ entries: [...entries, { note: text }] })).toEqual([
      'entries',
      at,
      'note',
    ])
  },
)

test('what nests deeper than any form is refused before it exhausts anything', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown

  expect(findUnstorable(deep)).toHaveLength(33)
})
