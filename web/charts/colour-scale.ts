/**
 * Colours for the values of places, in a few steps that can be told apart in print and by people who
 * see colours differently: lightness falls from step to step, and every value also stands in words.
 */

interface ColourStep {
  /** Values from here (included) … */
  readonly from: number
  /** … to here, included only in the last step. */
  readonly to: number
  readonly colour: string
  /** The ink that can be read on the colour (at least 4.5 : 1). */
  readonly ink: string
}

export interface ColourScale {
  readonly steps: readonly ColourStep[]
  /** The step of a value; undefined for no value. */
  readonly stepOf: (value: number | undefined) => ColourStep | undefined
}

const DARK_INK = '#1f1c19'
const LIGHT_INK = '#ffffff'

/** From little to much. One hue, so that "more" needs no legend to be understood. */
const SEQUENTIAL = [
  { colour: '#e9f0f7', ink: DARK_INK },
  { colour: '#bfd5e8', ink: DARK_INK },
  { colour: '#8db4d6', ink: DARK_INK },
  { colour: '#3f78ab', ink: LIGHT_INK },
  { colour: '#1a4571', ink: LIGHT_INK },
] as const

/**
 * Steps of equal width from the least to the greatest value, at round limits. Fewer steps when the
 * values are few.
 */
export function newColourScale(values: readonly number[]): ColourScale {
  const distinct = [...new Set(values)]
  if (distinct.length === 0) return { steps: [], stepOf: () => undefined }
  const least = Math.min(...distinct)
  const greatest = Math.max(...distinct)
  const count = Math.min(SEQUENTIAL.length, distinct.length)
  const limits = limitsBetween(least, greatest, count)

  const steps = SEQUENTIAL.slice(-count).map((look, index) => ({
    ...look,
    from: limits[index] ?? least,
    to: limits[index + 1] ?? greatest,
  }))
  return {
    steps,
    stepOf: (value) =>
      value === undefined ? undefined : (steps.findLast(({ from }) => value >= from) ?? steps[0]),
  }
}

/** `count + 1` limits; the inner ones rounded to two significant digits of the step's width. */
function limitsBetween(least: number, greatest: number, count: number): readonly number[] {
  const width = (greatest - least) / count
  const unit = 10 ** (Math.floor(Math.log10(width || 1)) - 1)
  const inner = Array.from({ length: count - 1 }, (_, index) => {
    const limit = least + width * (index + 1)
    const rounded = Number((Math.round(limit / unit) * unit).toPrecision(12))
    // Where the width is next to nothing there is nothing to round to.
    return Number.isFinite(rounded) ? Math.min(greatest, Math.max(least, rounded)) : limit
  })
  return [least, ...inner, greatest]
}
