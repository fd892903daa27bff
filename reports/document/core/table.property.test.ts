import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { toDecimal } from '#kernel/decimal.ts'
import {
  cellText,
  changeCell,
  columnWidths,
  figureCell,
  headerRows,
  pickColumns,
  placedCells,
  textCell,
  type Column,
} from './table.ts'

const column: fc.Arbitrary<Column> = fc.record(
  {
    key: fc.uuid(),
    heading: fc.string(),
    group: fc.constantFrom('Kế hoạch', 'Thực hiện'),
    align: fc.constantFrom('left', 'centre', 'right'),
    weight: fc.integer({ min: 1, max: 30 }),
  },
  { requiredKeys: ['key', 'heading', 'align', 'weight'] },
)
const columns = fc.array(column, { minLength: 1, maxLength: 12 })

test.prop([columns, fc.integer({ min: 100, max: 20_000 })])(
  'widths of columns add up to the width of the table',
  (columns, total) => {
    const widths = columnWidths(columns, total)

    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0)
  },
)

test.prop([columns])('every place of the heading is covered exactly once', (columns) => {
  const rows = headerRows(columns)
  const covered = rows.flatMap((row, rowIndex) =>
    row.flatMap((cell) =>
      Array.from({ length: cell.columnSpan }, (_, c) =>
        Array.from({ length: cell.rowSpan }, (_, r) => `${rowIndex + r}/${cell.column + c}`),
      ).flat(),
    ),
  )

  expect(new Set(covered).size).toBe(covered.length)
  expect(covered).toHaveLength(rows.length * columns.length)
})

test.prop([columns])('picking columns keeps their order and their headings', (columns) => {
  const keys = columns.filter((_, index) => index % 2 === 0).map((column) => column.key)

  const picked = pickColumns({ columns, rows: [] }, keys.toReversed())

  expect(picked.columns.map((column) => column.key)).toEqual(keys)
})

test.prop([columns])('the cells of a row, a heading too, fill their row exactly', (columns) => {
  const [first] = columns
  const cells = first === undefined ? {} : { [first.key]: textCell('Dự án 1') }

  for (const emphasis of ['plain', 'group', 'total'] as const) {
    const placed = placedCells({ emphasis, cells }, columns)
    const spans = placed.map((cell) => cell.columnSpan)
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length)
    expect(placed.map((cell) => cell.column)).toEqual(
      spans.map((_, index) => spans.slice(0, index).reduce((sum, span) => sum + span, 0)),
    )
  }
})

test('the heading of a group runs on over the empty places after it', () => {
  const columns = ['order', 'title', 'unit', 'plan'].map((key) => grouped(key, 'x'))
  const cells = { order: textCell('DA1'), title: textCell('Giải quyết tình trạng thiếu đất ở') }

  const spans = placedCells({ emphasis: 'group', cells }, columns).map((cell) => cell.columnSpan)

  expect(spans).toEqual([1, 3])
})

test('a rise carries its plus, a fall its minus, and no change neither', () => {
  expect(cellText(changeCell(toDecimal('1.7')), 'vi')).toBe('+1,7')
  expect(cellText(changeCell(toDecimal('-12')), 'vi')).toBe('-12')
  expect(cellText(changeCell(toDecimal('0')), 'vi')).toBe('0')
})

test('a common heading that keeps one column goes', () => {
  const columns = [grouped('a', 'Kế hoạch'), grouped('b', 'Thực hiện'), grouped('c', 'Thực hiện')]

  const picked = pickColumns({ columns, rows: [] }, ['a', 'b', 'c'])

  expect(picked.columns.map((column) => column.group)).toEqual([
    undefined,
    'Thực hiện',
    'Thực hiện',
  ])
})

test('a figure that was not given is a dash, and a zero is a zero', () => {
  expect(cellText(figureCell(null), 'vi')).toBe('–')
  expect(cellText(figureCell(toDecimal('0')), 'vi')).toBe('0')
})

test('a target keeps the word that binds it', () => {
  expect(cellText(figureCell(toDecimal('6.5'), '>'), 'vi')).toBe('trên 6,5')
  expect(cellText(figureCell(toDecimal('170'), '='), 'vi')).toBe('170')
  expect(cellText(figureCell(toDecimal('500'), '>'), 'en')).toBe('over 500')
})

function grouped(key: string, group: string): Column {
  return { key, heading: key, group, align: 'right', weight: 1 }
}
