import { expect, test } from 'vitest'
import type { Action } from '#slices/users/core/action.ts'
import { actsOn, type ReportStanding } from './report-act.ts'

const TODAY = '2024-10-07'

function reader(...held: readonly Action[]) {
  return { today: TODAY, may: (action: Action) => held.includes(action) }
}

const officer = reader('result.enter', 'result.submit')
const chair = reader('result.certify')

const open: ReportStanding = {
  state: 'draft',
  reportId: 'r1',
  mayEnter: true,
  dueOn: '2024-10-09',
  reopening: null,
  changesSinceCertified: [],
}

test('a report that nobody has saved is not offered for submission', () => {
  expect(actsOn({ ...open, reportId: null }, officer)).toEqual([])
  expect(actsOn(open, officer)).toEqual(['submit'])
})

test('when the period has closed, its unit asks for it to be re-opened, once', () => {
  const closed = { ...open, reportId: null, mayEnter: false, dueOn: '2024-10-05' }
  const asked = { state: 'asked' } as NonNullable<ReportStanding['reopening']>

  expect(actsOn(closed, officer)).toEqual(['askReopening'])
  expect(actsOn({ ...closed, reopening: asked }, officer)).toEqual([])
})

test('a submitted report is certified or returned, by who certifies', () => {
  expect(actsOn({ ...open, state: 'submitted' }, chair)).toEqual(['certify', 'return'])
  expect(actsOn({ ...open, state: 'submitted' }, officer)).toEqual([])
})

test('a certified report is corrected by who enters, and certified anew only after a correction', () => {
  const certified = { ...open, state: 'certified' as const }
  const changed = {
    ...certified,
    changesSinceCertified: [{ indicatorCode: 'KQ0102', indicatorTitle: 'Nhà ở', tags: '' }],
  }

  expect(actsOn(certified, officer)).toEqual(['correct'])
  expect(actsOn(certified, chair)).toEqual([])
  expect(actsOn(changed, chair)).toEqual(['certifyAgain'])
})
