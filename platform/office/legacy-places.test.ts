import { readFile } from 'node:fs/promises'
import { toTCVN3 } from 'vietnamese-conversion'
import { expect, test } from 'vitest'
import { settleLegacyTexts } from './legacy-text.ts'
import { readSheet } from './spreadsheet.ts'

/** Every name of a unit of the country: Vietnamese, Thái, Mông, Ê Đê, Gia Rai and the rest. */
const NAMES = await namesOfUnits()

test('the names of all places, in Unicode, are left as they stand', () => {
  expect(settleLegacyTexts(NAMES).filter(({ kind }) => kind !== 'kept')).toEqual([])
})

test('the names of all places come back from a TCVN3 file, none of them wrong', () => {
  const old = NAMES.map((name) => Array.from(name, (letter) => toTCVN3(letter, 'unicode')).join(''))

  const settled = settleLegacyTexts(old)

  const wrong = settled.filter(
    // "RTô" was "RTÔ" or "RTô": the old capitals were another font, not other codes.
    ({ kind, text }, index) =>
      kind === 'converted' && text.toLowerCase() !== NAMES[index]?.toLowerCase(),
  )
  expect(wrong).toEqual([])
  const right = settled.filter(({ text }, index) => text === NAMES[index])
  expect(right.length / NAMES.length).toBeGreaterThan(0.995)
})

async function namesOfUnits(): Promise<readonly string[]> {
  const file = new URL('../../data/places/units-2024-07-20.csv', import.meta.url)
  const read = readSheet(await readFile(file))
  if (!read.ok) throw new Error(read.refusal.code)
  const texts = read.value.rows.flatMap((row) =>
    row.cells.map((cell) => (cell.kind === 'text' ? cell.text : '')),
  )
  return [...new Set(texts)].filter((text) => /[^\p{ASCII}]/u.test(text))
}
