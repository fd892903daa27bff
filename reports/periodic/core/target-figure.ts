/**
 * The percentages of forms B1 and B2. They are worked out once, when the content is put together,
 * and frozen with it.
 */
import { percentOf, type Aim, type Figure } from '#reports/document/core/figure.ts'
import type { CommuneFigure, OutputFigure, TargetFigure } from './periodic-report.ts'

/**
 * How much of an aim is reached, in percent.
 *
 * Null without an aim or a result, and for aims that set a ceiling ("không quá", "dưới"): there a
 * share of the aim would read as progress where it is the opposite. A range is reached from below:
 * the share is of its lower end.
 */
export function percentReached(accumulated: Figure | null, aim: Aim | null): Figure | null {
  if (accumulated === null || aim === null) return null
  if (aim.comparator === '<' || aim.comparator === '<=') return null
  return percentOf(accumulated, aim.value)
}

export function targetFigure(
  facts: Omit<TargetFigure, 'percentYear' | 'percentPhase'>,
): TargetFigure {
  return {
    ...facts,
    percentYear: percentReached(facts.accumulated, facts.planYear),
    percentPhase: percentReached(facts.accumulated, facts.planPhase),
  }
}

export function outputFigure(facts: Omit<OutputFigure, 'percentYear'>): OutputFigure {
  return { ...facts, percentYear: percentReached(facts.accumulated, facts.planYear) }
}

export function communeFigure(facts: Omit<CommuneFigure, 'percentYear'>): CommuneFigure {
  return { ...facts, percentYear: percentReached(facts.accumulated, facts.planYear) }
}
