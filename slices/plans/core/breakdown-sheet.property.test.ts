import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { judgeSheet, type SheetLine } from './breakdown-sheet.ts'

// Few codes and few lines, so that a code stands twice often.
const CODES = ['04585', '04594', '04606', '04660', '99999'] as const
const TAKERS = new Map<string, PlaceId>([
  ['04585', 'a' as PlaceId],
  ['04594', 'b' as PlaceId],
  ['04606', 'c' as PlaceId],
])
const KNOWN = { takers: TAKERS, elsewhere: new Map([['04660', 'Xã Gia Hội']]), decimals: 0 }

const value = fc.constantFrom(
  undefined,
  toDecimal('0'),
  toDecimal('12'),
  toDecimal('1.5'),
  toDecimal('-3'),
)
const lines: fc.Arbitrary<readonly SheetLine[]> = fc
  .array(fc.record({ code: fc.constantFrom(...CODES), value }), { maxLength: 8 })
  .map((rows) => rows.map((row, index) => ({ ...row, line: index + 2 })))

test.prop([lines])(
  'every line is a share, a problem, or gives nothing, and never two of these',
  (lines) => {
    const { shares, problems } = judgeSheet(lines, KNOWN)

    const nothing = lines.filter(
      ({ line, value }) =>
        value === undefined && !problems.some((problem) => problem.line === line),
    )
    expect(shares.length + problems.length + nothing.length).toBe(lines.length)
  },
)

test.prop([lines])('no unit gets two shares, and none outside gets any', (lines) => {
  const { shares } = judgeSheet(lines, KNOWN)

  const placeIds = shares.map(({ placeId }) => placeId)
  expect(new Set(placeIds).size).toBe(placeIds.length)
  expect(placeIds.every((placeId) => [...TAKERS.values()].includes(placeId))).toBe(true)
})

test.prop([lines])(
  'a share is what its line says, neither rounded nor added to another',
  (lines) => {
    for (const { placeId, value } of judgeSheet(lines, KNOWN).shares) {
      const code = [...TAKERS].find(([, id]) => id === placeId)?.[0]
      expect(lines.find((line) => line.code === code)?.value).toBe(value)
    }
  },
)

test.prop([lines])('the first line of a code is never blamed for standing twice', (lines) => {
  for (const problem of judgeSheet(lines, KNOWN).problems) {
    if (problem.code !== 'sheet_place_twice') continue
    expect(problem.first).toBeLessThan(problem.line)
    expect(lines.find(({ code }) => code === problem.placeCode)?.line).toBe(problem.first)
  }
})
