import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, type Day } from '#kernel/day.ts'
import { decideUndo } from './change-undo.ts'
import { applyMapChange, undoMapChange } from './map-change.ts'
import { buildGraph, codeOn, nameOn, parentOn, type PlaceGraph } from './place-graph.ts'
import { mapperTo } from './place-map.ts'
import { reachOf } from './place-reach.ts'
import { holdsOn, NO_PLACES } from './place.ts'
import { liveThrough, proposals, SMALL_COUNTRY } from './small-country.scene.ts'

const DAYS: readonly Day[] = [0, 30, 60, 90, 120, 150, 180, 210].map((days) =>
  addDays(SMALL_COUNTRY.on, days),
)

/** The whole map of a day as text: who is in force, under what name, code and parent. */
function draw(graph: PlaceGraph, day: Day): readonly string[] {
  return graph.rows.places
    .filter((place) => holdsOn(place.existed, day))
    .map(({ id }) =>
      [id, nameOn(graph, id, day), codeOn(graph, id, day), parentOn(graph, id, day)].join(' '),
    )
    .toSorted()
}

test.prop([proposals])(
  'on every day each code names one unit, and each unit has one parent',
  (all) => {
    const { rows } = liveThrough(all)
    for (const day of DAYS) {
      const codes = rows.codes.filter((row) => holdsOn(row.validity, day)).map((row) => row.code)
      expect(new Set(codes).size).toBe(codes.length)
      const parents = rows.parents.filter((row) => holdsOn(row.validity, day))
      expect(new Set(parents.map((row) => row.placeId)).size).toBe(parents.length)
    }
  },
)

test.prop([proposals])('on every day each unit in force lies in a wider unit in force', (all) => {
  const graph = buildGraph(liveThrough(all).rows)
  for (const day of DAYS) {
    for (const { id, level, existed } of graph.rows.places) {
      if (!holdsOn(existed, day) || level === 'country') continue
      const parent = graph.nodes.get(parentOn(graph, id, day) ?? id)
      expect(parent && holdsOn(parent.place.existed, day)).toBe(true)
    }
  }
})

test.prop([proposals])('a unit in force is held by itself', (all) => {
  const graph = buildGraph(liveThrough(all).rows)
  for (const day of DAYS) {
    const onMap = mapperTo(graph, day)
    for (const { id, level, existed } of graph.rows.places) {
      if (level === 'commune' && holdsOn(existed, day)) expect(onMap(id).commune).toBe(id)
    }
  }
})

test.prop([proposals])(
  'on any map the provinces and what is not placed add up to the country',
  (all) => {
    const { rows } = liveThrough(all)
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

test.prop([proposals])('taking back the last change restores every map exactly', (all) => {
  const { rows, applied } = liveThrough(all)
  const last = applied.at(-1)
  if (last === undefined) return
  const before = buildGraph(
    applied.slice(0, -1).reduce(applyMapChange, applyMapChange(NO_PLACES, SMALL_COUNTRY)),
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

test.prop([proposals, fc.nat()])(
  'a change can be taken back only while nothing is built on it',
  (all, pick) => {
    const { rows, applied } = liveThrough(all)
    const change = applied[pick % Math.max(1, applied.length)]
    if (change === undefined || !decideUndo(buildGraph(rows), change).ok) return

    const graph = buildGraph(undoMapChange(rows, change))

    for (const day of DAYS) {
      const codes = rows.codes.filter((row) => graph.nodes.has(row.placeId))
      expect(codes.length).toBe(rows.codes.length)
      for (const { id, level, existed } of graph.rows.places) {
        if (!holdsOn(existed, day) || level === 'country') continue
        const parent = graph.nodes.get(parentOn(graph, id, day) ?? id)
        expect(parent && holdsOn(parent.place.existed, day)).toBe(true)
      }
      const held = graph.rows.codes
        .filter((row) => holdsOn(row.validity, day))
        .map((row) => row.code)
      expect(new Set(held).size).toBe(held.length)
    }
  },
)

test.prop([proposals])(
  'reach is reflexive and transitive, and holds all that lay beneath',
  (all) => {
    const { rows } = liveThrough(all)
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
  },
)

test.prop([proposals])(
  'a change leaves every earlier map as it was, for all who were there',
  (all) => {
    const { rows, applied } = liveThrough(all)
    const last = applied.at(-1)
    if (last === undefined) return
    const without = applied
      .slice(0, -1)
      .reduce(applyMapChange, applyMapChange(NO_PLACES, SMALL_COUNTRY))
    const [before, after] = [buildGraph(without), buildGraph(rows)]
    for (const day of DAYS.filter((day) => day < last.on)) {
      expect(draw(after, day)).toEqual(draw(before, day))
      const [onBefore, onAfter] = [mapperTo(before, day), mapperTo(after, day)]
      for (const { id } of before.rows.places) expect(onAfter(id)).toEqual(onBefore(id))
    }
  },
)
