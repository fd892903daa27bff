import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { stepOf, useStep } from './totp.ts'

const at = fc.date({
  noInvalidDate: true,
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
})
const shift = fc.bigInt({ min: -4n, max: 4n })

test.prop([at, shift])(
  'a code of the present step or a neighbour is good, any other is not',
  (at, shift) => {
    const used = useStep(stepOf(at) + shift, { at, lastStep: null })
    expect(used.ok).toBe(shift >= -1n && shift <= 1n)
  },
)

test.prop([at, fc.array(fc.tuple(shift, fc.nat({ max: 90 })), { maxLength: 30 })])(
  'no step is good twice, and none before the last one used',
  (start, tries) => {
    let [lastStep, ms]: [bigint | null, number] = [null, start.getTime()]
    const used: bigint[] = []
    for (const [shift, seconds] of tries) {
      ms += seconds * 1000
      const now = new Date(ms)
      const step = useStep(stepOf(now) + shift, { at: now, lastStep })
      if (!step.ok) continue
      used.push(step.value)
      lastStep = step.value
    }
    expect(used).toEqual([...new Set(used)].toSorted((a, b) => Number(a - b)))
  },
)

test('a code that no step has is refused', () => {
  const facts = { at: new Date('2024-10-03T02:00:00Z'), lastStep: null }
  expect(useStep(undefined, facts)).toEqual({
    ok: false,
    refusal: { code: 'second_factor_refused' },
  })
})
