/** A person before the screen: what every journey needs of the browser and of the demonstration. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#slices/users/core/demonstration.ts'
import { launchBrowser } from '#tests/browser.ts'

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens an address of the app and waits until its page stands. */
  readonly open: (address: string) => Promise<void>
}

export interface Journeys extends AsyncDisposable {
  /** A browser of their own for this person: nobody else's cookies, drafts or language. */
  visitor(screen: { readonly width: number; readonly height: number }): Promise<Visitor>
  /** The same, signed in by name and password as one of the demonstration's people. */
  signedIn(
    username: string,
    screen: { readonly width: number; readonly height: number },
  ): Promise<Visitor>
}

/** Waits until the demonstration has been played, and opens a browser. */
export async function openJourneys(): Promise<Journeys> {
  const servedAt = inject('servedAt')
  await untilServed(servedAt)
  const browser = await launchBrowser()
  async function visitor(screen: { readonly width: number; readonly height: number }) {
    return newVisitor(browser, servedAt, screen)
  }
  return {
    visitor,
    async signedIn(username, screen) {
      const person = await visitor(screen)
      await person.open('/sign-in')
      await signIn(person.page, username)
      await person.page.getByRole('navigation').first().waitFor()
      return person
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Fills in the sign-in form that is on the page, as a page or as a dialog. */
export async function signIn(page: Page, username: string): Promise<void> {
  const name = page.getByLabel('Tên đăng nhập')
  if (await name.isEditable()) await name.fill(username)
  await page.getByLabel('Mật khẩu').fill(DEMONSTRATION_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

async function newVisitor(
  browser: Browser,
  servedAt: string,
  screen: { readonly width: number; readonly height: number },
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: servedAt,
    viewport: screen,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  return {
    page,
    context,
    async open(address) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  }
}

/** The year takes some tens of seconds to play, more on a busy machine. */
const LONGEST_LOOKS = 600

async function untilServed(address: string): Promise<void> {
  for (let look = 0; look < LONGEST_LOOKS; look += 1) {
    const response = await fetch(`${address}/api/v1/health`).catch(() => undefined)
    if (response?.ok === true) return
    await sleep(500)
  }
  throw new Error(`nothing is served at ${address}`)
}
