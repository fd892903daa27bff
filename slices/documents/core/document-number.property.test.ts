import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { citationsIn } from './citation.ts'
import { parseDocumentNumber, toDocumentNumber } from './document-number.ts'

const ordinal = fc.integer({ min: 1, max: 99_999 })
const year = fc.option(fc.integer({ min: 1945, max: 2049 }), { nil: undefined })
const symbol = fc.constantFrom(
  'KH-UBND',
  'QĐ-TTg',
  'TT-BTC',
  'NĐ-CP',
  'QH14',
  'NQ-CP',
  'UBDT-CTMTQG',
  'TTLT-BLĐTBXH-BTC',
)
const written = fc
  .tuple(ordinal, year, symbol)
  .map(([n, y, s]) => `${n}/${y === undefined ? '' : `${y}/`}${s}`)

describe('the number of a document', () => {
  test.prop([written])('reads back from its canonical text', (text) => {
    const parsed = parseDocumentNumber(text)

    expect(parsed).toBeDefined()
    expect(parseDocumentNumber(parsed?.number ?? '')).toEqual(parsed)
  })

  test.prop([written, fc.constantFrom(' / ', '/ ', ' /')])(
    'is the same however it is spaced, composed, capitalised or misspelt with an eth',
    (text, slash) => {
      const same = toDocumentNumber(text)

      expect(toDocumentNumber(text.replaceAll('/', slash))).toBe(same)
      expect(toDocumentNumber(text.normalize('NFD'))).toBe(same)
      expect(toDocumentNumber(text.toUpperCase())).toBe(same)
      expect(toDocumentNumber(text.replaceAll('Đ', 'Ð'))).toBe(same)
      expect(toDocumentNumber(`Số: ${text}`)).toBe(same)
    },
  )

  test.prop([fc.string()])('never makes the reader fall over', (text) => {
    const parsed = parseDocumentNumber(text)

    if (parsed !== undefined) expect(parsed.ordinal).toBeGreaterThanOrEqual(0)
  })
})

test.prop([
  fc.uniqueArray(written, { minLength: 1, maxLength: 5, selector: (n) => toDocumentNumber(n) }),
])('every number that a text cites is found where it stands, once', (numbers) => {
  const text = numbers.map((number) => `Căn cứ Quyết định số ${number}, và ${number}`).join('; ')

  const citations = citationsIn(text)

  expect(citations.map((citation) => citation.number)).toEqual(
    numbers.map((number) => toDocumentNumber(number)),
  )
  for (const { number, start, end } of citations) {
    expect(toDocumentNumber(text.slice(start, end))).toBe(number)
  }
})
