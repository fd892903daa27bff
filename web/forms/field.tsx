import { useId, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { Icon } from '#web/components/icon.tsx'
import { useFieldError } from './form-errors.ts'
import { formsText } from './forms.text.ts'
import './field.css'

/** What every field has. */
export interface FieldProps {
  /** The key under which `readForm` finds the value. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly isRequired?: boolean
  /** What the page itself found wrong, e.g. from the server's answer. */
  readonly error?: string | undefined
}

/** What the control inside a field must carry so that its label, hint and error are read with it. */
interface ControlLinks {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldFrameProps extends FieldProps {
  /** Shown below the control, e.g. how a number was read. */
  readonly below?: ReactNode
  readonly children: (links: ControlLinks) => ReactNode
}

/** The frame of one field: label above, hint, control, and what is wrong with it below. */
export function Field(props: FieldFrameProps): ReactNode {
  const { name, label, hint, isRequired = false, below, children } = props
  const t = useT()
  const id = useId()
  const foundBySending = useFieldError(name)
  const error = props.error ?? foundBySending

  const describedBy = [hint && `${id}-hint`, below && `${id}-below`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isRequired && <span className="field-required"> ({t(formsText.required)})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        required: isRequired,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
      })}
      {below && (
        <div className="field-below" id={`${id}-below`}>
          {below}
        </div>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
    </div>
  )
}
