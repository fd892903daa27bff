import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { compareDecimals, sumDecimals, toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { judgeBreakdown } from './balance.ts'
import { breakDown, type Share } from './breakdown.ts'
import type { PlanId, TargetEntryId } from './plan-id.ts'
import { shareEvenly, shareInProportion } from './share.ts'
import type { TargetEntry } from './target.ts'

const whole = fc.nat({ max: 100_000 }).map((number) => toDecimal(String(number)))
const tenths = fc.nat({ max: 100_000 }).map((number) => toDecimal((number / 10).toFixed(1)))
const figures = fc.array(
  fc.nat({ max: 5_000 }).map((number) => toDecimal(String(number))),
  {
    minLength: 1,
    maxLength: 15,
  },
)

test.prop([tenths, figures])('shares in proportion sum to the whole exactly', (value, weights) => {
  const shares = shareInProportion(value, weights, 1)
  if (shares.ok) expect(sumDecimals(shares.value)).toBe(value)
  else expect(weights.every((weight) => weight === '0')).toBe(true)
})

test.prop([whole, fc.integer({ min: 1, max: 40 })])(
  'even shares differ by one step at most',
  (value, count) => {
    const shares = shareEvenly(value, count, 0)
    if (!shares.ok) throw new Error(shares.refusal.code)
    const numbers = shares.value.map(Number)
    expect(sumDecimals(shares.value)).toBe(value)
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1)
  },
)

test.prop([whole, figures])('a larger figure never gets a smaller share', (value, weights) => {
  const shares = shareInProportion(value, weights, 0)
  if (!shares.ok) return
  weights.forEach((weight, one) =>
    weights.forEach((other, two) => {
      if (compareDecimals(weight, other) > 0) {
        expect(Number(shares.value[one])).toBeGreaterThanOrEqual(Number(shares.value[two]))
      }
    }),
  )
})

const parent: TargetEntry = {
  id: 'p' as TargetEntryId,
  rootId: 'p' as TargetEntryId,
  planId: 'plan' as PlanId,
  placeId: 'district' as PlaceId,
  indicatorId: 'i' as TargetEntry['indicatorId'],
  year: 2024,
  comparator: '=',
  value: toDecimal('170'),
  method: 'decision',
  isWithdrawn: false,
}
const shareList = fc
  .uniqueArray(fc.constantFrom('xa-ho', 'pa-hu', 'tuc-dan', 'ban-mu'), { maxLength: 4 })
  .chain((places) =>
    fc.tuple(
      ...places.map((place) => whole.map((value): Share => ({ placeId: place as PlaceId, value }))),
    ),
  )

/** Applies entries as the ledger does: a new one stands instead of the one it supersedes. */
function stand(
  standing: readonly TargetEntry[],
  entries: readonly TargetEntry[],
): readonly TargetEntry[] {
  const gone = new Set(entries.map((entry) => entry.supersedesId))
  return [
    ...standing.filter((entry) => !gone.has(entry.id)),
    ...entries.filter((entry) => !entry.isWithdrawn),
  ]
}

test.prop([shareList, shareList])(
  'breaking down brings what stands to what was asked, and once more changes nothing',
  (first, second) => {
    let last = 0
    const how = {
      method: 'hand' as const,
      reason: 'điều chỉnh',
      newId: () => `e${(last += 1)}` as TargetEntryId,
    }
    const begun = stand([], breakDown(parent, [], first, how))
    const revised = stand(begun, breakDown(parent, begun, second, how))

    const asked = second.map((share) => `${share.placeId} ${share.value}`).toSorted()
    expect(revised.map((entry) => `${entry.placeId} ${entry.value}`).toSorted()).toEqual(asked)
    expect(breakDown(parent, revised, second, how)).toEqual([])
  },
)

test.prop([fc.array(whole, { maxLength: 6 })])(
  'an exact target is never assigned beyond its value; an "at least" one may be, and says so',
  (shares) => {
    const sum: DecimalText = sumDecimals(shares)
    const exact = judgeBreakdown(parent, shares, true)
    const atLeast = judgeBreakdown({ ...parent, comparator: '>' }, shares, true)

    expect(exact.ok).toBe(compareDecimals(sum, parent.value) <= 0)
    expect(atLeast).toMatchObject({
      ok: true,
      value: { kind: 'adds', isOver: compareDecimals(sum, parent.value) > 0 },
    })
  },
)

test.prop([fc.array(whole, { maxLength: 6 })])('a rate has no balance', (shares) => {
  expect(judgeBreakdown(parent, shares, false)).toEqual({
    ok: true,
    value: { kind: 'does_not_add' },
  })
})
