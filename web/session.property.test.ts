import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { mayDo, type Actor } from '#slices/users/core/actor.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { mayAct } from './session.tsx'

const action = fc.constantFrom('result.enter', 'result.certify', 'plan.write')
const placeId = fc
  .constantFrom('country', 'province', 'district', 'commune')
  .map((id) => id as PlaceId)
const nodeId = fc.constantFrom('da1', 'da2').map((id) => id as ProgrammeNodeId)

const grant = fc.record({ action, placeId, nodeId }, { requiredKeys: ['action', 'placeId'] })

test.prop([
  fc.array(
    grant.map((each) => ({ ...each, placeName: each.placeId })),
    { maxLength: 5 },
  ),
  action,
  fc.uniqueArray(placeId, { minLength: 1 }),
  fc.uniqueArray(nodeId),
])(
  'a button is never hidden from those whom the server would let',
  (grants, asked, places, nodes) => {
    const actor: Actor = { id: 'u' as UserId, name: 'Sử', grants }
    const ground = { placeReachedBy: new Set(places), nodeReachedBy: new Set(nodes) }

    if (mayDo(actor, asked, ground)) expect(mayAct(grants, asked, places)).toBe(true)
  },
)

test.prop([fc.array(grant.map((each) => ({ ...each, placeName: each.placeId }))), action])(
  'without a place, an act is offered to those who hold it anywhere',
  (grants, asked) => {
    expect(mayAct(grants, asked)).toBe(grants.some((each) => each.action === asked))
  },
)
