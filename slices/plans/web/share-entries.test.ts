import { expect, test } from 'vitest'
import { isAsProposed, nameOfShare, readShares } from './share-entries.ts'

const HOUSES = { unit: 'hộ', decimals: 0 }

test('shares are read as they are typed, and an empty field gives nothing', () => {
  const read = readShares(
    [
      ['share:p1:', '1.250'],
      ['share:p2:', ' '],
      ['share:p3:o1', '12 hộ'],
      ['reason', '7'],
    ],
    HOUSES,
  )

  expect(read).toEqual({
    shares: [
      { placeId: 'p1', value: '1250' },
      { placeId: 'p3', organisationId: 'o1', value: '12' },
    ],
    wrong: 0,
  })
})

test('what is no figure is counted and not guessed', () => {
  const read = readShares(
    [
      ['share:p1:', 'khoảng 20'],
      ['share:p2:', '-3'],
      ['share:p3:', '6,5'],
    ],
    HOUSES,
  )

  expect(read).toEqual({ shares: [], wrong: 3 })
})

test('shares are as proposed only while none was changed, added or left out', () => {
  const share = { placeId: 'p1', value: '5' } as never
  const proposed = new Map([[nameOfShare(share), '5']])

  expect(isAsProposed([share], proposed)).toBe(true)
  expect(isAsProposed([], proposed)).toBe(false)
  expect(isAsProposed([{ ...(share as object), value: '6' } as never], proposed)).toBe(false)
})
