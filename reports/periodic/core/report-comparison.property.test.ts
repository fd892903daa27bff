import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { addDecimals, decimalOfInteger, negateDecimal } from '#kernel/decimal.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { compareReports } from './report-comparison.ts'
import type { PeriodicReportContent } from './periodic-report.ts'
import { targetFigure } from './target-figure.ts'

// Few keys, so that two reports often share a figure and often do not.
const figures = fc.dictionary(
  fc.constantFrom('MT02', 'KQ0102', 'KQ0105', 'KQ0401'),
  fc.option(fc.integer({ min: 0, max: 999 })),
)
const report = figures.map(reportOf)

test.prop([report, report])(
  'every figure of either report stands in the comparison exactly once',
  (previous, current) => {
    const keys = compareReports(previous, current).rows.map((row) => row.key)

    const expected = new Set([...keysOf(previous), ...keysOf(current)])
    expect(keys.toSorted()).toEqual([...expected].toSorted())
  },
)

test.prop([report, report])(
  'what was before plus the change is what is now',
  (previous, current) => {
    for (const row of compareReports(previous, current).rows) {
      if (row.previous === null || row.current === null) expect(row.change).toBeNull()
      else expect(addDecimals(row.previous, row.change ?? row.previous)).toBe(row.current)
    }
  },
)

test.prop([report, report])('turning the comparison round turns every change', (one, other) => {
  const there = changesByKey(one, other)
  const back = changesByKey(other, one)

  for (const [key, change] of there) {
    expect(back.get(key)).toBe(change === null ? null : negateDecimal(change))
  }
})

test.prop([report])('a report compared with itself has not moved', (report) => {
  for (const row of compareReports(report, report).rows) {
    expect(row.standing).toBe('in_both')
    expect(row.change === null || row.change === '0').toBe(true)
  }
})

test('a target and an output of the same indicator are two figures', () => {
  const golden = goldenReport()

  const keys = compareReports(golden, golden).rows.map((row) => row.key)

  expect(keys).toContain('B1:KQ0102')
  expect(keys).toContain('B2:DA1.ND2:KQ0102')
})

function changesByKey(previous: PeriodicReportContent, current: PeriodicReportContent) {
  return new Map(compareReports(previous, current).rows.map((row) => [row.key, row.change]))
}

function keysOf(report: PeriodicReportContent): readonly string[] {
  return report.targets.figures.map((figure) => `B1:${figure.key}`)
}

function reportOf(values: Readonly<Record<string, number | null>>): PeriodicReportContent {
  const figures = Object.entries(values).map(([key, value]) =>
    targetFigure({
      key,
      title: key,
      unit: 'hộ',
      planPhase: null,
      planYear: null,
      previous: null,
      inPeriod: null,
      accumulated: value === null ? null : decimalOfInteger(BigInt(value)),
      estimate: null,
      note: '',
      communes: [],
    }),
  )
  return {
    ...goldenReport(),
    targets: { paragraphs: [], figures },
    outputs: { paragraphs: [], nodes: [] },
  }
}
