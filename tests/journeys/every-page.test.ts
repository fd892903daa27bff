/** Every page that the navigation leads to, for three people, on a phone and on a desk. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE } from '#tests/browser.ts'
import { openJourneys } from './visitor.ts'

const PEOPLE = ['thuongtruc', 'quantri', 'canbo.04594'] as const

test.concurrent.for(PEOPLE)(
  'every main page of %s fits a phone and a desk and can be used by everybody',
  async (person) => {
    await using journeys = await openJourneys()
    const { page } = await journeys.signedIn(person, DESK)
    const faults = watchFaults(page)

    const addresses = await listMainPages(page)
    for (const address of addresses) {
      await look(page, address)
      const first = await firstDetail(page, address)
      if (first !== undefined) await look(page, first)
    }

    expect(addresses.length).toBeGreaterThanOrEqual(6)
    expect(faults).toEqual([])
  },
)

test('on a phone the pages that do not fit under the thumb are behind one button', async () => {
  await using journeys = await openJourneys()
  const { page } = await journeys.signedIn('canbo.04594', PHONE)
  const beneath = page.getByRole('link', { name: 'Địa bàn', exact: true })
  const hidden = await beneath.count()

  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await beneath.waitFor()

  expect(hidden).toBe(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('in English every main page has its heading in English, and the choice is kept', async () => {
  await using journeys = await openJourneys()
  const { page, open } = await journeys.signedIn('thuongtruc', DESK)
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()

  const headings: string[] = []
  for (const address of await listMainPages(page)) {
    await open(address)
    headings.push(await page.getByRole('heading', { level: 1 }).innerText())
  }

  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(headings.filter((heading) => !/^[\x20-\x7e]+$/.test(heading))).toEqual([])
})

test('the dashboard prints its figures and leaves out what only a screen can use', async () => {
  await using journeys = await openJourneys()
  const { page, open } = await journeys.signedIn('thuongtruc', DESK)
  await open('/')
  await page.getByRole('article').first().waitFor()

  await page.emulateMedia({ media: 'print' })

  expect(await page.getByRole('article').count()).toBe(3)
  expect(await page.getByRole('navigation', { name: 'Điều hướng chính' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'In', exact: true }).count()).toBe(0)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
})

/** Looks at a page on a desk and then, since people turn and resize what they hold, on a phone. */
async function look(page: Page, address: string): Promise<void> {
  await page.setViewportSize(DESK)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  for (const screen of [DESK, PHONE]) {
    await page.setViewportSize(screen)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
}

async function listMainPages(page: Page): Promise<readonly string[]> {
  const links = await page.locator('nav a[href^="/"]').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return [...new Set(addresses.filter((address) => address !== null))]
}

/** The first thing that a list leads to: one of each kind of page beneath. */
async function firstDetail(page: Page, address: string): Promise<string | undefined> {
  const link = page.locator('main table a[href^="/"]').first()
  if ((await link.count()) === 0) return undefined
  const href = await link.getAttribute('href')
  return href === address ? undefined : (href ?? undefined)
}

function watchFaults(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
  })
  return faults
}
