import { expect, test } from 'vitest'
import { DESK, expectAccessible } from '#tests/browser.ts'
import { openJourneys } from './visitor.ts'

const TEXT = `Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ;
I. MỤC TIÊU
- Phấn đấu giảm tỷ lệ hộ nghèo trong vùng đồng bào dân tộc thiểu số trên 6,5 điểm %.
- Hỗ trợ nhà ở cho ít nhất 150 hộ nghèo.
II. NHIỆM VỤ
1. Phòng Dân tộc chủ trì rà soát danh sách hộ được hỗ trợ nhà ở, hoàn thành trước ngày 31/3/2025.`

test('a plan is read beside its text, a target confirmed, divided and balanced', async () => {
  await using journeys = await openJourneys()
  const { page, open } = await journeys.signedIn('thuongtruc', DESK)
  await open('/plans/new')
  await page.getByLabel('Năm').selectOption('2025')
  await page.getByLabel('Tên kế hoạch').fill('Kế hoạch thực hiện Chương trình năm 2025')
  await page.getByRole('button', { name: 'Mở kế hoạch' }).click()
  await page.getByLabel('Nội dung văn bản').fill(TEXT)
  await page.getByRole('button', { name: 'Đọc và đề xuất' }).click()

  const proposals = page.getByRole('region', { name: 'Các đề xuất' })
  await proposals.getByRole('button', { name: /ít nhất 150 hộ/ }).click()
  await expectAccessible(page)
  const found = await proposals.getByRole('heading', { level: 3 }).allInnerTexts()
  const marked = await page
    .getByRole('region', { name: 'Văn bản', exact: true })
    .getByRole('link', { name: /Hỗ trợ nhà ở cho ít nhất 150 hộ nghèo/ })
    .count()
  await proposals.getByRole('button', { name: 'Xác nhận chỉ tiêu' }).click()
  await proposals.getByRole('button', { name: /Đã xác nhận.*ít nhất 150 hộ/s }).click()
  await proposals.getByRole('link', { name: 'Mở mục đã tạo' }).click()

  await page.getByRole('button', { name: 'Sửa phân chia' }).click()
  await page.getByRole('button', { name: 'Điền gợi ý vào bảng' }).click()
  const balance = page.getByRole('status').filter({ hasText: 'Mức đặt ra' })
  await balance.getByText('150', { exact: true }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Chỉ tiêu giao cho Xã Hát Lìu').fill('20')
  await balance.filter({ hasText: 'Giao vượt' }).waitFor()
  const typed = await balance.innerText()
  await page.getByRole('button', { name: 'Ghi phân chia' }).click()
  await page.getByText(/^Đã ghi: 12 phần giao/).waitFor()
  const shares = page.getByRole('region', { name: 'Phân chia cho các đơn vị' }).getByRole('table')

  expect(found.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^1 Viện dẫn .*1719\/QĐ-TTg/),
    expect.stringMatching(/^2 Chỉ tiêu .*trên 6,5 điểm %/),
    expect.stringMatching(/^3 Chỉ tiêu .*ít nhất 150 hộ/),
    expect.stringMatching(/^4 Nhiệm vụ .*rà soát danh sách/),
  ])
  expect(marked).toBe(1)
  expect(typed.replaceAll(/\s+/g, ' ')).toMatch(/Giao vượt [78]/)
  expect(await shares.innerText()).toMatch(/Xã Hát Lìu\s+0\d{4}\s+20/)
})
