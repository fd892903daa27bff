import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { foldVietnamese, isSameSpelling } from './fold.ts'

const SYLLABLES = ['Hoà', 'Hòa', 'Thuỷ', 'Đắk', "H'Leo", 'Lý', 'Lí', 'Trạm', 'Tấu', 'QUỐC', 'Ưu']
const name = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))

test.each([
  ['Xã Hát Lừu', 'xa hat luu'],
  ['Thị trấn Trạm Tấu', 'thi tran tram tau'],
  ['Phan Rang-Tháp Chàm', 'phan rang thap cham'],
  ['Phường Văn Miếu - Quốc Tử Giám', 'phuong van mieu quoc tu giam'],
  ["Huyện Ea H'Leo", 'huien ea hleo'],
  ['ĐẮK LẮK', 'dak lak'],
  ['  Hà   Nội ', 'ha noi'],
])('folds %s to %s', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded)
})

test('folds the same name alike, wherever its tone is written and with y or i', () => {
  expect(foldVietnamese('Thuỷ Nguyên')).toBe(foldVietnamese('Thủy Nguyên'))
  expect(foldVietnamese('Lý Sơn')).toBe(foldVietnamese('Lí Sơn'))
})

test.prop([fc.string({ unit: 'grapheme' })])('folding a folded text changes nothing', (text) => {
  const folded = foldVietnamese(text)
  expect(foldVietnamese(folded)).toBe(folded)
})

test.prop([name])('composed and decomposed text, upper and lower case fold alike', (text) => {
  const folded = foldVietnamese(text)
  expect(foldVietnamese(text.normalize('NFD'))).toBe(folded)
  expect(foldVietnamese(text.toUpperCase())).toBe(folded)
})

test('a tone on the other vowel is the same spelling, another tone or vowel is not', () => {
  expect(isSameSpelling('Tỉnh Thanh Hóa', 'Tỉnh Thanh Hoá')).toBe(true)
  expect(isSameSpelling('Xã Hát Lìu', 'Xã Hát Lừu')).toBe(false)
  expect(isSameSpelling('Xã Tà Si Láng', 'Xã Tà Xi Láng')).toBe(false)
  expect(isSameSpelling('Xã Ban', 'Xã Bản')).toBe(false)
})
