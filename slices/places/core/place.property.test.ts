import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, toDay, type Day } from '#kernel/day.ts'
import { decideUndo } from './change-undo.ts'
import { applyMapChange, undoMapChange, type MapChange } from './map-change.ts'
import { decideChange, type ChangeProposal } from './place-change.ts'
import { buildGraph, codeOn, nameOn, parentOn, type PlaceGraph } from './place-graph.ts'
import type { PlaceId } from './place-id.ts'
import { mapperTo } from './place-map.ts'
import { reachOf } from './place-reach.ts'
import { holdsOn, NO_PLACES, type PlaceRows } from './place.ts'

// A small country, so that changes often meet: two provinces, three districts, six communes.
const START = toDay('2024-01-01')
const SMALL: MapChange = {
  on: START,
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
  id: string,
  level: 'country' | 'province' | 'district' | 'commune',
  code: string | null,
  parent: string | null,
) {
  return {
    id: id as PlaceId,
    level,
    name: id,
    code,
    parentId: parent as PlaceId | null,
    since: null,
  }
}

// Few ids and codes, so that proposals meet what others did; mostly such as could be allowed.
const commune = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'n1', 'n2', 'n3', 'n4')
const upper = fc.constantFrom('p1', 'p2', 'd1', 'd2', 'd3')
const anyId = fc
  .oneof({ weight: 4, arbitrary: commune }, { weight: 1, arbitrary: upper })
  .map((id) => id as PlaceId)
const on = fc.integer({ min: 1, max: 6 }).map((month) => toDay(`2024-0${month}-15`))
const newPlace = fc.record({
  id: fc.constantFrom('n1', 'n2', 'n3', 'n4').map((id) => id as PlaceId),
  name: fc.constantFrom('New', 'c1'),
  code: fc.constantFrom('10001', '10002', '10004', '20001', '20002', '20003', '02'),
  parentId: fc.option(
    fc.oneof(upper, commune).map((id) => id as PlaceId),
    { freq: 1 },
  ),
})
const merger = fc.record({
  kind: fc.constant('merge' as const),
  on,
  fromIds: fc.oneof(
    fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(['d1', 'd2'], ['p1', 'p2'], ['c1', 'c2']).map((ids) => ids as PlaceId[]),
  ),
  into: newPlace,
})
const split = fc.record({
  kind: fc.constant('split' as const),
  on,
  fromId: anyId,
  parts: fc
    .tuple(
      newPlace,
      fc.oneof(
        newPlace,
        anyId.map((id) => ({ id, name: null })),
      ),
    )
    .map(([one, other]) => [
      { share: '0.35', into: one },
      { share: '0.65', into: other },
    ]),
})
const renaming = fc.record({
  kind: fc.constant('rename' as const),
  on,
  placeId: anyId,
  name: fc.constantFrom('Named', 'Named anew'),
})
const move = fc.record({
  kind: fc.constant('move' as const),
  on,
  placeId: anyId,
  parentId: fc.oneof(upper, commune).map((id) => id as PlaceId),
})
const proposal: fc.Arbitrary<ChangeProposal> = fc.oneof(
  { weight: 4, arbitrary: merger },
  { weight: 3, arbitrary: split },
  { weight: 1, arbitrary: renaming },
  { weight: 2, arbitrary: move },
)
const history = fc
  .array(proposal, { minLength: 2, maxLength: 12 })
  .map((all) => all.toSorted((one, other) => one.on.localeCompare(other.on)))

/** What becomes of the small country when every proposal is made in turn and the rules decide. */
function live(proposals: readonly ChangeProposal[]): {
  readonly rows: PlaceRows
  readonly applied: readonly MapChange[]
} {
  let rows = applyMapChange(NO_PLACES, SMALL)
  const applied: MapChange[] = []
  for (const proposal of proposals) {
    const decision = decideChange(buildGraph(rows), proposal)
    if (!decision.ok) continue
    applied.push(decision.value)
    rows = applyMapChange(rows, decision.value)
  }
  return { rows, applied }
}

const DAYS: readonly Day[] = [0, 30, 60, 90, 120, 150, 180, 210].map((days) => addDays(START, days))

/** The whole map of a day as text: who is in force, under what name, code and parent. */
function draw(graph: PlaceGraph, day: Day): readonly string[] {
  return graph.rows.places
    .filter((place) => holdsOn(place.existed, day))
    .map(({ id }) =>
      [id, nameOn(graph, id, day), codeOn(graph, id, day), parentOn(graph, id, day)].join(' '),
    )
    .toSorted()
}

test.prop([history])(
  'on every day each code names one unit, and each unit has one parent',
  (all) => {
    const { rows } = live(all)
    for (const day of DAYS) {
      const codes = rows.codes.filter((row) => holdsOn(row.validity, day)).map((row) => row.code)
      expect(new Set(codes).size).toBe(codes.length)
      const parents = rows.parents.filter((row) => holdsOn(row.validity, day))
      expect(new Set(parents.map((row) => row.placeId)).size).toBe(parents.length)
    }
  },
)

test.prop([history])('on every day each unit in force lies in a wider unit in force', (all) => {
  const graph = buildGraph(live(all).rows)
  for (const day of DAYS) {
    for (const { id, level, existed } of graph.rows.places) {
      if (!holdsOn(existed, day) || level === 'country') continue
      const parent = graph.nodes.get(parentOn(graph, id, day) ?? ('' as PlaceId))
      expect(parent && holdsOn(parent.place.existed, day)).toBe(true)
    }
  }
})

test.prop([history])('a unit in force is held by itself', (all) => {
  const graph = buildGraph(live(all).rows)
  for (const day of DAYS) {
    const onMap = mapperTo(graph, day)
    for (const { id, level, existed } of graph.rows.places) {
      if (level === 'commune' && holdsOn(existed, day)) expect(onMap(id).commune).toBe(id)
    }
  }
})

test.prop([history])(
  'on any map the provinces and what is not placed add up to the country',
  (all) => {
    const { rows } = live(all)
    const graph = buildGraph(rows)
    const communes = rows.places.filter((place) => place.level === 'commune')
    for (const day of DAYS) {
      const onMap = mapperTo(graph, day)
      // Each commune that ever was reports one: a commune held twice or lost would show.
      const byProvince = Map.groupBy(communes, ({ id }) => onMap(id).province)
      const sums = [...byProvince.values()].map((held) => held.length)
      expect(sums.reduce((total, sum) => total + sum, 0)).toBe(communes.length)
      for (const province of byProvince.keys()) {
        if (province !== null) expect(draw(graph, day).join()).toContain(province)
      }
    }
  },
)

test.prop([history])('taking back the last change restores every map exactly', (all) => {
  const { rows, applied } = live(all)
  const last = applied.at(-1)
  if (last === undefined) return
  const before = buildGraph(
    applied.slice(0, -1).reduce(applyMapChange, applyMapChange(NO_PLACES, SMALL)),
  )
  const decision = decideUndo(buildGraph(rows), last)
  if (!decision.ok) return

  const after = buildGraph(undoMapChange(rows, last))

  for (const day of DAYS) {
    expect(draw(after, day)).toEqual(draw(before, day))
    const onAfter = mapperTo(after, day)
    const onBefore = mapperTo(before, day)
    for (const { id } of before.rows.places) expect(onAfter(id)).toEqual(onBefore(id))
  }
})

test.prop([history, fc.nat()])(
  'a change can be taken back only while nothing is built on it',
  (all, pick) => {
    const { rows, applied } = live(all)
    const change = applied[pick % Math.max(1, applied.length)]
    if (change === undefined || !decideUndo(buildGraph(rows), change).ok) return

    const graph = buildGraph(undoMapChange(rows, change))

    for (const day of DAYS) {
      const codes = rows.codes.filter((row) => graph.nodes.has(row.placeId))
      expect(codes.length).toBe(rows.codes.length)
      for (const { id, level, existed } of graph.rows.places) {
        if (!holdsOn(existed, day) || level === 'country') continue
        const parent = graph.nodes.get(parentOn(graph, id, day) ?? ('' as PlaceId))
        expect(parent && holdsOn(parent.place.existed, day)).toBe(true)
      }
      const held = graph.rows.codes
        .filter((row) => holdsOn(row.validity, day))
        .map((row) => row.code)
      expect(new Set(held).size).toBe(held.length)
    }
  },
)

test.prop([history])('reach is reflexive and transitive, and holds all that lay beneath', (all) => {
  const { rows } = live(all)
  const graph = buildGraph(rows)
  for (const { id } of rows.places) {
    const reached = reachOf(graph, id)
    expect(reached.has(id)).toBe(true)
    for (const other of reached) {
      for (const further of reachOf(graph, other)) expect(reached.has(further)).toBe(true)
    }
  }
  for (const { placeId, parentId } of rows.parents) {
    expect(reachOf(graph, parentId).has(placeId)).toBe(true)
  }
})
