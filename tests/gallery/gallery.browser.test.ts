import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, expectAccessible, expectNoSidewaysScroll, launchBrowser, PHONE } from '../browser.ts'
import { serveGallery } from './serve-gallery.ts'

type Served = Awaited<ReturnType<typeof serveGallery>>

const scene: { gallery?: Served; browser?: Browser } = {}

beforeAll(async () => {
  scene.gallery = await serveGallery()
  scene.browser = await launchBrowser()
})

afterAll(async () => {
  await scene.browser?.close()
  await scene.gallery?.[Symbol.asyncDispose]()
})

async function openPart(
  part: string,
  viewport: { readonly width: number; readonly height: number },
) {
  const { browser, gallery } = scene
  if (browser === undefined || gallery === undefined) throw new Error('nothing is served')
  const page = await browser.newPage({ viewport })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(gallery.address)
  await page.getByRole('tab', { name: part }).click()
  return { page, faults }
}

const PARTS = ['Bảng', 'Biểu nhập', 'Biểu đồ', 'Trạng thái'] as const
const SIZES = [PHONE, DESK] as const

test.for(PARTS.flatMap((part) => SIZES.map((size) => ({ part, size, width: size.width }))))(
  'the part $part is accessible and fits a screen of $width px',
  async ({ part, size, width }) => {
    const { page, faults } = await openPart(part, size)

    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    expect(faults).toEqual([])
    await keepPicture(page, `${part}-${String(width)}`)
    await page.close()
  },
)

test('a dialog asks for a reason, is accessible, and gives the focus back when closed', async () => {
  const { page } = await openPart('Bảng', PHONE)
  const opener = page.getByRole('button', { name: 'Trả lại báo cáo' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: /Trả lại báo cáo quý II/ })

  await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()

  expect(await dialog.getByText('Cần nhập “Lý do”.').count()).toBeGreaterThan(0)
  await expectAccessible(page)
  await keepPicture(page, 'dialog-360')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.close()
})

/** For looking at: CHITIEU_PICTURES=folder keeps what the test saw. */
async function keepPicture(page: Awaited<ReturnType<Browser['newPage']>>, name: string) {
  const folder = process.env['CHITIEU_PICTURES']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
