import { useEffect, useRef, type ReactNode } from 'react'
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
  /** False where something always holds: the year of a list, the map of a picture. */
  readonly hasEmpty?: boolean
  readonly onChoose?: (value: string) => void
}

/** One of a short list, by the browser's own control. For more than about fifteen, `Combobox`. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const t = useT()
  const { choices, defaultValue, emptyLabel, isRequired = false, onChoose } = props
  const select = useSelectFollowing(defaultValue)
  const hasEmpty = props.hasEmpty ?? (!isRequired || defaultValue === undefined)
  return (
    <Field {...props}>
      {(links) => (
        <select
          {...links}
          ref={select}
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

/**
 * A select that shows its default again when that changes from outside: a filter was cleared, or the
 * address was changed by the back button. Not rebuilt, so that it keeps the focus.
 */
function useSelectFollowing(defaultValue: string | undefined) {
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (select.current === null) return
    const value = defaultValue ?? ''
    for (const option of select.current.options) option.defaultSelected = option.value === value
    select.current.value = value
  }, [defaultValue])
  return select
}
