import { expect, test } from 'vitest'
import { aDashboard, DISTRICT, HAT_LUU, XA_HO } from './dashboard.scene.ts'
import { asSeenBy } from './own-view.ts'

function reader(placeId: string, ...reads: readonly string[]) {
  return {
    place: { id: placeId, name: 'Xã Xà Hồ' },
    grants: reads.map((id) => ({ action: 'result.read', placeId: id })),
  }
}

test('who reads the whole district sees the plan as it is', () => {
  const dashboard = aDashboard()

  expect(asSeenBy(dashboard, reader(DISTRICT, DISTRICT))).toEqual({ dashboard, reach: 'whole' })
})

test('a commune officer is held against the share of the commune, not the plan of the district', () => {
  const { dashboard, reach } = asSeenBy(aDashboard(), reader(XA_HO, XA_HO))

  expect(reach).toBe('own')
  expect(dashboard.plan.placeName).toBe('Xã Xà Hồ')
  expect(dashboard.targets[0]).toMatchObject({ value: '90', progress: { reported: '60' } })
  expect(dashboard.communes.map(({ id }) => id)).toEqual([XA_HO])
})

test('who also reads beyond the own commune sees all of the plan', () => {
  expect(asSeenBy(aDashboard(), reader(XA_HO, XA_HO, HAT_LUU)).reach).toBe('whole')
})

test('on a map on which the commune is gone, the figures are said to be a part', () => {
  const later = { ...aDashboard(), communes: [] }

  expect(asSeenBy(later, reader(XA_HO, XA_HO)).reach).toBe('part')
})
