import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readSheet } from '#platform/office/spreadsheet.ts'
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE } from '#tests/browser.ts'
import { openJourneys } from './visitor.ts'

const DIFFICULTY = 'Thiên tai tháng 9 làm hư hỏng đường vào ba thôn.'

test('a report is drafted by the office, filed by the chair, frozen, and taken home in three formats', async () => {
  await using journeys = await openJourneys()
  const office = await journeys.signedIn('thuongtruc', DESK)
  await office.open('/filings/new')
  await office.page.getByLabel('Kỳ báo cáo').selectOption({ label: 'Quý II năm 2024' })
  await office.page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await office.page.getByLabel('Khó khăn, vướng mắc').fill(DIFFICULTY)
  await office.page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await office.page.getByText('Đã lưu dự thảo').waitFor()
  await office.page.getByRole('link', { name: 'Xem trước' }).click()
  await office.page.getByText(DIFFICULTY).waitFor()
  await expectAccessible(office.page)

  const chair = await journeys.signedIn('chutich', PHONE)
  await chair.open('/filings')
  await chair.page.getByRole('link', { name: 'Quý II năm 2024' }).click()
  await chair.page.getByRole('button', { name: 'Ký gửi' }).click()
  const dialog = chair.page.getByRole('dialog', { name: 'Ký gửi báo cáo' })
  await dialog.getByLabel('Số, ký hiệu').fill('215')
  await expectAccessible(chair.page)
  await dialog.getByRole('button', { name: 'Ký gửi' }).click()
  await chair.page.getByRole('heading', { level: 1, name: /215/ }).waitFor()
  await chair.page.getByText(DIFFICULTY).waitFor()
  await expectNoSidewaysScroll(chair.page)
  await expectAccessible(chair.page)

  const docx = await download(chair.page, '.docx')
  const xlsx = await download(chair.page, '.xlsx')
  const pdf = await download(chair.page, '.pdf')
  const words = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(words).toContain(DIFFICULTY)
  expect(readSheet(xlsx)).toMatchObject({ ok: true })
  expect(strFromU8(pdf.subarray(0, 5))).toBe('%PDF-')
  expect(await chair.page.getByRole('button', { name: 'Lưu dự thảo' }).count()).toBe(0)
})

async function download(page: Page, format: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Tải ${format}` }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\${format}$`))
  return new Uint8Array(await readFile(await file.path()))
}
