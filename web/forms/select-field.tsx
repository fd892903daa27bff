import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { Field, type FieldProps } from './field.tsx'
import { formsText } from './forms.text.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface SelectFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  /** Words of the empty choice; left out on a required field with a default. */
  readonly emptyLabel?: string
  readonly onChoose?: (value: string) => void
}

/** One of a short list, by the browser's own control. For more than about fifteen, `Combobox`. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const t = useT()
  const { choices, defaultValue, emptyLabel, isRequired = false, onChoose } = props
  const hasEmpty = !isRequired || defaultValue === undefined
  return (
    <Field {...props}>
      {(links) => (
        <select
          {...links}
          className="control"
          defaultValue={defaultValue ?? ''}
          onChange={(event) => onChoose?.(event.currentTarget.value)}
        >
          {hasEmpty && <option value="">{emptyLabel ?? t(formsText.choose)}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
