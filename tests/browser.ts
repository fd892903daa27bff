/**
 * A real Chromium for journeys and screenshots, from npm alone: no system package, no download.
 *
 * The package `@sparticuz/chromium` brings the browser for Linux on x64, compressed, with one font
 * family (Open Sans, which holds every Vietnamese letter). Both are unpacked once, beside the
 * packages, and only that font is used, so that a page looks the same on every machine. Elsewhere
 * (macOS, ARM) set CHITIEU_CHROMIUM to the browser's program, or have Google Chrome installed.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** Phones of the district's oldest officers, and the desk of its chairman. */
export const PHONE = { width: 360, height: 740 } as const
export const DESK = { width: 1280, height: 800 } as const

/** Starts a browser. Close it (or `await using`) when done; each test opens pages of its own in it. */
export async function launchBrowser(): Promise<Browser> {
  const program = process.env['CHITIEU_CHROMIUM']
  if (program !== undefined) return chromium.launch({ executablePath: program })
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome' })

  const folder = await unpackOnce()
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    // Tests may run as root in a container, where the sandbox cannot be set up.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  })
}

/**
 * Unpacks into a folder of its own and then renames it, so that test workers which start together
 * never run a browser that another is still writing.
 */
async function unpackOnce(): Promise<string> {
  const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/chitieu')
  const folder = path.join(cache, `chromium-${await packageVersion()}`)
  if (existsSync(folder)) return folder

  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(path.join(cache, 'unpacking-'))
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: work },
  })
  await writeFile(path.join(work, 'fonts.conf'), fontsConf(path.join(folder, 'fonts')))
  await rename(work, folder).catch(async (error: unknown) => {
    await rm(work, { recursive: true })
    // Another worker was faster; its folder is as good as ours.
    if (!existsSync(folder)) throw error
  })
  return folder
}

const run = promisify(execFile)

/** In a process of its own, since the package unpacks into the folder that TMPDIR names. */
const UNPACK = `
import chromium from '@sparticuz/chromium'
await chromium.executablePath()
`

async function packageVersion(): Promise<string> {
  const file = path.resolve(import.meta.dirname, '../node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string }
  return version
}

function fontsConf(fontFolder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fontFolder}</dir>
  <cachedir>${fontFolder}-cache</cachedir>
</fontconfig>
`
}

/** Fails with every breach of WCAG 2.2, levels A and AA, that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const breaches = await page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
    })
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes
        .slice(0, 5)
        .map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
    }))
  }, WCAG_TAGS)
  expect(breaches, `accessibility of ${page.url()}`).toEqual([])
}

declare global {
  interface Window {
    /** Put there by `expectAccessible`. */
    readonly axe: typeof axe
  }
}

const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with the elements that stick out when the page can be scrolled sideways (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const sticking = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(-8)
  })
  expect(sticking, `sideways scroll of ${page.url()}`).toEqual([])
}
