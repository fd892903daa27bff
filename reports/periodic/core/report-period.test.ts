import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { periodsToReport } from './report-period.ts'

test('a report is offered for the periods that have begun, the latest first', () => {
  expect(periodsToReport(2024, toDay('2024-08-20'))).toEqual([
    '2024',
    '2024-Q3',
    '2024-Q2',
    '2024-H1',
    '2024-Q1',
  ])
  expect(periodsToReport(2025, toDay('2024-08-20'))).toEqual([])
})
