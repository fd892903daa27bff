import { fc, test } from '@fast-check/vitest'
import { expect, test as example } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import {
  certifyReport,
  mayEnter,
  returnReport,
  submitReport,
  type DraftReport,
  type PeriodicReport,
} from './periodic-report.ts'

// A small cast, so that self-certification is tried often and not once in a million runs.
const person = fc.constantFrom('chu', 'my', 'lu').map((name) => name as UserId)
const at = new Date('2024-10-03T02:00:00Z')
const act = fc.oneof(
  fc.record({ kind: fc.constant('enter' as const), by: person }),
  fc.record({ kind: fc.constant('submit' as const), by: person }),
  fc.record({ kind: fc.constant('return' as const), by: person }),
  fc.record({ kind: fc.constant('certify' as const), by: person, changedSince: fc.boolean() }),
)

const draft = {
  id: 'r',
  placeId: 'xa-ho',
  organisationId: 'o',
  dutyId: 'd',
  period: toPeriod('2024-Q3'),
  dueOn: toDay('2024-10-05'),
  note: '',
  version: 1,
  state: 'draft',
} as DraftReport

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** What the office does, one act after another; a refused act leaves the report as it is. */
function play(acts: readonly Act[]): readonly PeriodicReport[] {
  const states: PeriodicReport[] = [draft]
  for (const one of acts) {
    const report = states.at(-1) ?? draft
    states.push(perform(report, one) ?? report)
  }
  return states
}

function perform(report: PeriodicReport, one: Act): PeriodicReport | undefined {
  switch (one.kind) {
    case 'enter':
      return report.state === 'submitted'
        ? undefined
        : { ...report, preparedBy: one.by, version: report.version + 1 }
    case 'submit': {
      const done = submitReport(report, { by: one.by, at, entryCount: 1 })
      return done.ok ? done.value : undefined
    }
    case 'return': {
      const done = returnReport(report, { by: one.by, at, reason: 'chưa khớp' })
      return done.ok ? done.value : undefined
    }
    case 'certify': {
      const done = certifyReport(report, { by: one.by, at, changedSince: one.changedSince })
      return done.ok ? done.value : undefined
    }
  }
}

test.prop([fc.array(act, { maxLength: 12 })])(
  'whatever the office does, nobody certifies a report they prepared or submitted',
  (acts) => {
    const states = play(acts)
    states.forEach((report, index) => {
      const before = states[index - 1]
      if (report.state !== 'certified' || before?.state === 'certified') return
      expect(report.certifiedBy).not.toBe(report.submittedBy)
      expect(report.certifiedBy).not.toBe(before?.preparedBy)
    })
  },
)

test.prop([fc.array(act, { maxLength: 12 })])(
  'every decision raises the version by one, and a refused one changes nothing',
  (acts) => {
    const states = play(acts)
    states.slice(1).forEach((report, index) => {
      const before = states[index]
      expect([before?.version, (before?.version ?? 0) + 1]).toContain(report.version)
      if (report.version === before?.version) expect(report).toEqual(before)
    })
  },
)

example.for([
  ['2024-10-05', undefined, true],
  ['2024-10-06', undefined, false],
  ['2024-10-06', '2024-10-08', true],
  ['2024-10-09', '2024-10-08', false],
] as const)('on %s, re-opened until %s, entry is open: %s', ([today, openUntil, isOpen]) => {
  const window = {
    today: toDay(today),
    ...(openUntil === undefined ? {} : { openUntil: toDay(openUntil) }),
  }

  expect(mayEnter(draft, window).ok).toBe(isOpen)
})

example('an empty report is not submitted, and a return needs a reason', () => {
  const submitted = submitReport(draft, { by: 'chu' as UserId, at, entryCount: 1 })
  if (!submitted.ok) throw new Error(submitted.refusal.code)

  expect(submitReport(draft, { by: 'chu' as UserId, at, entryCount: 0 })).toMatchObject({
    refusal: { code: 'report_is_empty' },
  })
  expect(returnReport(submitted.value, { by: 'my' as UserId, at, reason: '  ' })).toMatchObject({
    refusal: { code: 'report_reason_missing' },
  })
})
