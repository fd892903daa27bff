import { expect, test } from 'vitest'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { beginWords, carryWords, wordsOf, type ReportSubject } from './report-words.ts'

const subject: ReportSubject = {
  placeName: 'Huyện Trạm Tấu',
  parentName: 'Tỉnh Yên Bái',
  planTitle: 'Kế hoạch triển khai Chương trình năm 2024',
  planNumber: '164/KH-UBND',
  programmeTitle: 'Chương trình mục tiêu quốc gia',
  programmeBasis: ['Quyết định số 1719/QĐ-TTg ngày 14/10/2021'],
  periodLabel: 'Quý III năm 2024',
}

test('a first draft names office, plan and period as an office would', () => {
  const words = beginWords(subject)

  expect(words.summary).toBe('Kết quả thực hiện Kế hoạch số 164/KH-UBND quý III năm 2024')
  expect(words.legalBasis[0]).toBe(
    'Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021 về Chương trình mục tiêu quốc gia',
  )
  expect(words.letterhead).toMatchObject({ issuer: 'Ủy ban nhân dân huyện Trạm Tấu' })
  expect(words.addressees).toEqual(['Ủy ban nhân dân tỉnh Yên Bái'])
})

test('a later draft carries head and foot over, and no section of the report before', () => {
  const earlier = goldenReport()

  const words = carryWords(beginWords(subject), earlier)

  expect(words.signature).toEqual(earlier.signature)
  expect(words.recipients).toEqual(earlier.recipients)
  expect(words.summary).toContain('quý III năm 2024')
  expect(words.difficulties).toEqual([])
  expect(wordsOf(earlier).difficulties).not.toEqual([])
})
