import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { historyOf, isLineageUnknown } from './place-history.ts'

const REFORM = toDay('2025-07-01')
const LAST = toDay('2025-06-30')
const kin = { level: 'commune', code: null, on: REFORM, share: null, isMain: true } as const
const ended = {
  id: 'change',
  kind: 'reform',
  title: 'Sắp xếp',
  decisionNumber: '202/2025/QH15',
  effectiveOn: REFORM,
}

test('a unit that was renamed and moved on one day tells both, after what was known first', () => {
  const events = historyOf({
    level: 'commune',
    createdBy: { ...ended, kind: 'load', effectiveOn: toDay('2024-07-20') },
    firstDay: null,
    names: [
      { name: 'Xã Tà Si Láng', kind: 'official', firstDay: null, lastDay: LAST },
      { name: 'Xã Tà Xi Láng', kind: 'official', firstDay: REFORM, lastDay: null },
      { name: 'Xã Tà Xi Láng', kind: 'variant', firstDay: null, lastDay: null },
    ],
    parents: [
      {
        id: 'd',
        level: 'district',
        name: 'Huyện Trạm Tấu',
        code: '139',
        firstDay: null,
        lastDay: LAST,
      },
      {
        id: 'p',
        level: 'province',
        name: 'Tỉnh Lào Cai',
        code: '15',
        firstDay: REFORM,
        lastDay: null,
      },
    ],
    predecessors: [],
    successors: [],
    endedBy: null,
  })

  expect(events).toEqual([
    { kind: 'known', on: toDay('2024-07-20') },
    { kind: 'renamed', on: REFORM, name: 'Xã Tà Xi Láng' },
    { kind: 'moved', on: REFORM, to: 'Tỉnh Lào Cai' },
  ])
})

test('a unit begins with its first name and parent, and ends into its successors', () => {
  const events = historyOf({
    level: 'commune',
    createdBy: null,
    firstDay: toDay('2025-03-01'),
    names: [{ name: 'Xã A', kind: 'official', firstDay: toDay('2025-03-01'), lastDay: LAST }],
    parents: [],
    predecessors: [{ ...kin, id: 'b', name: 'Xã B' }],
    successors: [{ ...kin, id: 'c', name: 'Xã C' }],
    endedBy: ended,
  })

  expect(events).toEqual([
    { kind: 'begun', on: toDay('2025-03-01'), from: ['Xã B'] },
    { kind: 'ended', on: REFORM, into: ['Xã C'], isLineageUnknown: false },
  ])
})

test('a commune that nothing carries on from has an unknown lineage, a district only ended', () => {
  const facts = { endedBy: ended, successors: [] }
  expect(isLineageUnknown({ ...facts, level: 'commune' })).toBe(true)
  expect(isLineageUnknown({ ...facts, level: 'district' })).toBe(false)
})
