/** What an indicator's rules say, in words. */
import { toDecimal } from '#kernel/decimal.ts'
import type { Translate } from '#web/text.ts'
import type { useFormat } from '#web/use-format.ts'
import type { IndicatorView } from '../core/indicator.contract.ts'
import type { Formula } from '../core/indicator.ts'
import { indicatorsText } from '../core/indicator.text.ts'

export function formulaWords(formula: Formula | null, t: Translate): string {
  if (formula === null) return t(indicatorsText.noFormula)
  switch (formula.kind) {
    case 'ratio': {
      const { numerator, denominator, times } = formula
      return t(indicatorsText.ratio, { numerator, denominator, times })
    }
    case 'fall_since_last_year':
      return t(indicatorsText.fall, { of: formula.of })
  }
}

export function limitsWords(
  { lowest, highest }: Pick<IndicatorView, 'lowest' | 'highest'>,
  t: Translate,
  format: ReturnType<typeof useFormat>,
): string {
  const from = lowest === null ? undefined : format.number(toDecimal(lowest))
  const to = highest === null ? undefined : format.number(toDecimal(highest))
  if (from === undefined && to === undefined) return t(indicatorsText.noLimits)
  if (to === undefined) return t(indicatorsText.limitsFrom, { lowest: from ?? '' })
  if (from === undefined) return t(indicatorsText.limitsTo, { highest: to })
  return t(indicatorsText.limitsBoth, { lowest: from, highest: to })
}
