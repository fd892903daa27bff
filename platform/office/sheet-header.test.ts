import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { bodyRows, guessHeaderRows, headerPaths, mergesInBody } from './sheet-header.ts'
import type { Sheet } from './sheet.ts'
import { readSheet } from './spreadsheet.ts'

/** The head of a statutory form: issuer and motto, title, three rows of merged headings, column numbers. */
async function statutoryForm(): Promise<Sheet> {
  return sheetOf((sheet) => {
    sheet.addRow(['UBND HUYỆN TRẠM TẤU', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
    sheet.mergeCells('A1:C1')
    sheet.mergeCells('D1:F1')
    sheet.addRow(['BIỂU TỔNG HỢP HỘ NGHÈO NĂM 2023'])
    sheet.mergeCells('A2:F2')
    sheet.addRow([])
    sheet.addRow(['TT', 'Xã, thị trấn', 'Tổng số hộ', 'Hộ nghèo'])
    sheet.addRow([null, null, null, 'Tổng số', 'Trong đó'])
    sheet.addRow([null, null, null, null, 'DTTS', 'Có công'])
    for (const range of ['A4:A6', 'B4:B6', 'C4:C6', 'D4:F4', 'D5:D6', 'E5:F5']) {
      sheet.mergeCells(range)
    }
    sheet.addRow(['A', 'B', '(1)', '(2)=(3)+(4)', '(3)', '(4)'])
    sheet.addRow([1, 'Hát Lìu', 620, 120, 118, 2])
    sheet.addRow([2, 'Pá Hu', 410, 260, 259, 1])
  })
}

test('finds the head of a statutory form below its issuer, motto and title', async () => {
  expect(guessHeaderRows(await statutoryForm())).toEqual({ first: 4, last: 6 })
})

test('gives each column the path of its merged headings', async () => {
  expect(headerPaths(await statutoryForm(), { first: 4, last: 6 })).toEqual([
    { column: 0, path: ['TT'] },
    { column: 1, path: ['Xã, thị trấn'] },
    { column: 2, path: ['Tổng số hộ'] },
    { column: 3, path: ['Hộ nghèo', 'Tổng số'] },
    { column: 4, path: ['Hộ nghèo', 'Trong đó', 'DTTS'] },
    { column: 5, path: ['Hộ nghèo', 'Trong đó', 'Có công'] },
  ])
})

test('begins the table below the row that numbers the columns', async () => {
  const rows = bodyRows(await statutoryForm(), { first: 4, last: 6 })
  expect(rows.map((row) => row.number)).toEqual([8, 9])
})

test('finds a plain one-row head', async () => {
  const sheet = await sheetOf((each) => {
    each.addRow(['Mã', 'Xã', 'Số hộ'])
    each.addRow(['04606', 'Hát Lìu', 620])
  })
  expect(guessHeaderRows(sheet)).toEqual({ first: 1, last: 1 })
  expect(bodyRows(sheet, { first: 1, last: 1 }).map((row) => row.number)).toEqual([2])
})

test('does not take an issuer and a motto, written without merging, for a head', async () => {
  const sheet = await sheetOf((each) => {
    each.addRow(['UBND HUYỆN TRẠM TẤU', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
    each.addRow(['Mã', 'Xã', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'])
    each.addRow(['04606', 'Hát Lìu', 1, 2, 3, 4])
  })
  expect(guessHeaderRows(sheet)).toEqual({ first: 2, last: 2 })
})

test('finds no head in a table of figures alone', async () => {
  const sheet = await sheetOf((each) => each.addRow([1, 2, 3]))
  expect(guessHeaderRows(sheet)).toBeUndefined()
})

test('names merged cells below the head, which hide whose a figure is', async () => {
  const sheet = await sheetOf((each) => {
    each.addRow(['Xã', 'Số hộ'])
    each.addRow(['Hát Lìu', 620])
    each.addRow(['Pá Hu', null])
    each.mergeCells('B2:B3')
  })
  expect(mergesInBody(sheet, { first: 1, last: 1 }).map(({ range }) => range)).toEqual(['B2:B3'])
})

async function sheetOf(fill: (sheet: ExcelJS.Worksheet) => unknown): Promise<Sheet> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Biểu'))
  const read = readSheet(new Uint8Array(await book.xlsx.writeBuffer()))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
