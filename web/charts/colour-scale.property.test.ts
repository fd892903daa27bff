import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { newColourScale } from './colour-scale.ts'

// Figures as places report them, to the hundredth, and some that are next to nothing.
const value = fc.oneof(
  fc.integer({ min: -100_000_000, max: 1_000_000_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 5e-324, 1e-300),
)
const values = fc.array(value, { minLength: 1, maxLength: 40 })

test.prop([values])('every value has a colour, and a greater value never a lighter one', (all) => {
  const scale = newColourScale(all)

  const steps = all.toSorted((a, b) => a - b).map((value) => scale.stepOf(value))
  const darkness = steps.map((step) => scale.steps.findIndex((each) => each === step))

  expect(darkness.every((place) => place >= 0)).toBe(true)
  expect(darkness).toEqual(darkness.toSorted((a, b) => a - b))
})

test.prop([values])('the steps follow each other from the least to the greatest value', (all) => {
  const { steps } = newColourScale(all)

  expect(steps[0]?.from).toBe(Math.min(...all))
  expect(steps.at(-1)?.to).toBe(Math.max(...all))
  for (const [index, step] of steps.entries()) {
    if (index > 0) expect(step.from).toBe(steps[index - 1]?.to)
    expect(step.from).toBeLessThanOrEqual(step.to)
  }
})

test('no value has no colour: it is not the lightest one', () => {
  expect(newColourScale([1, 2, 3]).stepOf(undefined)).toBeUndefined()
})
