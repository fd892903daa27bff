import { fc, test } from '@fast-check/vitest'
import { Document, LevelFormat, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { readDocumentText } from './word.ts'

const word = fc.constantFrom('Hỗ trợ', 'nhà ở', '170 hộ', '6,5 điểm %', 'a & b', '< c', '“QĐ-TTg”')
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

test.prop([fc.array(line, { minLength: 1, maxLength: 8 })], { numRuns: 40 })(
  'reads the paragraphs that another program has written, at the places it says',
  async (lines) => {
    const bytes = await docx(lines)

    const read = readDocumentText(bytes)

    expect(read.ok).toBe(true)
    if (!read.ok) return
    expect(read.value.paragraphs.map(({ text }) => text)).toEqual(lines)
    for (const { start, end, text } of read.value.paragraphs) {
      expect(read.value.text.slice(start, end)).toBe(text)
    }
  },
)

const EXAMPLE = await docx(['Kế hoạch', 'Mục tiêu', '170 hộ'])
const PARTS = unzipSync(EXAMPLE)
const XML_PARTS = Object.keys(PARTS).filter((name) => /\.(?:xml|rels)$/.test(name))
const SCRIBBLES = [
  '',
  '<',
  '>',
  '"',
  '</w:p>',
  '<w:p>',
  '</w:tr>',
  '<w:del>',
  '<w:ilvl w:val="99"/>',
]

test.prop([fc.constantFrom(...XML_PARTS), fc.nat(), fc.constantFrom(...SCRIBBLES), fc.nat(30)])(
  'a document with a garbled part is read or refused, and nothing is thrown',
  (part, at, scribble, dropped) => {
    const xml = strFromU8(PARTS[part] ?? new Uint8Array())
    const cut = at % xml.length
    const garbled = `${xml.slice(0, cut)}${scribble}${xml.slice(cut + dropped)}`

    const bytes = zipSync({ ...PARTS, [part]: strToU8(garbled) })
    expect(readDocumentText(bytes)).toHaveProperty('ok')
  },
)

test.prop([fc.integer({ min: 4, max: EXAMPLE.length - 1 })])(
  'a document cut anywhere is refused',
  (at) => {
    expect(readDocumentText(EXAMPLE.subarray(0, at))).toMatchObject({ ok: false })
  },
)

test.prop([fc.uint8Array({ maxLength: 300 })])('noise is read as text or refused', (noise) => {
  expect(readDocumentText(noise)).toHaveProperty('ok')
})

async function docx(lines: readonly string[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plain',
          levels: [{ level: 0, format: LevelFormat.NONE, text: '' }],
        },
      ],
    },
    sections: [{ children: lines.map((text) => new Paragraph(text)) }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
