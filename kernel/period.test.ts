import { describe, expect, test } from 'vitest'
import { lastDayOf, parsePeriod, periodLabel, previousPeriod, toPeriod } from './period.ts'

describe('periods as officials write them', () => {
  test.for([
    ['2024', 'Năm 2024', '2024'],
    ['2024-H1', '6 tháng đầu năm 2024', 'First half of 2024'],
    ['2024-H2', '6 tháng cuối năm 2024', 'Second half of 2024'],
    ['2024-Q3', 'Quý III năm 2024', 'Q3 2024'],
    ['2024-09', 'Tháng 9 năm 2024', 'September 2024'],
  ] as const)('calls %s %s', ([text, vi, en]) => {
    expect(periodLabel(toPeriod(text))).toEqual({ vi, en })
  })

  test.for(['', '24', '2024-0', '2024-9', '2024-13', '2024-Q5', '2024-q1', '2024-H3', '2024-Q1 '])(
    'knows no period "%s"',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined()
      expect(() => toPeriod(text)).toThrow('not a period')
    },
  )

  test('the first quarter of 2024 ends on 31 March, its February has 29 days', () => {
    expect(lastDayOf(toPeriod('2024-Q1'))).toBe('2024-03-31')
    expect(lastDayOf(toPeriod('2024-02'))).toBe('2024-02-29')
    expect(previousPeriod(toPeriod('2024-Q1'))).toBe('2023-Q4')
  })
})
