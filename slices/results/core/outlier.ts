import { toDecimal, type DecimalText } from '#kernel/decimal.ts'

/** Fewer figures than this say nothing about what is usual: silence, not innocence. */
export const FEWEST_FIGURES = 6
/** The cut of the modified z-score (Iglewicz and Hoaglin, 1993). */
const CUT = 3.5
const MAD_TO_SIGMA = 0.6745

/**
 * Whether a figure is unlike the unit's own earlier ones, by the robust z-score
 * 0.6745 · (x − median) / MAD. Returns the usual figure (the median) when it is, undefined when it is
 * not or when there are too few figures to say.
 */
export function findOutlier(
  value: DecimalText,
  history: readonly DecimalText[],
): { readonly typical: DecimalText } | undefined {
  if (history.length < FEWEST_FIGURES) return undefined
  const figures = history.map(Number)
  const middle = median(figures)
  const spread = median(figures.map((figure) => Math.abs(figure - middle)))
  // A unit that always reported the same: then a tenth of that figure, at least one, is its spread.
  const scale = spread > 0 ? spread : Math.max(1, Math.abs(middle) / 10)
  const score = (MAD_TO_SIGMA * Math.abs(Number(value) - middle)) / scale
  return score > CUT ? { typical: toDecimal(String(middle)) } : undefined
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}
