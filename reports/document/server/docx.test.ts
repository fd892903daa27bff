import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { layoutReport } from '#reports/periodic/core/periodic-report.layout.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { toDocx } from './docx.ts'

test('the page is A4 with the margins of Nghị định 30/2020 (Phụ lục I, I.2)', async () => {
  const { body } = await parts()

  const [first = ''] = sectionsOf(body)
  expect(first).toContain('<w:pgSz w:w="11906" w:h="16838"')
  const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) =>
    Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(first)?.[1]) / 1440) * 25.4),
  )
  expect({ top, bottom, left, right }).toEqual({ top: 20, bottom: 20, left: 30, right: 15 })
})

test('wide forms lie on their side, each in a section that counts its own pages', async () => {
  const { body } = await parts()

  const [, ...annexes] = sectionsOf(body)
  expect(annexes).toHaveLength(6)
  for (const annex of annexes) {
    expect(annex).toContain('w:w="16838" w:h="11906" w:orient="landscape"')
    expect(annex).toContain('<w:pgNumType w:start="1"')
  }
})

test('the country, its motto, number, place and day stand at the head', async () => {
  const { texts } = await parts()

  expect(texts.slice(0, 7)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'HUYỆN TRẠM TẤU',
    'Số: 412/BC-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Trạm Tấu, ngày 05 tháng 10 năm 2024',
    'BÁO CÁO',
  ])
})

test('recipients are set in 11 points under a bold italic heading of 12', async () => {
  const { body, texts } = await parts()

  expect(runOf(body, 'Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/)
  expect(runOf(body, '- Lưu: VT, DT.')).toContain('<w:sz w:val="22"/>')
  expect(texts).toContain('TM. ỦY BAN NHÂN DÂN')
})

test('headings of tables repeat and rows are not torn in two', async () => {
  const { body } = await parts()

  const bordered = body.split('<w:tbl>').filter((table) => table.includes('<w:tblHeader'))
  expect(bordered).toHaveLength(9)
  for (const table of bordered) {
    const rows = table.split('</w:tbl>')[0]?.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true)
  }
})

test('every page that has a header warns of generated figures', async () => {
  const { headers } = await parts()

  expect(headers.length).toBeGreaterThan(0)
  for (const header of headers) expect(header).toContain('SỐ LIỆU MINH HỌA')
})

test('the page number is left out on the first page and stands in the header of the others', async () => {
  const { body, headers } = await parts()

  expect(sectionsOf(body).every((section) => section.includes('<w:titlePg/>'))).toBe(true)
  const numbered = headers.filter((header) => header.includes('PAGE'))
  expect(numbered).toHaveLength(headers.length / 2)
})

test.prop([fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })], { numRuns: 20 })(
  'whatever people type comes back from the file as they typed it',
  async (typed) => {
    // A control character has no place in XML or on paper, and the contract's texts are trimmed.
    const text = typed.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    fc.pre(text.trim() !== '')

    const { texts } = await parts({ opening: `<b>&amp; ${text} "]]>'` })

    expect(texts).toContain(`<b>&amp; ${text} "]]>'`)
  },
)

async function parts(changes: { readonly opening?: string } = {}) {
  const report = { ...goldenReport(), ...changes }
  const files = unzipSync(await toDocx(layoutReport(report, 'vi')))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const headers = Object.entries(files)
    .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
  const texts = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    unescapeXml(text),
  )
  return { body, headers, texts }
}

function sectionsOf(body: string): readonly string[] {
  return body.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
}

function runOf(body: string, text: string): string | undefined {
  return (body.match(/<w:r>.*?<\/w:r>/gs) ?? []).find((run) => run.includes(`>${text}<`))
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
