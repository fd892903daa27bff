import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Combobox } from '#web/forms/combobox.tsx'
import type { FieldProps } from '#web/forms/field.tsx'
import { useTitle } from '#web/use-title.ts'
import type { IndicatorView } from '../core/indicator.contract.ts'
import { indicatorListQuery } from './indicator-fetch.ts'
import { useUnit } from './use-unit.ts'

interface IndicatorComboboxProps extends FieldProps {
  readonly defaultValue?: string | undefined
  /** Which indicators are offered; left out, all. */
  readonly isOffered?: (indicator: IndicatorView) => boolean
  /** Whether the value is the indicator's code instead of its id, as formulas name their parts. */
  readonly isByCode?: boolean
  readonly onChoose?: (value: string | undefined) => void
}

/** One indicator, found by its code or title, with or without marks. */
export function IndicatorCombobox(props: IndicatorComboboxProps): ReactNode {
  const titleOf = useTitle()
  const unitOf = useUnit()
  const { defaultValue, isOffered = () => true, isByCode = false, onChoose, ...field } = props
  const { data } = useQuery(indicatorListQuery())
  const choices = (data?.items ?? []).filter(isOffered).map((indicator) => ({
    value: isByCode ? indicator.code : indicator.id,
    label: `${indicator.code} ${titleOf(indicator)}`,
    detail: unitOf(indicator.unit),
  }))
  return (
    <Combobox
      // A combobox takes its default when it is built: one with a default waits for the catalogue.
      key={String(defaultValue !== undefined && data !== undefined)}
      {...field}
      choices={choices}
      defaultValue={defaultValue}
      {...(onChoose && { onChoose })}
    />
  )
}
