import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { figuresAt, monthsShown, projectionAt } from './month-course.ts'

const byMonth = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
  .map((months) =>
    months.toSorted((a, b) => a - b).map((month) => ({ month, value: String(month * 7) })),
  )

test.prop([byMonth])(
  'every reported figure stands on the line, and the line ends in December',
  (line) => {
    const months = monthsShown(line)

    expect(figuresAt(months, line).filter((value) => value !== undefined)).toEqual(
      line.map(({ value }) => value),
    )
    expect(months.at(-1)).toBe(12)
  },
)

test.prop([byMonth, fc.integer({ min: 0, max: 500 })])(
  'a projection begins at the last figure and ends at what is expected',
  (line, expected) => {
    const months = monthsShown(line)
    const last = line.at(-1)

    const projection = projectionAt(months, line, String(expected))

    const drawn = projection.filter((value) => value !== undefined)
    expect(drawn[0]).toBe(last?.value)
    if (last?.month !== 12) expect(drawn.at(-1)).toBe(String(expected))
  },
)

test('without a figure nothing is projected', () => {
  expect(projectionAt([3, 6, 9, 12], [], '500')).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
