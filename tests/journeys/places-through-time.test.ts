import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESK, expectAccessible } from '#tests/browser.ts'
import { openJourneys } from './visitor.ts'

test('a commune is found by a spelling without marks, with the unit that followed it', async () => {
  await using journeys = await openJourneys()
  const { page, open } = await journeys.signedIn('thuongtruc', DESK)
  await open('/places')
  const search = page.getByRole('searchbox', { name: 'Tên hoặc mã đơn vị' })

  await search.fill('hat luu')
  await search.press('Enter')
  const found = page.getByRole('row', { name: /Xã Hát Lìu.*04618/ })
  const words = await found.innerText()
  await found.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Xã Hát Lìu' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Xã Hạnh Phúc' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Xã Hạnh Phúc' }).waitFor()

  expect(words).toMatch(/Huyện Trạm Tấu, Tỉnh Yên Bái/)
  expect(await page.getByRole('main').innerText()).toMatch(/Xã Hát Lìu/)
})

test('on the map of 1 July 2025 the same figures stand in fewer communes and add up to the same', async () => {
  await using journeys = await openJourneys()
  const { page, open } = await journeys.signedIn('thuongtruc', DESK)
  await open('/targets')
  await page.getByRole('link', { name: /^Số hộ được hỗ trợ nhà ở/ }).click()
  await page.getByRole('link', { name: 'Xem tiến độ' }).click()
  await communeTable(page).waitFor()
  const before = await readCommunes(page)

  await page.getByLabel('Bản đồ hành chính').selectOption('2025-07-01')
  await page.waitForURL(/map=2025-07-01/)
  await page.getByRole('rowheader', { name: 'Xã Hạnh Phúc' }).first().waitFor()
  const after = await readCommunes(page)
  await expectAccessible(page)

  expect(before.reported).toHaveLength(12)
  expect(after.reported).toHaveLength(4)
  expect(after.names).toEqual(expect.arrayContaining(['Xã Hạnh Phúc', 'Xã Tà Xi Láng']))
  expect(sumOf(after.reported)).toBe(sumOf(before.reported))
  expect(after.total).toEqual(before.total)
  expect(Number(after.total[1])).toBe(sumOf(after.reported))
})

function communeTable(page: Page) {
  return page.getByRole('table', { name: 'Theo xã' })
}

/** The communes of the table with what each has reported, and the line that sums them up. */
async function readCommunes(page: Page) {
  const rows = await communeTable(page).getByRole('row').all()
  const lines = await Promise.all(
    rows
      .slice(1)
      .map((row) => row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts()),
  )
  const figures = lines.map((line) => line.map((text) => text.split(/[\s.]/)[0] ?? ''))
  return {
    names: lines.slice(0, -1).map(([name = '']) => name.trim()),
    reported: figures.slice(0, -1).map((line) => Number(line[2])),
    total: figures.at(-1)?.slice(1) ?? [],
  }
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0)
}
