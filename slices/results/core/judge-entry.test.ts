import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { EnteredIndicator } from '#slices/indicators/core/indicator.ts'
import { judgeEntry, type EntryContext } from './judge-entry.ts'
import { FEWEST_FIGURES, findOutlier } from './outlier.ts'

const households = {
  code: 'KQ0105',
  source: 'entered',
  addsOverTime: 'increment',
  addsOverPlace: 'sum',
  decimals: 0,
  lowest: toDecimal('0'),
} as EnteredIndicator

function warningsOf(value: string, context: Partial<EntryContext>, indicator = households) {
  const verdict = judgeEntry(toDecimal(value), indicator, { history: [], ...context })
  return verdict.ok ? verdict.value.map((warning) => warning.code) : verdict.refusal.code
}

test.for([
  ['-1', {}, 'figure_below_lowest'],
  ['1.5', {}, 'figure_has_too_many_decimals'],
] as const)('%s households are impossible', ([value, context, code]) => {
  expect(warningsOf(value, context)).toBe(code)
})

test('a cumulative figure that falls is asked about; an increment may be less than the last', () => {
  const cumulative = { ...households, addsOverTime: 'cumulative' } as EnteredIndicator
  const context = { previousInYear: toDecimal('40') }

  expect(warningsOf('38', context, cumulative)).toEqual(['cumulative_fell'])
  expect(warningsOf('38', context)).toEqual([])
})

test('a figure far beyond the plan, or beyond the whole it is a part of, is asked about', () => {
  const plan = { value: toDecimal('20'), soFar: toDecimal('31') }

  expect(warningsOf('31', { plan })).toEqual(['beyond_plan'])
  expect(warningsOf('30', { plan: { ...plan, soFar: toDecimal('30') } })).toEqual([])
  expect(warningsOf('13', { whole: toDecimal('12') })).toEqual(['part_beyond_whole'])
})

const figures = fc.array(
  fc.integer({ min: 80, max: 120 }).map((number) => toDecimal(String(number))),
  { minLength: FEWEST_FIGURES, maxLength: 30 },
)

property.prop([figures])(
  'a figure ten times the usual is unlike its own history; the median is not',
  (history) => {
    const usual = findOutlier(toDecimal('1000'), history)?.typical

    expect(usual).toBeDefined()
    expect(findOutlier(usual ?? toDecimal('0'), history)).toBeUndefined()
  },
)

property.prop([fc.array(fc.nat(), { maxLength: FEWEST_FIGURES - 1 }), fc.nat()])(
  'too few figures say nothing of what is usual',
  (few, value) => {
    const history: DecimalText[] = few.map((number) => toDecimal(String(number)))

    expect(findOutlier(toDecimal(String(value)), history)).toBeUndefined()
  },
)
