import { fc, test } from '@fast-check/vitest'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { decimalOfDouble } from '#kernel/decimal.ts'
import { readSheet } from './spreadsheet.ts'
import { readXml } from './xml.ts'

const value = fc.oneof(
  fc.constantFrom('Hát Lìu', 'Bản Công', '1.250.000', '1,250', '04606', 'a & b < c', '"x"\n\'y\''),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
})

test.prop([table], { numRuns: 40 })('reads what another program has written', async (rows) => {
  const bytes = await written(rows)

  const sheet = readSheet(bytes)

  const filled = rows.flat().filter((each) => each !== null).length
  if (filled === 0) {
    expect(sheet).toEqual({ ok: false, refusal: { code: 'sheet_empty' } })
    return
  }
  expect(sheet.ok).toBe(true)
  if (!sheet.ok) return
  for (const row of sheet.value.rows) {
    for (const [column, cell] of row.cells.entries()) {
      const original = rows[row.number - 1]?.[column] ?? null
      if (cell.kind === 'empty') expect(original).toBeNull()
      else if (cell.kind === 'number') {
        expect(cell.decimal).toBe(decimalOfDouble(original as number))
      } else if (cell.kind === 'boolean') expect(cell.value).toBe(original)
      else expect(cell).toMatchObject({ kind: 'text', text: original })
    }
  }
  const read = sheet.value.rows.flatMap((row) => row.cells).filter((cell) => cell.kind !== 'empty')
  expect(read).toHaveLength(filled)
})

const EXAMPLE = await written([
  ['Xã', 'Số hộ', 'Tỷ lệ'],
  ['Hát Lìu', 120, 0.065],
  ['Pá Hu', 98, 0.5],
])

test.prop([fc.integer({ min: 4, max: EXAMPLE.length - 1 })])(
  'a workbook cut anywhere is refused',
  (at) => {
    expect(readSheet(EXAMPLE.subarray(0, at))).toMatchObject({ ok: false })
  },
)

test.prop([
  fc.array(fc.tuple(fc.nat({ max: EXAMPLE.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 8,
  }),
])('a garbled workbook is read or refused, and nothing is thrown', (scratches) => {
  const garbled = EXAMPLE.slice()
  for (const [at, byte] of scratches) garbled[at] = byte
  expect(readSheet(garbled)).toHaveProperty('ok')
})

const PARTS = unzipSync(EXAMPLE)
const XML_PARTS = Object.keys(PARTS).filter((name) => /\.(?:xml|rels)$/.test(name))

test.prop([
  fc.constantFrom(...XML_PARTS),
  fc.nat(),
  fc.constantFrom('', '<', '>', '"', '<c r="A1048577">', '</row>', '&#0;', '<row r="-1">', 'ộ'),
  fc.nat({ max: 30 }),
])('a workbook with a garbled part is read or refused', (part, at, scribble, dropped) => {
  const xml = strFromU8(PARTS[part] ?? new Uint8Array())
  const cut = at % xml.length
  const garbled = `${xml.slice(0, cut)}${scribble}${xml.slice(cut + dropped)}`

  expect(readSheet(zipSync({ ...PARTS, [part]: strToU8(garbled) }))).toHaveProperty('ok')
})

test.prop([fc.uint8Array({ maxLength: 300 })])('noise is read as text or refused', (noise) => {
  expect(readSheet(noise)).toHaveProperty('ok')
})

test.prop([
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      'b',
      ':',
      '"',
      "'",
      '=',
      '&',
      ';',
      '!',
      '-',
      '[',
      ' ',
    ),
  }),
])('every text is whole XML or not, and reading it ends', (xml) => {
  const depth = { now: 0 }
  const isWhole = readXml(xml, {
    open: () => {
      depth.now += 1
    },
    close: () => {
      depth.now -= 1
    },
  })
  if (isWhole) expect(depth.now).toBe(0)
})

async function written(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Biểu')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
