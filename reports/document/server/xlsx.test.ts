import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { figureCell, textCell } from '#reports/document/core/table.ts'
import { layoutWorkbook } from '#reports/periodic/core/periodic-report.workbook.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { toXlsxValue } from './xlsx-figure.ts'
import { toXlsx } from './xlsx.ts'

test('another program reads every form, in the order of the report', async () => {
  const workbook = await written()

  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    'B1',
    'B1a',
    'B2',
    'B2a',
    'So sánh',
    'Căn cứ số liệu',
  ])
})

test('figures are numbers that can be added up, and codes are text', async () => {
  const workbook = await written()
  const b1 = rowStarting(workbook, 'B1', 2, 'Hộ dân được hưởng chế độ nước sinh hoạt phân tán')
  const b2 = rowStarting(workbook, 'B2', 2, 'Hỗ trợ nhà ở')

  expect(b1.getCell(5).value).toBe(500)
  expect(b1.getCell(8).value).toBe(412)
  expect(b1.getCell(9).value).toBe(82.4)
  expect(b2.getCell(1).value).toBe('DA1.ND2')
})

test('a target keeps its word in the format, so that its number stays a number', async () => {
  const workbook = await written()
  const row = rowStarting(workbook, 'B1', 1, '1')

  expect(row.getCell(5).value).toBe(6.5)
  expect(row.getCell(5).numFmt).toBe('"trên "#,##0.0')
  expect(row.getCell(4).value).toBe('–')
})

test('headings stay in sight, repeat in print, and a sheet is one A4 page wide', async () => {
  const workbook = await written()

  for (const sheet of workbook.worksheets) {
    const [view] = sheet.views
    const headings = sheet.name === 'So sánh' || sheet.name === 'Căn cứ số liệu' ? 1 : 2
    expect(view).toMatchObject({ state: 'frozen', ySplit: 5 + headings })
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `6:${5 + headings}`,
    })
  }
})

test('every sheet warns of generated figures, on screen and in print', async () => {
  const workbook = await written()

  for (const sheet of workbook.worksheets) {
    expect(sheet.getCell('A1').value).toBe('SỐ LIỆU MINH HỌA')
    expect(sheet.headerFooter.oddHeader).toContain('SỐ LIỆU MINH HỌA')
  }
})

test('a text that looks like a formula is text', async () => {
  const golden = goldenReport()
  const [figure] = golden.targets.figures
  if (figure === undefined) throw new Error('the golden report has targets')
  const figures = [{ ...figure, title: '=1+1' }]
  const bytes = await toXlsx(
    layoutWorkbook({ ...golden, targets: { paragraphs: [], figures } }, 'vi'),
  )

  const workbook = await read(bytes)

  expect(rowStarting(workbook, 'B1', 1, '1').getCell(2).value).toBe('=1+1')
})

test('a figure longer than Excel can hold goes in as text, whole', () => {
  expect(toXlsxValue(figureCell(toDecimal('123456789012345')), 'vi')?.value).toBe(123456789012345)
  expect(toXlsxValue(figureCell(toDecimal('1234567890123456')), 'vi')).toBeUndefined()
  expect(toXlsxValue(textCell('04606'), 'vi')).toBeUndefined()
})

async function written(): Promise<exceljs.Workbook> {
  return read(await toXlsx(layoutWorkbook(goldenReport(), 'vi')))
}

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  await workbook.xlsx.load(buffer as ArrayBuffer)
  return workbook
}

function rowStarting(
  workbook: exceljs.Workbook,
  name: string,
  column: number,
  text: string,
): exceljs.Row {
  const sheet = workbook.getWorksheet(name)
  const rows = sheet?.getRows(1, sheet.rowCount) ?? []
  const row = rows.find((row) => row.getCell(column).value === text)
  if (row === undefined) throw new Error(`no row with ${text} in ${name}`)
  return row
}
