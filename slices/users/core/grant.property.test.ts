import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, toDay } from '#kernel/day.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { Action } from './action.ts'
import { coversGround, type Ground } from './actor.ts'
import {
  delegateGrant,
  giveGrant,
  holdsOn,
  isInForce,
  isWithin,
  revokeGrant,
  type Grant,
  type GrantOrder,
  type Period,
} from './grant.ts'
import type { GrantId, UserId } from './user-id.ts'

const TODAY = toDay('2024-10-03')
const NOW = new Date('2024-10-03T02:00:00Z')

// A small cast, so that giving to oneself and giving what one holds come up often.
const user = fc.constantFrom('chủ tịch', 'phó chủ tịch', 'cán bộ').map((name) => name as UserId)
const place = fc.constantFrom('huyện', 'xã', 'xã khác').map((name) => name as PlaceId)
const node = fc.constantFrom('DA1', 'DA1.TDA1').map((name) => name as ProgrammeNodeId)
const action = fc.constantFrom<Action>('grant.give', 'result.certify', 'plan.read')
const day = fc.integer({ min: -5, max: 5 }).map((days) => addDays(TODAY, days))
const period: fc.Arbitrary<Period> = fc.record({
  from: fc.option(day, { nil: null }),
  to: fc.option(day, { nil: null }),
})
const grantId = fc.constantFrom('a', 'b', 'c', 'd').map((name) => name as GrantId)

const order: fc.Arbitrary<GrantOrder> = fc.record(
  { userId: user, action, placeId: place, nodeId: node, period, basis: fc.constant('QĐ 1') },
  { requiredKeys: ['userId', 'action', 'placeId', 'period', 'basis'] },
)

const grant: fc.Arbitrary<Grant> = fc
  .tuple(
    order,
    fc.record({
      id: grantId,
      grantedBy: fc.option(user, { nil: null }),
      delegatedFrom: fc.option(grantId, { nil: null }),
      revokedAt: fc.option(fc.constant(NOW), { nil: null, freq: 4 }),
    }),
  )
  .map(([order, facts]) => ({ ...order, ...facts }))

/** The district holds its communes; DA1 holds its sub-project. */
function groundOf(order: GrantOrder): Ground {
  const placeReachedBy = new Set<PlaceId>(['huyện' as PlaceId, order.placeId])
  if (order.nodeId === undefined) return { placeReachedBy }
  return { placeReachedBy, nodeReachedBy: new Set(['DA1' as ProgrammeNodeId, order.nodeId]) }
}

/** Giver and order drawn so that the order is often within what the giver holds. */
const gift = fc
  .record({ order, giver: user, held: fc.array(grant, { maxLength: 4 }), wide: fc.boolean() })
  .map(({ order, giver, held, wide }) => {
    const period = { from: null, to: null }
    const generous = (['grant.give', order.action] as const).map((action): Grant => ({
      ...order,
      id: 'w' as GrantId,
      userId: giver,
      action,
      placeId: 'huyện' as PlaceId,
      period,
      grantedBy: null,
      delegatedFrom: null,
      revokedAt: null,
    }))
    return { order, giver: { id: giver, held: wide ? [...held, ...generous] : held } }
  })

describe('giving', () => {
  test.prop([gift])(
    'nobody gives an act, a place, a part or a day that they do not hold',
    (scene) => {
      const ground = groundOf(scene.order)
      const decision = giveGrant(scene.order, scene.giver, { ground, today: TODAY })
      if (!decision.ok) return

      for (const needed of ['grant.give', scene.order.action]) {
        const holding = scene.giver.held.filter(
          (held) => held.action === needed && coversGround(held, ground),
        )
        expect(holding.some((held) => isWithin(decision.value.period, held.period))).toBe(true)
      }
    },
  )

  test.prop([gift])(
    'nobody gives to themselves, backdates, or gives for no day at all',
    (scene) => {
      const decision = giveGrant(scene.order, scene.giver, {
        ground: groundOf(scene.order),
        today: TODAY,
      })
      if (!decision.ok) return

      const { from, to } = decision.value.period
      expect(decision.value.userId).not.toBe(scene.giver.id)
      expect(from !== null && from >= TODAY).toBe(true)
      expect(to === null || (from !== null && from < to)).toBe(true)
    },
  )

  test.prop([gift])(
    'what is held for it all and given to another from today on is given',
    (scene) => {
      const held = { ...scene.order, period: { from: TODAY, to: addDays(TODAY, 3) } }
      const decision = giveGrant({ ...held, userId: 'người mới' as UserId }, scene.giver, {
        ground: groundOf(held),
        today: TODAY,
      })
      const isWide = scene.giver.held.some((each) => each.id === 'w')
      if (isWide) expect(decision.ok).toBe(true)
    },
  )
})

describe('delegating', () => {
  test.prop([grant, user, user, period, fc.boolean()])(
    'only the holder lends, to another, for a time within the grant, and never what was lent',
    (source, by, to, period, isHeld) => {
      const giver = { id: by, held: isHeld ? [source] : [] }
      const decision = delegateGrant(source, { by: giver, to, period, basis: 'GUQ 1' }, TODAY)
      if (!decision.ok) return

      const lent = decision.value
      expect(source.userId).toBe(by)
      expect(lent.userId).not.toBe(by)
      expect(source.delegatedFrom).toBeNull()
      expect(lent.period.to).not.toBeNull()
      expect(isWithin(lent.period, source.period)).toBe(true)
      expect([lent.action, lent.placeId, lent.nodeId]).toEqual([
        source.action,
        source.placeId,
        source.nodeId,
      ])
    },
  )

  test.prop([fc.uniqueArray(grant, { selector: ({ id }) => id, maxLength: 4 }), day])(
    'a delegation dies with its source',
    (grants, day) => {
      // In the order they were made: a grant is lent from an earlier one or from nobody.
      const made = grants.map((each, index) => {
        const isEarlier = grants.slice(0, index).some(({ id }) => id === each.delegatedFrom)
        return { ...each, delegatedFrom: isEarlier ? each.delegatedFrom : null }
      })
      const byId = new Map(made.map((each) => [each.id, each]))
      for (const each of made) {
        if (!isInForce(each, byId, day)) continue
        for (const above of sourcesOf(each, byId)) {
          expect(above.revokedAt).toBeNull()
          expect(holdsOn(above.period, day)).toBe(true)
        }
      }
    },
  )
})

describe('revoking', () => {
  test.prop([gift, grant, fc.option(user, { nil: undefined })])(
    'is for the lender and for whoever gives there, never for the holder, and happens once',
    ({ giver }, grant, lender) => {
      const ground = groundOf(grant)
      const decision = revokeGrant(grant, giver, { ground, lender, at: NOW })
      if (!decision.ok) return

      const mayGive = giver.held.some(
        (held) => held.action === 'grant.give' && coversGround(held, ground),
      )
      expect(lender === giver.id || mayGive).toBe(true)
      expect(grant.userId).not.toBe(giver.id)
      expect(grant.revokedAt).toBeNull()
      expect(decision.value.revokedAt).toBe(NOW)
    },
  )
})

test.prop([period, period, day])(
  'a period lies within another exactly when all its days do',
  (inner, outer, day) => {
    if (isWithin(inner, outer) && holdsOn(inner, day)) expect(holdsOn(outer, day)).toBe(true)
  },
)

function sourcesOf(grant: Grant, byId: ReadonlyMap<GrantId, Grant>): readonly Grant[] {
  const source = grant.delegatedFrom === null ? undefined : byId.get(grant.delegatedFrom)
  return source === undefined ? [] : [source, ...sourcesOf(source, byId)]
}
