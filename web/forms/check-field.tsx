import { useId, type ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useFieldError } from './form-errors.ts'
import type { Choice } from './select-field.tsx'
import './field.css'

interface CheckFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly defaultChecked?: boolean
}

/** One box to tick: yes or no. */
export function CheckField({
  name,
  label,
  hint,
  value = 'yes',
  defaultChecked,
}: CheckFieldProps): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={defaultChecked} />
      <span>
        {label}
        {hint !== undefined && <span className="check-hint">{hint}</span>}
      </span>
    </label>
  )
}

const NONE: readonly string[] = []

interface ChoiceFieldProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly choices: readonly (Choice & { readonly hint?: string })[]
  /** `one` of them, or `several`. */
  readonly kind?: 'one' | 'several'
  readonly defaultValues?: readonly string[]
  readonly isRequired?: boolean
}

/** A few choices, all in view: one of them (round buttons) or several (boxes). */
export function ChoiceField(props: ChoiceFieldProps): ReactNode {
  const { name, legend, choices, kind = 'one', isRequired = false } = props
  const { defaultValues = NONE, hint: legendHint } = props
  const id = useId()
  const error = useFieldError(name)
  const describedBy = [legendHint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={describedBy === '' ? undefined : describedBy}>
      <legend className="field-label">{legend}</legend>
      {legendHint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {legendHint}
        </p>
      )}
      {choices.map(({ value, label, hint }) => (
        <label className="check" key={value}>
          <input
            type={kind === 'one' ? 'radio' : 'checkbox'}
            name={name}
            value={value}
            defaultChecked={defaultValues.includes(value)}
            required={isRequired && kind === 'one'}
          />
          <span>
            {label}
            {hint !== undefined && <span className="check-hint">{hint}</span>}
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
    </fieldset>
  )
}
