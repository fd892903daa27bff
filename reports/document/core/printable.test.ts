import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('texts are trimmed and kept in NFC', () => {
  expect(printable(20).parse('  Trạm Tấu '.normalize('NFD'))).toBe('Trạm Tấu')
})

test('what a Word file cannot hold is refused', () => {
  for (const text of ['', '   ', 'a\u0000b', 'hai\ndòng', '\ud800', 'a\u0085b']) {
    expect(printable(20).safeParse(text).success).toBe(false)
  }
})
