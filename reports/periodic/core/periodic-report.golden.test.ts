import { expect, test } from 'vitest'
import { addDecimals, sumDecimals, ZERO } from '#kernel/decimal.ts'
import { goldenReport, goldenText, tableLines } from '#reports/periodic/golden/golden-report.ts'
import { layoutB1, layoutB1Communes } from './b1.layout.ts'
import { layoutB2, layoutB2Communes } from './b2.layout.ts'
import { layoutReport } from './periodic-report.layout.ts'

test('form B1 comes out as it was counted by hand', () => {
  expect(tableLines(layoutB1(goldenReport(), 'vi'))).toBe(goldenText('tram-tau-2024-q3.b1.txt'))
})

test('form B1 by commune comes out as it was counted by hand', () => {
  const lines = layoutB1Communes(goldenReport(), 'vi').map(tableLines).join('\n')

  expect(lines).toBe(goldenText('tram-tau-2024-q3.b1a.txt'))
})

test('form B2 comes out as it was counted by hand', () => {
  expect(tableLines(layoutB2(goldenReport(), 'vi'))).toBe(goldenText('tram-tau-2024-q3.b2.txt'))
})

test('the communes of the golden report add up to the district, and the periods to the year', () => {
  const { targets } = goldenReport()
  const divided = targets.figures.filter((figure) => figure.communes.length > 0)

  expect(divided).toHaveLength(2)
  for (const figure of divided) {
    const communes = figure.communes.map((commune) => commune.accumulated ?? ZERO)
    expect(sumDecimals(communes)).toBe(figure.accumulated)
  }
  for (const { previous, inPeriod, accumulated } of targets.figures) {
    expect(addDecimals(previous ?? ZERO, inPeriod ?? ZERO)).toBe(accumulated)
  }
})

test('the report has its seven sections in their order', () => {
  const { body } = layoutReport(goldenReport(), 'vi')

  const sections = body.filter((block) => block.kind === 'heading' && block.level === 1)
  expect(sections.map((block) => 'text' in block && block.text)).toEqual([
    'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    'II. KẾT QUẢ THỰC HIỆN MỤC TIÊU, CHỈ TIÊU',
    'III. KẾT QUẢ THỰC HIỆN THEO DỰ ÁN, TIỂU DỰ ÁN, NỘI DUNG',
    'IV. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    'V. KHÓ KHĂN, VƯỚNG MẮC',
    'VI. KIẾN NGHỊ, ĐỀ XUẤT',
    'VII. NHIỆM VỤ TRỌNG TÂM KỲ TỚI',
  ])
})

test('a section without anything to say says so', () => {
  const report = { ...goldenReport(), difficulties: [], proposals: [] }

  const texts = layoutReport(report, 'vi').body.map((block) => 'text' in block && block.text)

  const difficulties = texts.indexOf('V. KHÓ KHĂN, VƯỚNG MẮC')
  expect(texts.slice(difficulties + 1, difficulties + 4)).toEqual([
    'Không có.',
    'VI. KIẾN NGHỊ, ĐỀ XUẤT',
    'Không có.',
  ])
})

test("a commune's own report has no forms by commune", () => {
  const golden = goldenReport()
  const report = {
    ...golden,
    targets: {
      ...golden.targets,
      figures: golden.targets.figures.map((figure) => Object.assign(figure, { communes: [] })),
    },
    outputs: {
      ...golden.outputs,
      nodes: golden.outputs.nodes.map((node) => ({
        code: node.code,
        title: node.title,
        outputs: node.outputs.map((figure) => Object.assign(figure, { communes: [] })),
      })),
    },
  }

  expect(layoutB1Communes(report, 'vi')).toEqual([])
  expect(layoutB2Communes(report, 'vi')).toBeUndefined()
  expect(layoutReport(report, 'vi').annexes.map((annex) => annex.label)).toEqual([
    'Phụ lục I',
    'Phụ lục II',
    'Phụ lục III',
    'Phụ lục IV',
  ])
})

test('generated figures carry their label, and real ones do not', () => {
  const report = goldenReport()

  expect(layoutReport(report, 'vi').notice).toBe('SỐ LIỆU MINH HỌA')
  expect(layoutReport({ ...report, generatedData: false }, 'vi').notice).toBeNull()
})
