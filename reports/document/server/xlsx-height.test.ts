import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { countLines, rowHeight } from './xlsx-height.ts'

test.prop([
  fc.stringMatching(/^[a-zỹđ]{1,12}( [a-zỹđ]{1,12}){0,20}$/u),
  fc.integer({ min: 6, max: 80 }),
])('the lines hold every letter, and a wider column never needs more of them', (text, width) => {
  expect(countLines({ text, width }) * width).toBeGreaterThanOrEqual(text.length)
  expect(countLines({ text, width: width + 1 })).toBeLessThanOrEqual(countLines({ text, width }))
})

test('a row is as high as its longest text and never without height', () => {
  const short = { text: 'hộ', width: 10 }
  const long = { text: 'Số hộ được hỗ trợ nước sinh hoạt phân tán', width: 23 }

  expect(rowHeight([])).toBe(15)
  expect(rowHeight([short])).toBe(15)
  expect(rowHeight([short, long])).toBe(45)
})
