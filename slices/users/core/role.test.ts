import { expect, test } from 'vitest'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { ACTIONS } from './action.ts'
import { findRole, grantsOfRole, ROLE_ACTIONS, ROLES } from './role.ts'

const commune = 'xã' as PlaceId
const district = 'huyện' as PlaceId

function actionsOf(role: (typeof ROLES)[number]): readonly string[] {
  return [...ROLE_ACTIONS[role].own, ...ROLE_ACTIONS[role].above]
}

test('whoever enters a commune’s figures does not certify them', () => {
  expect(actionsOf('commune_officer')).not.toContain('result.certify')
  expect(actionsOf('commune_chair')).not.toContain('result.enter')
})

test('a commune’s people read the plan of the district, and results of their own commune only', () => {
  const grants = grantsOfRole('commune_officer', { placeId: commune, aboveId: district })

  expect(grants).toContainEqual({ action: 'plan.read', placeId: district })
  const results = grants.filter(({ action }) => action.startsWith('result.'))
  expect(new Set(results.map(({ placeId }) => placeId))).toEqual(new Set([commune]))
})

test('an inspector changes nothing', () => {
  expect(actionsOf('inspector').every((action) => action.endsWith('.read'))).toBe(true)
})

test('an administrator holds no act of a plan, a result or a filing', () => {
  expect(
    actionsOf('administrator').filter((action) =>
      /^(plan|target|task|result|filing)\./.test(action),
    ),
  ).toEqual([])
})

test('every action is held by the district chair or the administrator, so that somebody can give it', () => {
  const givable = new Set([...actionsOf('district_chair'), ...actionsOf('administrator')])
  expect(ACTIONS.filter((action) => !givable.has(action))).toEqual([])
})

test.for(ROLES)('a person who holds just what %s stands for is called so', (role) => {
  const held = new Set([...ROLE_ACTIONS[role].own, ...ROLE_ACTIONS[role].above])
  expect(findRole(held)).toBe(role)
})
