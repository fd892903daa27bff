/** A small country on which changes often meet, and the changes that people might propose for it. */
import { fc } from '@fast-check/vitest'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { applyMapChange, type BegunPlace, type MapChange } from './map-change.ts'
import { decideChange, type ChangeProposal } from './place-change.ts'
import { buildGraph } from './place-graph.ts'
import type { PlaceId } from './place-id.ts'
import { NO_PLACES, type PlaceRows } from './place.ts'

/** The id of the unit that the scene calls by a short name such as `c1`. */
export function idOf(label: string): PlaceId {
  const hex = Array.from(label, (letter) => letter.charCodeAt(0).toString(16)).join('')
  return `00000000-0000-7000-8000-${hex.padStart(12, '0')}` as PlaceId
}

export const SMALL_COUNTRY: MapChange = {
  on: toDay('2024-01-01'),
  ends: [],
  renames: [],
  moves: [],
  successions: [],
  begins: [
    unit('vn', 'country', null, null),
    unit('p1', 'province', '01', 'vn'),
    unit('p2', 'province', '02', 'vn'),
    unit('d1', 'district', '101', 'p1'),
    unit('d2', 'district', '102', 'p1'),
    unit('d3', 'district', '103', 'p2'),
    unit('c1', 'commune', '10001', 'd1'),
    unit('c2', 'commune', '10002', 'd1'),
    unit('c3', 'commune', '10003', 'd1'),
    unit('c4', 'commune', '10004', 'd2'),
    unit('c5', 'commune', '10005', 'd2'),
    unit('c6', 'commune', '10006', 'd3'),
  ],
}

function unit(
  label: string,
  level: BegunPlace['level'],
  code: string | null,
  parent: string | null,
): BegunPlace {
  const parentId = parent === null ? null : idOf(parent)
  return { id: idOf(label), level, name: label, code, parentId, since: null }
}

// Few ids and codes, so that proposals meet what others did; mostly such as could be allowed.
const commune = fc
  .constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'n1', 'n2', 'n3', 'n4')
  .map(idOf)
const upper = fc.constantFrom('p1', 'p2', 'd1', 'd2', 'd3').map(idOf)
const any = fc.oneof({ weight: 4, arbitrary: commune }, { weight: 1, arbitrary: upper })
const on = fc.integer({ min: 1, max: 6 }).map((month) => toDay(`2024-0${month}-15`))
const newPlace = fc.record({
  id: fc.constantFrom('n1', 'n2', 'n3', 'n4').map(idOf),
  name: fc.constantFrom('New', 'c1'),
  code: fc.constantFrom('10001', '10002', '10004', '20001', '20002', '20003', '02'),
  parentId: fc.option(fc.oneof(upper, commune), { freq: 1 }),
})
const merger = fc.record({
  kind: fc.constant('merge' as const),
  on,
  fromIds: fc.oneof(
    fc.uniqueArray(any, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('d1 d2', 'p1 p2', 'c1 c2').map((labels) => labels.split(' ').map(idOf)),
  ),
  into: newPlace,
})
const split = fc.record({
  kind: fc.constant('split' as const),
  on,
  fromId: any,
  parts: fc
    .tuple(
      newPlace,
      fc.oneof(
        newPlace,
        any.map((id) => ({ id, name: null })),
      ),
    )
    .map(([one, other]) => [
      { share: toDecimal('0.35'), into: one },
      { share: toDecimal('0.65'), into: other },
    ]),
})
const renaming = fc.record({
  kind: fc.constant('rename' as const),
  on,
  placeId: any,
  name: fc.constantFrom('Named', 'Named anew'),
})
const move = fc.record({
  kind: fc.constant('move' as const),
  on,
  placeId: any,
  parentId: fc.oneof(upper, commune),
})

/** Proposals in the order of their days; the rules will refuse about half of them. */
export const proposals: fc.Arbitrary<readonly ChangeProposal[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: merger },
      { weight: 3, arbitrary: split },
      { weight: 1, arbitrary: renaming },
      { weight: 2, arbitrary: move },
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) => all.toSorted((one, other) => one.on.localeCompare(other.on)))

export interface SmallHistory {
  readonly rows: PlaceRows
  /** The changes that the rules allowed, the country itself not among them. */
  readonly applied: readonly MapChange[]
}

/** What becomes of the small country when every proposal is made in turn and the rules decide. */
export function liveThrough(proposed: readonly ChangeProposal[]): SmallHistory {
  let rows = applyMapChange(NO_PLACES, SMALL_COUNTRY)
  const applied: MapChange[] = []
  for (const proposal of proposed) {
    const decision = decideChange(buildGraph(rows), proposal)
    if (!decision.ok) continue
    applied.push(decision.value)
    rows = applyMapChange(rows, decision.value)
  }
  return { rows, applied }
}
