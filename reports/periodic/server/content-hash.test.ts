import { expect, test } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { hashContent } from './content-hash.ts'

test('the hash survives storage that turns the keys round', () => {
  const report = goldenReport()
  const stored = Object.fromEntries(Object.entries(report).toReversed())

  expect(hashContent(PeriodicReportContent.parse(stored))).toBe(hashContent(report))
})

test('one changed figure changes the hash', () => {
  const report = goldenReport()
  const figures = report.targets.figures.map((figure) =>
    figure.key === 'MT02' ? Object.assign({}, figure, { accumulated: toDecimal('4.9') }) : figure,
  )

  const changed = { ...report, targets: { ...report.targets, figures } }

  expect(hashContent(changed)).not.toBe(hashContent(report))
})
