import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { toTCVN3 } from 'vietnamese-conversion'
import { describe, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { cellAt, type Sheet } from './sheet.ts'
import { writeSheet } from './sheet-writer.ts'
import { readSheet, SHEET_LIMITS } from './spreadsheet.ts'

describe('an .xlsx', () => {
  test('gives each cell its kind, its exact value and its address', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Hát Lìu', 1_250_000, 0.1 + 0.2, new Date('2023-12-31T00:00:00Z'), true])
      sheet.addRow([null, { formula: 'B1*2', result: 2_500_000 }, { error: '#N/A' }])
      sheet.getCell('E3').value = { richText: [{ text: 'Tà ' }, { text: 'Xi Láng' }] }
    })

    const sheet = opened(readSheet(bytes))

    expect(sheet.rows.map((row) => row.number)).toEqual([1, 2, 3])
    expect(sheet.rows[0]?.cells).toEqual([
      { kind: 'text', address: 'A1', text: 'Hát Lìu' },
      { kind: 'number', address: 'B1', decimal: '1250000', isPercent: false, shownDigits: 0 },
      { kind: 'number', address: 'C1', decimal: '0.3', isPercent: false, shownDigits: 0 },
      { kind: 'date', address: 'D1', day: '2023-12-31' },
      { kind: 'boolean', address: 'E1', value: true },
    ])
    expect(sheet.rows[1]?.cells).toMatchObject([
      { kind: 'empty', address: 'A2' },
      { kind: 'number', address: 'B2', decimal: '2500000' },
      { kind: 'error', address: 'C2', error: '#N/A' },
    ])
    expect(sheet.rows[2]?.cells.at(-1)).toEqual({
      kind: 'text',
      address: 'E3',
      text: 'Tà Xi Láng',
    })
    expect(sheet.notes).toEqual([])
  })

  test('knows a number that is shown as a rate, or with zeros before it', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([0.065, 4606])
      sheet.getCell('A1').numFmt = '0.0%'
      sheet.getCell('B1').numFmt = '00000'
    })

    expect(opened(readSheet(bytes)).rows[0]?.cells).toMatchObject([
      { decimal: '0.065', isPercent: true },
      { decimal: '4606', shownDigits: 5 },
    ])
  })

  test('notes a formula that was never calculated, and reads it as empty', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['Tổng', { formula: 'SUM(B2:B9)' }]))

    const sheet = opened(readSheet(bytes))

    expect(sheet.rows[0]?.cells.length).toBe(1)
    expect(sheet.notes).toEqual([{ code: 'formula_without_value', address: 'B1' }])
  })

  test('reads the serial numbers of the 1904 calendar', async () => {
    const bytes = await workbook(
      (sheet) => {
        sheet.getCell('A1').value = 43_021
        sheet.getCell('A1').numFmt = 'dd/mm/yyyy'
      },
      { date1904: true },
    )
    expect(opened(readSheet(bytes)).rows[0]?.cells).toEqual([
      { kind: 'date', address: 'A1', day: '2021-10-14' },
    ])
  })

  test('reports merged areas', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['TT', 'Hộ nghèo'])
      sheet.mergeCells('B1:D1')
    })
    expect(opened(readSheet(bytes)).merges).toEqual([
      { range: 'B1:D1', firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 },
    ])
  })

  test('composes texts and takes spaces off their ends', async () => {
    const bytes = await workbook((sheet) =>
      sheet.addRow(['Trạm Tấu'.normalize('NFD'), ' Hát Lìu\u00a0 ', '   ']),
    )
    expect(opened(readSheet(bytes)).rows[0]?.cells).toEqual([
      { kind: 'text', address: 'A1', text: 'Trạm Tấu' },
      { kind: 'text', address: 'B1', text: 'Hát Lìu' },
    ])
  })

  test('converts TCVN3 and says in which cells', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([inTcvn3('Tên xã'), inTcvn3('Số hộ nghèo')])
      sheet.addRow([inTcvn3('Hát Lìu'), 120])
    })

    const sheet = opened(readSheet(bytes))

    expect(sheet.rows[0]?.cells).toMatchObject([{ text: 'Tên xã' }, { text: 'Số hộ nghèo' }])
    expect(sheet.notes).toContainEqual({
      code: 'text_converted',
      address: 'A1',
      encoding: 'tcvn3',
      from: inTcvn3('Tên xã'),
      to: 'Tên xã',
    })
    expect(sheet.notes.map((note) => 'address' in note && note.address)).toEqual(['A1', 'B1', 'A2'])
  })

  test('reads the first visible sheet, or the one that is named', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.state = 'hidden'
      sheet.addRow(['ẩn'])
      book.addWorksheet('Biểu B1').addRow(['B1'])
      book.addWorksheet('Biểu B2').addRow(['B2'])
    })

    const first = opened(readSheet(bytes))
    expect(first).toMatchObject({ name: 'Biểu B1', names: ['Biểu B1', 'Biểu B2'] })
    expect(opened(readSheet(bytes, SHEET_LIMITS, 'Biểu B2')).rows[0]?.cells).toMatchObject([
      { text: 'B2' },
    ])
    expect(readSheet(bytes, SHEET_LIMITS, 'Biểu B9')).toEqual({
      ok: false,
      refusal: { code: 'sheet_not_found', name: 'Biểu B9', names: 'Biểu B1, Biểu B2' },
    })
  })

  test('passes over thousands of cells that are only coloured', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['x'])
      sheet.getCell('ZZ900').fill = { type: 'pattern', pattern: 'solid' }
    })
    const sheet = opened(readSheet(bytes))
    expect(sheet.rows).toHaveLength(1)
  })
})

describe('is refused, with a reason:', () => {
  test.for([
    ['an old .xls', ole('Workbook'), { code: 'office_file_is_old' }],
    ['a file with a password', ole('EncryptedPackage'), { code: 'office_file_has_password' }],
    [
      'a web page saved as .xls',
      strToU8('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      { code: 'office_file_is_another_kind', kind: 'HTML' },
    ],
    [
      'an XML spreadsheet of 2003',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      { code: 'office_file_is_another_kind', kind: 'XML' },
    ],
    [
      'a Word file renamed to .xlsx',
      zipSync({ 'word/document.xml': strToU8('<w:document/>') }),
      { code: 'office_file_is_another_kind', kind: 'Word (.docx)' },
    ],
    ['a PDF', strToU8('%PDF-1.7'), { code: 'office_file_is_another_kind', kind: 'PDF' }],
    ['nothing', new Uint8Array(), { code: 'office_file_empty' }],
    ['an empty .csv', strToU8('\n ; \n'), { code: 'sheet_empty' }],
    [
      'a bomb',
      zipSync({ 'xl/workbook.xml': new Uint8Array(80_000_000) }, { level: 9 }),
      { code: 'office_file_unpacks_too_large' },
    ],
    [
      'a workbook without its parts',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      { code: 'office_file_damaged' },
    ],
  ] as const)('%s', ([, bytes, refusal]) => {
    expect(readSheet(bytes)).toMatchObject({ ok: false, refusal })
  })

  test('a sheet without a filled cell', async () => {
    const bytes = await workbook((sheet) => sheet.addRow([' ', null]))
    expect(readSheet(bytes)).toEqual({ ok: false, refusal: { code: 'sheet_empty' } })
  })

  test('more rows than allowed, counted and not cut off silently', async () => {
    const bytes = await workbook((sheet) => {
      for (let row = 0; row < 5; row += 1) sheet.addRow([row])
    })
    expect(readSheet(bytes, { ...SHEET_LIMITS, maxRows: 4 })).toEqual({
      ok: false,
      refusal: { code: 'sheet_too_many_rows', limit: 4 },
    })
    expect(readSheet(bytes, { ...SHEET_LIMITS, maxRows: 5 })).toMatchObject({ ok: true })
  })

  test('a value far to the right, with its address', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell('XFD7').value = 'x'
    })
    expect(readSheet(bytes)).toEqual({
      ok: false,
      refusal: { code: 'sheet_too_many_columns', limit: 200, address: 'XFD7' },
    })
  })

  test('a workbook whose sheet ends in the middle', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['Hát Lìu', 1]))
    const parts = unzipSync(bytes)
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
    const cut = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet.subarray(0, -60) })
    expect(readSheet(cut)).toEqual({
      ok: false,
      refusal: { code: 'office_file_damaged', part: 'xl/worksheets/sheet1.xml' },
    })
  })

  test('entities that would grow a thousandfold are not expanded', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['a']))
    const laughs = strToU8(
      '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    )
    const bomb = zipSync({ ...unzipSync(bytes), 'xl/sharedStrings.xml': laughs })
    const read = readSheet(bomb)
    expect(JSON.stringify(read)).not.toContain('haha')
  })
})

describe('a .csv', () => {
  test.for([
    ['semicolons, as Excel in Vietnamese writes', 'Xã;Tỷ lệ\nHát Lìu;6,5'],
    ['commas', 'Xã,Tỷ lệ\n"Hát Lìu","6,5"'],
    ['tabs', 'Xã\tTỷ lệ\nHát Lìu\t6,5'],
  ])('with %s', ([, text]) => {
    const sheet = opened(readSheet(strToU8(text ?? '')))
    expect(sheet.rows[1]?.cells).toEqual([
      { kind: 'text', address: 'A2', text: 'Hát Lìu' },
      { kind: 'text', address: 'B2', text: '6,5' },
    ])
  })

  test('keeps the zero of a code and whatever looks like a formula as text', () => {
    const sheet = opened(readSheet(strToU8('Mã;Ghi chú\n04606;=1+1')))
    expect(sheet.rows[1]?.cells).toMatchObject([{ text: '04606' }, { text: '=1+1' }])
  })

  test('in TCVN3, in Windows-1258 and in UTF-16', () => {
    const text = 'Tên xã;Số hộ nghèo\nHát Lìu;Trạm Tấu'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

    for (const bytes of [Buffer.from(inTcvn3(text), 'latin1'), windows1258(text), utf16]) {
      const sheet = opened(readSheet(bytes))
      expect(sheet.rows.flatMap((row) => row.cells)).toMatchObject([
        { text: 'Tên xã' },
        { text: 'Số hộ nghèo' },
        { text: 'Hát Lìu' },
        { text: 'Trạm Tấu' },
      ])
    }
  })

  test('in a code page that cannot be told is refused', () => {
    expect(readSheet(Buffer.from('Grüße;Größe\nÄpfel;Öl', 'latin1'))).toMatchObject({
      refusal: { code: 'text_encoding_unknown' },
    })
  })
})

test('what is exported is read back: codes as text, figures exact, days as days', async () => {
  const bytes = await writeSheet({
    name: 'Biểu B1: giao/chỉ tiêu năm 2024 của huyện Trạm Tấu',
    above: ['số liệu minh họa'],
    columns: [
      { title: 'Mã', kind: 'code' },
      { title: 'Xã', kind: 'text' },
      { title: 'Hộ', kind: 'number', digits: 0 },
      { title: 'Tỷ lệ', kind: 'number' },
      { title: 'Ngày', kind: 'day' },
    ],
    rows: [
      ['04606', 'Hát Lìu', 170n, toDecimal('6.5'), toDay('2024-01-31')],
      ['04609', '=1+1', 12_345_678_901_234_567n, null, null],
    ],
  })

  const sheet = opened(readSheet(bytes))

  expect(sheet.name.length).toBeLessThanOrEqual(31)
  expect(sheet.rows.map((row) => row.number)).toEqual([1, 2, 3, 4])
  expect(sheet.rows[2]?.cells).toMatchObject([
    { kind: 'text', text: '04606' },
    { kind: 'text', text: 'Hát Lìu' },
    { kind: 'number', decimal: '170' },
    { kind: 'number', decimal: '6.5' },
    { kind: 'date', day: '2024-01-31' },
  ])
  expect(sheet.rows[3]?.cells).toMatchObject([
    { text: '04609' },
    { kind: 'text', text: '=1+1' },
    // Excel would change the last digits of a number of more than fifteen.
    { kind: 'text', text: '12345678901234567' },
  ])
  expect(cellAt({ number: 9, cells: [] }, 27)).toEqual({ kind: 'empty', address: 'AB9' })
})

function opened(read: ReturnType<typeof readSheet>): Sheet {
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

async function workbook(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => unknown,
  properties: Partial<ExcelJS.WorkbookProperties> = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  Object.assign(book.properties, properties)
  fill(book.addWorksheet('Sheet1'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function inTcvn3(text: string): string {
  return Array.from(text, (letter) => toTCVN3(letter, 'unicode')).join('')
}

function ole(stream: string): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([magic, Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
}

/** Writes each letter as its base and a combining tone, as the Windows keyboard did. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  const bytes = Array.from(text).flatMap((letter) => {
    const decomposed = Array.from(letter.normalize('NFD'))
    const base = decomposed
      .filter((each) => !tones.test(each))
      .join('')
      .normalize('NFC')
    return [base, ...decomposed.filter((each) => tones.test(each))]
  })
  return Uint8Array.from(bytes, (each) => codes.get(each) ?? 0x3f)
}
