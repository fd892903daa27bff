import type { ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { NumberField } from '#web/forms/number-field.tsx'
import { useT } from '#web/text.ts'
import type { IndicatorView } from '../core/indicator.contract.ts'
import type { Formula } from '../core/indicator.ts'
import { indicatorsText } from '../core/indicator.text.ts'
import { IndicatorCombobox } from './indicator-combobox.tsx'

interface FormulaFieldsProps {
  readonly kind: Formula['kind']
  readonly formula: Formula | null
}

/** The parts of a formula; only those are offered that it can be made of. */
export function FormulaFields({ kind, formula }: FormulaFieldsProps): ReactNode {
  const t = useT()
  const ratio = formula?.kind === 'ratio' ? formula : undefined
  if (kind === 'ratio') {
    return (
      <>
        <IndicatorCombobox
          name="numerator"
          label={t(indicatorsText.numerator)}
          isRequired
          isByCode
          isOffered={isSummed}
          defaultValue={ratio?.numerator}
        />
        <IndicatorCombobox
          name="denominator"
          label={t(indicatorsText.denominator)}
          isRequired
          isByCode
          isOffered={isSummed}
          defaultValue={ratio?.denominator}
        />
        <NumberField
          name="times"
          label={t(indicatorsText.times)}
          isRequired
          isWholeOnly
          defaultValue={toDecimal(String(ratio?.times ?? 100))}
        />
      </>
    )
  }
  return (
    <IndicatorCombobox
      name="of"
      label={t(indicatorsText.of)}
      isRequired
      isByCode
      isOffered={(indicator) => indicator.formula?.kind !== 'fall_since_last_year'}
      defaultValue={formula?.kind === 'fall_since_last_year' ? formula.of : undefined}
    />
  )
}

function isSummed({ formula, addsOverPlace }: IndicatorView): boolean {
  return formula === null && addsOverPlace === 'sum'
}
