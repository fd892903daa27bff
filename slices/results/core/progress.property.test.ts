import { fc, test } from '@fast-check/vitest'
import { expect, test as example } from 'vitest'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import {
  expectAtYearEnd,
  judgeProgress,
  meets,
  type Comparator,
  type ProgressFacts,
} from './progress.ts'

const whole = fc.nat({ max: 2_000 }).map((number) => toDecimal(String(number)))
const month = fc.integer({ min: 1, max: 12 })
const upward = fc.constantFrom<Comparator>('>', '>=', '=')

function facts(changes: Partial<ProgressFacts> & Pick<ProgressFacts, 'target'>): ProgressFacts {
  return { addsOverTime: 'increment', ...changes }
}

test.prop([whole, whole, month, upward])(
  'an amount that goes on at its pace is expected to be itself at the end of a full year',
  (soFar, value, throughMonth, comparator) => {
    const target = { comparator, value }
    const expected = expectAtYearEnd(facts({ target, soFar, throughMonth }))

    expect(Number(expected?.value)).toBeCloseTo((Number(soFar) * 12) / throughMonth, 0)
    expect(expectAtYearEnd(facts({ target, soFar, throughMonth: 12 }))?.value).toBe(soFar)
  },
)

test.prop([whole, whole, whole, month])(
  'the January final comes before the September estimate, and both before the pace',
  (final, estimate, soFar, throughMonth) => {
    const target = { comparator: '>=' as const, value: toDecimal('1') }
    const all = facts({ target, soFar, throughMonth, estimate, final })
    const { final: _final, ...withoutFinal } = all
    const { estimate: _estimate, ...withoutEither } = withoutFinal

    expect(expectAtYearEnd(all)).toEqual({ value: final, rule: 'final' })
    expect(expectAtYearEnd(withoutFinal)).toEqual({ value: estimate, rule: 'estimate' })
    expect(expectAtYearEnd(withoutEither)?.rule).toBe('pace')
  },
)

test.prop([whole, whole, whole, month, upward])(
  'a larger figure never makes a target stand worse',
  (value, less, more, throughMonth, comparator) => {
    const order = ['behind', 'at_risk', 'on_track', 'met']
    const [low, high] = Number(less) <= Number(more) ? [less, more] : [more, less]
    const rank = (soFar: DecimalText) =>
      order.indexOf(judgeProgress(facts({ target: { comparator, value }, soFar, throughMonth })))

    expect(rank(high)).toBeGreaterThanOrEqual(rank(low))
  },
)

test.prop([whole, upward])('without a figure nothing is judged', (value, comparator) => {
  expect(judgeProgress(facts({ target: { comparator, value } }))).toBe('no_figure')
})

example.for([
  ['>', '6.5', '6.5', false],
  ['>', '6.5', '6.6', true],
  ['>=', '500', '500', true],
  ['=', '170', '170', true],
  ['=', '170', '171', true],
  ['=', '170', '169', false],
  ['<=', '15', '15', true],
  ['<', '15', '15', false],
] as const)('a figure against %s %s: %s is met: %s', ([comparator, value, figure, isMet]) => {
  expect(meets(toDecimal(figure), { comparator, value: toDecimal(value) })).toBe(isMet)
})

example('an upper limit is not said to be met before the year is over', () => {
  const target = { comparator: '<=' as const, value: toDecimal('15') }
  const soFar = toDecimal('3')

  expect(judgeProgress(facts({ target, soFar, throughMonth: 3 }))).toBe('on_track')
  expect(judgeProgress(facts({ target, soFar, throughMonth: 12, final: soFar }))).toBe('met')
})
