import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { toTCVN3 } from 'vietnamese-conversion'
import { describe, expect, test } from 'vitest'
import { readDocumentText, type DocumentText } from './word.ts'

describe('a .docx', () => {
  test('gives its paragraphs in order, each with its place in the text', async () => {
    const read = opened(
      readDocumentText(
        await docx([
          new Paragraph({ text: 'KẾ HOẠCH', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('Tỷ lệ hộ nghèo '),
              new TextRun({ text: 'giảm trên', bold: true }),
              new TextRun(' 6,5 điểm %'.normalize('NFD')),
            ],
          }),
          new Paragraph(''),
          new Paragraph('Hỗ trợ nhà ở: 170 hộ'),
        ]),
      ),
    )

    expect(read.text).toBe('KẾ HOẠCH\nTỷ lệ hộ nghèo giảm trên 6,5 điểm %\nHỗ trợ nhà ở: 170 hộ')
    for (const paragraph of read.paragraphs) {
      expect(read.text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text)
    }
    expect(read.notes).toEqual([])
  })

  test('counts its lists as Word shows them', async () => {
    const item = (text: string, level: number, reference = 'plan') =>
      new Paragraph({ text, numbering: { reference, level } })
    const read = opened(
      readDocumentText(
        await docx([
          item('Mục tiêu', 0),
          item('Giảm nghèo', 1),
          item('Nhà ở', 1),
          item('170 hộ', 2),
          item('Nước sinh hoạt', 1),
          item('Nhiệm vụ', 0),
          item('Đầu tư', 1),
          new Paragraph({ text: 'Gạch đầu dòng', bullet: { level: 0 } }),
        ]),
      ),
    )

    expect(read.paragraphs.map(({ text }) => text)).toEqual([
      'I. Mục tiêu',
      '1. Giảm nghèo',
      '2. Nhà ở',
      'a) 170 hộ',
      '3. Nước sinh hoạt',
      'II. Nhiệm vụ',
      '1. Đầu tư',
      '- Gạch đầu dòng',
    ])
    expect(read.paragraphs[3]?.label).toBe('a)')
  })

  test('makes one line of a table row, and keeps the lines of a frame', async () => {
    const cell = (...lines: string[]) =>
      new TableCell({ children: lines.map((line) => new Paragraph(line)) })
    const read = opened(
      readDocumentText(
        await docx([
          new Table({
            rows: [
              new TableRow({
                children: [
                  cell('UBND HUYỆN TRẠM TẤU', 'Số: 164/KH-UBND'),
                  cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
                ],
              }),
              new TableRow({ children: [cell('Nơi nhận:', '- TT Huyện ủy;'), cell('')] }),
            ],
          }),
        ]),
      ),
    )

    expect(read.paragraphs.map(({ text, isInTable }) => ({ text, isInTable }))).toEqual([
      {
        text: 'UBND HUYỆN TRẠM TẤU Số: 164/KH-UBND\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
        isInTable: true,
      },
      { text: 'Nơi nhận:', isInTable: true },
      { text: '- TT Huyện ủy;', isInTable: true },
    ])
  })

  test('reads what stands now: without deleted text, notes and tab stops', async () => {
    const change = { id: 1, author: 'x', date: '2024-01-01T00:00:00Z' }
    const read = opened(
      readDocumentText(
        await docx([
          new Paragraph({
            tabStops: [{ type: 'left', position: 2000 }],
            children: [
              new TextRun('Hỗ trợ '),
              new DeletedTextRun({ text: '150', ...change }),
              new InsertedTextRun({ text: '170', ...change, id: 2 }),
              new TextRun({ children: [' hộ', new FootnoteReferenceRun(1)] }),
              new TextRun({ text: 'trong năm', break: 1 }),
            ],
          }),
        ]),
      ),
    )
    expect(read.paragraphs.map(({ text }) => text)).toEqual(['Hỗ trợ 170 hộ', 'trong năm'])
  })

  test('says once what a text box says to new programs and to old ones', async () => {
    const bytes = await docx([new Paragraph('Số: 164')])
    const box = `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const boxed = withDocument(bytes, (xml) => xml.replace('<w:r>', `<w:r>${box}</w:r><w:r>`))

    const read = opened(readDocumentText(boxed))
    expect(read.paragraphs.map(({ text }) => text)).toEqual(['HỎA TỐC', 'Số: 164'])
  })

  test('converts TCVN3, even with abbreviations in it, and says where', async () => {
    const read = opened(
      readDocumentText(
        await docx([
          new Paragraph(inTcvn3('Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021')),
          new Paragraph('Tram Tau'),
        ]),
      ),
    )
    expect(read.paragraphs[0]?.text).toBe('Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021')
    expect(read.notes).toEqual([{ code: 'text_converted', paragraph: 1, encoding: 'tcvn3' }])
  })
})

describe('a .txt', () => {
  const text = 'Kế hoạch thực hiện chương trình\nHỗ trợ nhà ở cho 170 hộ nghèo, đường điện'

  test.for([
    ['UTF-8', strToU8(text), 'utf-8'],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`), 'utf-8'],
    [
      'UTF-8, decomposed, with Windows line ends',
      strToU8(text.normalize('NFD').replace('\n', '\r\n')),
      'utf-8',
    ],
    ['UTF-16, as Notepad called Unicode', utf16(text), 'utf-16'],
    ['TCVN3', Buffer.from(inTcvn3(text), 'latin1'), 'tcvn3'],
    ['TCVN3 that was saved as UTF-8', strToU8(inTcvn3(text)), 'tcvn3'],
  ] as const)('in %s', ([, bytes, encoding]) => {
    const read = opened(readDocumentText(bytes))
    expect(read.text).toBe(text)
    expect(read.encoding).toBe(encoding)
  })
})

describe('is refused, with a reason:', () => {
  test.for([
    ['an old .doc', ole('WordDocument'), 'office_file_is_old'],
    ['a PDF', strToU8('%PDF-1.4'), 'office_file_is_another_kind'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'office_file_is_another_kind'],
    ['a file with a password', ole('EncryptedPackage'), 'office_file_has_password'],
    ['nothing', new Uint8Array(), 'office_file_empty'],
    ['blank lines', strToU8(' \n\n'), 'document_has_no_text'],
    ['an unknown code page', Buffer.from('Grüße aus Köln', 'latin1'), 'text_encoding_unknown'],
    [
      'a bomb',
      zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 }),
      'office_file_unpacks_too_large',
    ],
  ] as const)('%s', ([, bytes, code]) => {
    expect(readDocumentText(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a document that ends in the middle', async () => {
    const bytes = await docx([new Paragraph('Kế hoạch')])
    const cut = withDocument(bytes, (xml) => xml.slice(0, -40))
    expect(readDocumentText(cut)).toMatchObject({ refusal: { code: 'office_file_damaged' } })
  })

  test('a scan, which has no text', async () => {
    expect(readDocumentText(await docx([new Paragraph('')]))).toEqual({
      ok: false,
      refusal: { code: 'document_has_no_text' },
    })
  })
})

async function docx(children: ISectionOptions['children']): Promise<Uint8Array> {
  const level = (
    at: number,
    format: (typeof LevelFormat)[keyof typeof LevelFormat],
    text: string,
  ) => ({ level: at, format, text, alignment: AlignmentType.START }) as const
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, '%1.'),
            level(1, LevelFormat.DECIMAL, '%2.'),
            level(2, LevelFormat.LOWER_LETTER, '%3)'),
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Ghi chú cuối trang')] } },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) })
}

function opened(read: ReturnType<typeof readDocumentText>): DocumentText {
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

function inTcvn3(text: string): string {
  return Array.from(text, (letter) => toTCVN3(letter, 'unicode')).join('')
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
}

function ole(stream: string): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([magic, Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
}
