import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { basisLines, dashedLines } from './administrative-document.ts'
import {
  documentNumber,
  issuerLines,
  numberLine,
  placeAndDate,
  type Letterhead,
} from './letterhead.ts'

const letterhead: Letterhead = {
  issuerParent: null,
  issuer: 'Ủy ban nhân dân huyện Trạm Tấu',
  number: '45',
  symbol: 'BC-UBND',
  place: 'Trạm Tấu',
  signedOn: toDay('2024-02-05'),
}

test('days below ten and the first two months carry a zero (Nghị định 30/2020, Phụ lục I, II.4)', () => {
  expect(placeAndDate(letterhead, 'vi')).toBe('Trạm Tấu, ngày 05 tháng 02 năm 2024')
  expect(placeAndDate({ ...letterhead, signedOn: toDay('2024-09-25') }, 'vi')).toBe(
    'Trạm Tấu, ngày 25 tháng 9 năm 2024',
  )
  expect(placeAndDate({ ...letterhead, signedOn: toDay('2024-10-01') }, 'vi')).toBe(
    'Trạm Tấu, ngày 01 tháng 10 năm 2024',
  )
})

test('a draft leaves room for the number and the day', () => {
  const draft = { ...letterhead, number: null, signedOn: null }

  expect(documentNumber(draft)).toMatch(/^ +\/BC-UBND$/)
  expect(placeAndDate(draft, 'vi')).toMatch(/^Trạm Tấu, ngày +tháng +năm$/)
})

test("a People's Committee is named over two lines, in capitals", () => {
  expect(issuerLines('Ủy ban nhân dân xã Hát Lừu')).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ HÁT LỪU'])
  expect(issuerLines('Phòng Dân tộc')).toEqual(['PHÒNG DÂN TỘC'])
})

test('the number is written before the symbol', () => {
  expect(numberLine(letterhead, 'vi')).toBe('Số: 45/BC-UBND')
})

test('lists end their entries with semicolons and the last with a full stop', () => {
  expect(dashedLines(['UBND tỉnh Yên Bái;', 'Lưu: VT, DT'])).toEqual([
    '- UBND tỉnh Yên Bái;',
    '- Lưu: VT, DT.',
  ])
  expect(basisLines(['Căn cứ Quyết định số 1719/QĐ-TTg'])).toEqual([
    'Căn cứ Quyết định số 1719/QĐ-TTg.',
  ])
})
