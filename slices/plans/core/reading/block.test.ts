import { expect, test } from 'vitest'
import { toBlocks } from './block.ts'

function blocksOf(text: string): readonly (readonly [number, string])[] {
  return toBlocks(text).map(({ level, start, end }) => [level, text.slice(start, end)] as const)
}

test('headings and items are levelled by their marks, and lose them', () => {
  expect(
    blocksOf(
      'II. MỤC TIÊU\n1. Cụ thể\n1.1. Kinh tế\na) Lúa\n- Vụ xuân\n+ Giống mới\nĐiều 2. Giao việc',
    ),
  ).toEqual([
    [10, 'MỤC TIÊU'],
    [20, 'Cụ thể'],
    [22, 'Kinh tế'],
    [40, 'Lúa'],
    [60, 'Vụ xuân'],
    [70, 'Giống mới'],
    [12, 'Giao việc'],
  ])
})

test('a mark alone on its line belongs to the next line', () => {
  expect(blocksOf('Điều 1.\nPhê duyệt Kế hoạch')).toEqual([[12, 'Phê duyệt Kế hoạch']])
})

test('a figure or a number of a paper at the front of a line is no mark', () => {
  expect(blocksOf('1.234 hộ nghèo\n90/QĐ-TTg\n2.5 tấn\n- 5%')).toEqual([
    [50, '1.234 hộ nghèo'],
    [50, '90/QĐ-TTg'],
    [50, '2.5 tấn'],
    [60, '5%'],
  ])
})

test('lines that go on in small letters, or end in a word that leads on, are one block', () => {
  expect(
    blocksOf(
      'Căn cứ Quyết định số 782/QĐ-TTg ngày\n27 tháng 5 năm 2021 của\nThủ tướng Chính phủ\nvề việc phê duyệt',
    ),
  ).toEqual([
    [
      50,
      'Căn cứ Quyết định số 782/QĐ-TTg ngày\n27 tháng 5 năm 2021 của\nThủ tướng Chính phủ\nvề việc phê duyệt',
    ],
  ])
})

test('a name with a hyphen may be cut before it', () => {
  expect(blocksOf('phát triển kinh tế\n- xã hội bền vững')).toEqual([
    [50, 'phát triển kinh tế\n- xã hội bền vững'],
  ])
})

test('paragraphs of a text that no printer cut stay apart', () => {
  const long = `Tăng cường công tác tuyên truyền ${'và vận động '.repeat(12)}nhân dân`

  expect(blocksOf(`${long}\nHuy động các nguồn lực`)).toHaveLength(2)
})

test('of two marks that hold each other now so, now so, the first in the plan is the outer', () => {
  expect(blocksOf('II. MỤC TIÊU\nA. Chương trình 1719\n- Nhà ở').map(([level]) => level)).toEqual([
    8, 10, 60,
  ])
  expect(blocksOf('A. KẾT QUẢ\nI. Kinh tế\n+ Trồng trọt:\n- Lúa').map(([level]) => level)).toEqual([
    8, 10, 60, 70,
  ])
})
