import { expect, test } from 'vitest'
import { toDay, type Day } from '#kernel/day.ts'
import { buildGraph } from './place-graph.ts'
import type { PlaceId } from './place-id.ts'
import { mapPlace } from './place-map.ts'
import { ALWAYS, type PlaceRows, type Span } from './place.ts'

const GIVEN = toDay('2024-03-01')
const ENDED = toDay('2024-06-01')

function commune(id: string, existed: Span = ALWAYS) {
  return { id: id as PlaceId, level: 'commune' as const, existed }
}

function link(from: string, to: string, on: Day) {
  return { fromId: from as PlaceId, toId: to as PlaceId, on, share: null, isMain: true }
}

test('a unit goes on as what took it over at its end, not as what it gave a part to before', () => {
  const rows: PlaceRows = {
    places: [commune('giver', { from: null, to: ENDED }), commune('taker'), commune('heir')],
    names: [],
    codes: [],
    parents: [],
    successions: [link('giver', 'taker', GIVEN), link('giver', 'heir', ENDED)],
  }

  const held = mapPlace(buildGraph(rows), 'giver' as PlaceId, ENDED)

  expect(held.commune).toBe('heir')
})

test('a unit cut between several lies in none of them, but in what they have in common', () => {
  const province = { id: 'p' as PlaceId, level: 'province' as const, existed: ALWAYS }
  const rows: PlaceRows = {
    places: [province, commune('cut', { from: null, to: ENDED }), commune('one'), commune('two')],
    names: [],
    codes: [],
    parents: ['one', 'two'].map((id) => ({
      placeId: id as PlaceId,
      parentId: province.id,
      validity: ALWAYS,
    })),
    successions: [link('cut', 'one', ENDED), link('cut', 'two', ENDED)],
  }

  expect(mapPlace(buildGraph(rows), 'cut' as PlaceId, ENDED)).toEqual({
    province: province.id,
    district: null,
    commune: null,
  })
})
