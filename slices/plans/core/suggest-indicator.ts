import { foldVietnamese } from '#kernel/fold.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'

/** What the reader knows of a target that helps to find its indicator. */
export interface MeasuredWords {
  readonly subject: string
  readonly unit: string
  readonly nodeId?: string
  readonly change?: 'increase' | 'decrease'
}

/** Words that say nothing of what is measured. */
const EMPTY_WORDS = new Set(
  'so luong duoc cho cac va hoac o tai tren dia ban trong cua nam ty le muc ho nguoi'.split(' '),
)

/** Fewer points than this is no likeness worth showing. */
const LEAST_SCORE = 0.2

/**
 * Indicators that the words may mean, the likeliest first, five at most. Only a proposal to the
 * person who confirms: the unit, the part of the programme and shared words count.
 */
export function suggestIndicators(
  words: MeasuredWords,
  indicators: readonly Indicator[],
): readonly IndicatorId[] {
  return indicators
    .map((indicator) => ({ id: indicator.id, score: likenessOf(words, indicator) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 5)
    .map(({ id }) => id)
}

function likenessOf(words: MeasuredWords, indicator: Indicator): number {
  const said = wordsOf(words.subject)
  const title = wordsOf(indicator.titleVi)
  const shared = [...said].filter((word) => title.has(word)).length
  const overlap = shared === 0 ? 0 : shared / Math.min(said.size, title.size)
  const sameUnit = foldVietnamese(words.unit) === foldVietnamese(indicator.unit) ? 0.3 : -0.3
  const sameNode = words.nodeId !== undefined && words.nodeId === indicator.nodeId ? 0.5 : 0
  const falls = words.change === 'decrease' && foldVietnamese(indicator.titleVi).includes('giam')
  return overlap + sameUnit + sameNode + (falls ? 0.4 : 0)
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = foldVietnamese(text).split(/[^a-z0-9]+/)
  return new Set(words.filter((word) => word !== '' && !EMPTY_WORDS.has(word)))
}
