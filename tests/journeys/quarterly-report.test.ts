import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE } from '#tests/browser.ts'
import { openJourneys, signIn } from './visitor.ts'

/** The officer and the chair of Xà Hồ, whose third quarter is open on the demonstration's day. */
const OFFICER = 'canbo.04594'
const CHAIR = 'chutich.04594'
const HOUSES = 'Số hộ được hỗ trợ nhà ở'

test('a figure typed on a phone is certified by the chair and on the dashboard of the district at once', async () => {
  await using journeys = await openJourneys()
  const district = await journeys.signedIn('thuongtruc', DESK)
  const before = await readHouses(district.page)

  const officer = await journeys.signedIn(OFFICER, PHONE)
  await openOwedReport(officer.page, 'Sắp đến hạn', 'Quý III')
  await expectNoSidewaysScroll(officer.page)
  await officer.page.getByRole('textbox', { name: 'Tổng số hộ' }).fill('746')
  await officer.page.getByRole('textbox', { name: HOUSES }).fill('5')
  await officer.page.getByRole('textbox', { name: /Số lượt người/ }).fill('1.250')
  await officer.page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await officer.page.getByText(/^Đã lưu/).waitFor()
  const reported = await readHouses(district.page)
  await expectAccessible(officer.page)

  await officer.page.getByRole('button', { name: 'Gửi để xác thực' }).click()
  await confirm(officer.page, 'Gửi để xác thực')
  await officer.page.getByText('Đã gửi báo cáo.').waitFor()

  const chair = await journeys.signedIn(CHAIR, PHONE)
  await openOwedReport(chair.page, 'Chờ ông/bà xác thực', 'Quý III')
  expect(await chair.page.getByRole('table').first().innerText()).toMatch(/1\.250/)
  await chair.page.getByRole('button', { name: 'Xác thực', exact: true }).click()
  await confirm(chair.page, 'Xác thực')
  await chair.page.getByText('Đã xác thực báo cáo.').waitFor()
  const certified = await readHouses(district.page)
  await houses(district.page, 'Đã xác thực').click()
  const why = district.page.getByRole('dialog')
  await why.getByText('Xà Hồ').first().waitFor()
  await expectAccessible(district.page)

  expect(reported).toEqual({ ...before, reported: before.reported + 5 })
  expect(certified).toEqual({ reported: before.reported + 5, certified: before.certified + 5 })
})

test('a session that ends in the middle of a form loses nothing, and the command goes through once', async () => {
  await using journeys = await openJourneys()
  const { page, context } = await journeys.signedIn(OFFICER, PHONE)
  await openOwedReport(page, 'Đang mở', 'Quý IV')
  const answers: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/reports/entries')) answers.push(response.status())
  })
  const talks = page.getByRole('textbox', { name: /Số buổi truyền thông/ })
  await talks.fill('12')
  await page
    .getByRole('textbox', { name: 'Ghi chú của đơn vị' })
    .fill('Đã tổ chức tại 6 thôn, bản.')

  await context.clearCookies()
  await page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' }).waitFor()
  await expectAccessible(page)
  await signIn(page, OFFICER)
  await page.getByText(/^Đã lưu/).waitFor()

  expect(answers).toEqual([401, 200])
  expect(await talks.inputValue()).toBe('12')
  await page.reload()
  await talks.waitFor()
  expect(await talks.inputValue()).toBe('12')
})

async function openOwedReport(page: Page, urgency: string, period: string): Promise<void> {
  await page.goto('/reports')
  await page
    .getByRole('region', { name: new RegExp(`^${urgency} \\(`) })
    .first()
    .getByRole('row', { name: new RegExp(period) })
    .getByRole('link')
    .click()
  await page.getByRole('heading', { level: 1, name: new RegExp(period) }).waitFor()
}

async function confirm(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click()
}

/** What the dashboard of the district says now of the houses of the plan. */
async function readHouses(page: Page) {
  await page.goto('/')
  const figureOf = async (state: string) =>
    Number.parseInt(await houses(page, state).innerText(), 10)
  return { reported: await figureOf('Đã báo cáo'), certified: await figureOf('Đã xác thực') }
}

/** The figure on the dashboard, which leads to why it is what it is. */
function houses(page: Page, state: string): Locator {
  const card = page.getByRole('article', { name: HOUSES })
  return card.getByRole('link', { name: new RegExp(`: ${state}, `) })
}
