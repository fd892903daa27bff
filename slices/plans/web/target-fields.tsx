import { useState, type ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { NumberField } from '#web/forms/number-field.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { useT } from '#web/text.ts'
import { readingText } from '../core/plan-screen.text.ts'
import type { Comparator } from '../core/target.ts'
import './fields.css'

const COMPARATOR_TEXTS = {
  '>': readingText.over,
  '>=': readingText.atLeast,
  '=': readingText.exactly,
  '<=': readingText.atMost,
  '<': readingText.below,
  between: readingText.between,
} as const

interface TargetValueFieldsProps {
  readonly comparator?: Comparator | undefined
  readonly value?: string | undefined
  readonly valueTo?: string | undefined
  readonly unit?: string | undefined
}

/** What a target asks for: its comparator in words and its value, or both ends of a range. */
export function TargetValueFields(props: TargetValueFieldsProps): ReactNode {
  const t = useT()
  const { value, valueTo, unit } = props
  const [comparator, setComparator] = useState<string>(props.comparator ?? '=')
  const withUnit = unit === undefined ? {} : { unit }
  return (
    <div className="columns field-line-up">
      <SelectField
        name="comparator"
        label={t(readingText.comparator)}
        isRequired
        defaultValue={comparator}
        onChoose={setComparator}
        choices={Object.entries(COMPARATOR_TEXTS).map(([sign, text]) => ({
          value: sign,
          label: t(text),
        }))}
      />
      <NumberField
        name="value"
        label={t(readingText.value)}
        isRequired
        {...(value !== undefined && { defaultValue: toDecimal(value) })}
        {...withUnit}
      />
      {comparator === 'between' && (
        <NumberField
          name="valueTo"
          label={t(readingText.valueTo)}
          isRequired
          {...(valueTo !== undefined && { defaultValue: toDecimal(valueTo) })}
          {...withUnit}
        />
      )}
    </div>
  )
}

/** The end of a range is sent only with a range: the field may have been filled before. */
export function readTargetValue(values: FormValues) {
  const comparator = values.text('comparator')
  return {
    comparator,
    value: values.number('value'),
    valueTo: comparator === 'between' ? values.number('valueTo') : undefined,
  }
}
