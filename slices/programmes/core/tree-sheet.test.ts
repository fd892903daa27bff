import { expect, test } from 'vitest'
import { columnOf, readCapital } from './tree-sheet.ts'

test.for([
  ['Mã', 'code'],
  ['MÃ SỐ', 'code'],
  ['Cấp', 'depth'],
  ['Tên nội dung', 'titleVi'],
  ['Cha', 'parentCode'],
  ['Loại vốn', 'capital'],
  ['Đơn vị chủ trì', 'lead'],
  ['Số TT', undefined],
] as const)('takes the heading "%s" for %s', ([heading, column]) => {
  expect(columnOf(heading)).toBe(column)
})

test.for([
  ['ĐTPT, SN', ['investment', 'recurrent']],
  ['đầu tư phát triển + chi thường xuyên', ['investment', 'recurrent']],
  ['SN; sự nghiệp; TD', ['recurrent', 'credit']],
  ['vàng, TD', ['vàng', 'credit']],
  ['', []],
] as const)('reads the capital of "%s"', ([text, kinds]) => {
  expect(readCapital(text)).toEqual(kinds)
})
