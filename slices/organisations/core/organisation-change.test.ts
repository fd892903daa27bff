import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { endOrganisation, renameOrganisation } from './organisation-change.ts'
import type { OrganisationId } from './organisation-id.ts'
import { existsOn, type Organisation } from './organisation.ts'

const department: Organisation = {
  id: 'phong-dan-toc' as OrganisationId,
  placeId: 'tram-tau' as PlaceId,
  code: 'phong-dan-toc',
  name: 'Phòng Dân tộc',
  shortName: undefined,
  kind: 'department',
  parentId: undefined,
  mandate: 'DA1, DA2',
  existsFrom: toDay('2015-01-01'),
  existsTo: undefined,
  version: 3,
}

test('a department of the district ends with the district, on 1 July 2025', () => {
  const ended = endOrganisation(department, { on: toDay('2025-07-01'), bodiesThen: 0 })

  expect(ended).toMatchObject({ ok: true, value: { existsTo: '2025-07-01', version: 4 } })
  expect(ended.ok && existsOn(ended.value, toDay('2025-06-30'))).toBe(true)
  expect(ended.ok && existsOn(ended.value, toDay('2025-07-01'))).toBe(false)
})

test.for([
  [{}, { on: toDay('2015-01-01'), bodiesThen: 0 }, 'organisation_ends_before_it_begins'],
  [{}, { on: toDay('2025-07-01'), bodiesThen: 2 }, 'organisation_has_bodies'],
  [
    { existsTo: toDay('2025-07-01') },
    { on: toDay('2026-01-01'), bodiesThen: 0 },
    'organisation_has_ended',
  ],
] as const)('given %o, ending with %o is refused: %s', ([facts, end, code]) => {
  expect(endOrganisation({ ...department, ...facts }, end)).toMatchObject({ refusal: { code } })
})

test('a body that has ended keeps the name under which it acted', () => {
  const renaming = { name: 'Phòng Dân tộc và Tôn giáo', shortName: undefined, mandate: '' }

  expect(renameOrganisation(department, renaming)).toMatchObject({ value: renaming })
  expect(
    renameOrganisation({ ...department, existsTo: toDay('2025-07-01') }, renaming),
  ).toMatchObject({ refusal: { code: 'organisation_has_ended' } })
})
