import { describe, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { decideUndo } from './change-undo.ts'
import { decideChange, type ChangeProposal } from './place-change.ts'
import { buildGraph, nameOn } from './place-graph.ts'
import { mapPlace } from './place-map.ts'
import { idOf, liveThrough } from './small-country.scene.ts'

const [MARCH, MAY] = [toDay('2024-03-15'), toDay('2024-05-15')]

function merge(labels: string, code: string, on = MARCH, into = 'n1'): ChangeProposal {
  return {
    kind: 'merge',
    on,
    fromIds: labels.split(' ').map(idOf),
    into: { id: idOf(into), name: into, code, parentId: null },
  }
}

function move(label: string, parent: string, on = MARCH): ChangeProposal {
  return { kind: 'move', on, placeId: idOf(label), parentId: idOf(parent) }
}

function rename(label: string, name: string, on = MARCH): ChangeProposal {
  return { kind: 'rename', on, placeId: idOf(label), name }
}

/** The country after these proposals, each of which the rules must allow. */
function after(...proposals: readonly ChangeProposal[]) {
  const { rows, applied } = liveThrough(proposals)
  if (applied.length !== proposals.length) throw new Error('the scene was refused')
  return { graph: buildGraph(rows), applied }
}

function refusalOf(graph: ReturnType<typeof after>['graph'], proposal: ChangeProposal) {
  const decision = decideChange(graph, proposal)
  return decision.ok ? undefined : decision.refusal.code
}

function undoRefusal({ graph, applied }: ReturnType<typeof after>) {
  const [first] = applied
  if (first === undefined) throw new Error('nothing to take back')
  const decision = decideUndo(graph, first)
  return decision.ok ? undefined : decision.refusal.code
}

describe('a change is refused', () => {
  test('on the very day of the unit’s last change, since one day has one map', () => {
    const { graph } = after(rename('c1', 'Named'))
    expect(refusalOf(graph, rename('c1', 'Named again'))).toBe('place_changed_since')
  })

  test('when its code is freed only later', () => {
    const { graph } = after(merge('c1 c2', '20001', MAY))
    const early = merge('c4 c5', '10001', MARCH, 'n2')
    expect(refusalOf(graph, early)).toBe('place_code_in_use')
    expect(refusalOf(graph, merge('c4 c5', '10001', MAY, 'n2'))).toBe(undefined)
  })

  test('when the new parent stands on the day but ends later', () => {
    const { graph } = after(merge('d1 d2', '201', MAY))
    expect(refusalOf(graph, move('c6', 'd1'))).toBe('place_not_in_force')
  })

  test('when a unit that would end is to receive another later', () => {
    const { graph } = after(move('c6', 'd2', MAY))
    expect(refusalOf(graph, merge('d1 d2', '201'))).toBe('place_changed_since')
  })

  test('when a unit beneath one that would end is to leave it later', () => {
    const { graph } = after(move('c1', 'd3', MAY))
    expect(refusalOf(graph, merge('d1 d2', '201'))).toBe('place_changed_since')
  })

  test('when a share is nothing, even if all add up', () => {
    const { graph } = after()
    const split: ChangeProposal = {
      kind: 'split',
      on: MARCH,
      fromId: idOf('c1'),
      parts: [
        { share: toDecimal('1'), into: { id: idOf('c2'), name: null } },
        { share: toDecimal('0'), into: { id: idOf('c3'), name: null } },
      ],
    }
    expect(refusalOf(graph, split)).toBe('place_shares_not_whole')
  })
})

describe('a merger', () => {
  test('of districts takes all communes along, and they stay what they were', () => {
    const { graph } = after(merge('d1 d2', '201'))
    expect(mapPlace(graph, idOf('c1'), MAY)).toEqual({
      commune: idOf('c1'),
      district: idOf('n1'),
      province: idOf('p1'),
    })
  })

  test('makes a new unit even where it keeps a name and a code', () => {
    const { graph } = after({
      ...(merge('c1 c2', '10001') as Extract<ChangeProposal, { kind: 'merge' }>),
      into: { id: idOf('n1'), name: 'c1', code: '10001', parentId: null },
    })
    expect(nameOn(graph, idOf('n1'), MAY)).toBe('c1')
    expect(mapPlace(graph, idOf('n1'), toDay('2024-02-01')).commune).toBe(null)
  })
})

describe('taking back is refused', () => {
  test('when the code of a unit that would return was given away', () => {
    const scene = after(merge('c1 c2', '20001'), merge('c4 c5', '10001', MAY, 'n2'))
    expect(undoRefusal(scene)).toBe('place_code_in_use')
  })

  test('when the parent to which a unit would return has ended', () => {
    const scene = after(move('c1', 'd3'), merge('d1 d2', '201', MAY))
    expect(undoRefusal(scene)).toBe('place_not_in_force')
  })

  test('when what it began has changed since', () => {
    const scene = after(merge('c1 c2', '20001'), rename('n1', 'Named', MAY))
    expect(undoRefusal(scene)).toBe('place_changed_since')
  })
})
