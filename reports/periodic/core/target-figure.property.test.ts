import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { decimalOfInteger, toDecimal } from '#kernel/decimal.ts'
import { cellText } from '#reports/document/core/table.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { layoutB1 } from './b1.layout.ts'
import { percentReached, targetFigure } from './target-figure.ts'

const result = fc.integer({ min: 0, max: 5_000 })
const aim = fc.integer({ min: 1, max: 5_000 })
const floor = fc.constantFrom('>', '>=', '=')

test.prop([result, aim, aim, floor])(
  'both percentages of form B1 are the accumulated result over its plan',
  (accumulated, year, phase, comparator) => {
    const facts = { ...blankTarget(), accumulated: decimalOfInteger(BigInt(accumulated)) }
    const figure = targetFigure({
      ...facts,
      planYear: { comparator, value: decimalOfInteger(BigInt(year)) },
      planPhase: { comparator, value: decimalOfInteger(BigInt(phase)) },
    })
    const report = { ...goldenReport(), targets: { paragraphs: [], figures: [figure] } }

    const [row] = layoutB1(report, 'en').rows

    expect(isRounded(cellOf(row, 'percentYear'), accumulated, year)).toBe(true)
    expect(isRounded(cellOf(row, 'percentPhase'), accumulated, phase)).toBe(true)
  },
)

test.prop([result, aim, fc.constantFrom('<', '<=')])(
  'a ceiling has no percentage: more of it is not progress',
  (accumulated, value, comparator) => {
    const plan = { comparator, value: decimalOfInteger(BigInt(value)) }

    expect(percentReached(decimalOfInteger(BigInt(accumulated)), plan)).toBeNull()
  },
)

test('without a plan or without a result there is no percentage', () => {
  expect(percentReached(toDecimal('5'), null)).toBeNull()
  expect(percentReached(null, { comparator: '=', value: toDecimal('5') })).toBeNull()
})

function blankTarget() {
  return {
    key: 'KQ0102',
    title: 'Hộ được hỗ trợ nhà ở',
    unit: 'hộ',
    previous: null,
    inPeriod: null,
    estimate: null,
    note: '',
    communes: [],
  }
}

function cellOf(row: ReturnType<typeof layoutB1>['rows'][number] | undefined, key: string): number {
  const cell = row?.cells[key]
  return cell === undefined ? Number.NaN : Number(cellText(cell, 'en').replaceAll(',', ''))
}

/** Within half a tenth of the true percentage, checked in whole numbers. */
function isRounded(percent: number, part: number, whole: number): boolean {
  const tenths = Math.round(percent * 10)
  return Math.abs(2 * tenths * whole - 2_000 * part) <= whole
}
