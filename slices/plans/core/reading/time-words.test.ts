import { expect, test } from 'vitest'
import { foldTimes, lastDayOf } from './time-words.ts'
import { tokenize } from './token.ts'

function lastDaysIn(text: string, year?: number): readonly (string | undefined)[] {
  return foldTimes(tokenize(text)).flatMap((token) =>
    token.kind === 'time' ? [lastDayOf(token.time, year)] : [],
  )
}

test.for([
  ['ngày 30/6/2024', '2024-06-30'],
  ['ngày 05-7-2021', '2021-07-05'],
  ['ngày 14.10.2021', '2021-10-14'],
  ['ngày 27 tháng 5 năm 2021', '2021-05-27'],
  ['trước 15/12', '2024-12-15'],
  ['15 tháng 3', '2024-03-15'],
  ['tháng 2', '2024-02-29'],
  ['tháng 6/2025', '2025-06-30'],
  ['quý II', '2024-06-30'],
  ['quý 4 năm 2025', '2025-12-31'],
  ['6 tháng đầu năm', '2024-06-30'],
  ['6 tháng cuối năm 2025', '2025-12-31'],
  ['hết năm 2026', '2026-12-31'],
  ['giai đoạn 2021-2025', '2025-12-31'],
  ['từ năm 2021 đến năm 2025', '2025-12-31'],
] as const)('"%s" in 2024 ends on %s', ([text, day]) => {
  expect(lastDaysIn(text, 2024)).toEqual([day])
})

test.for(['30/2/2024', '13/13/2024', 'tháng 13', 'quý V', '5/12 xã', 'năm 12'])(
  '"%s" names no time',
  (text) => {
    expect(lastDaysIn(text, 2024)).toEqual([])
  },
)

test('without a year a month has no last day', () => {
  expect(lastDaysIn('tháng 9')).toEqual([undefined])
})
