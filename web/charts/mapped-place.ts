import type { DecimalText } from '#kernel/decimal.ts'
import { newColourScale, type ColourScale } from './colour-scale.ts'
import { toDrawn } from './series.tsx'

/** A place of a map or a tile grid, with the figure that is shown of it. */
export interface MappedPlace {
  /** The key of the shape: the place's code on the map of the date shown. */
  readonly code: string
  readonly name: string
  /** Undefined when the place has no figure; that is not nought. */
  readonly value: DecimalText | undefined
  /** The row and column of its tile, from 1; left out, tiles follow each other. */
  readonly tile?: { readonly column: number; readonly row: number }
}

export function scaleFor(places: readonly MappedPlace[]): ColourScale {
  return newColourScale(
    places.map(({ value }) => toDrawn(value)).filter((value) => value !== undefined),
  )
}
