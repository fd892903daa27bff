import type { ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps {
  readonly defaultValue?: string
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'search'
  readonly autoComplete?: string
  readonly maxLength?: number
  readonly isReadOnly?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
}

export function TextField(props: TextFieldProps): ReactNode {
  const {
    type = 'text',
    autoComplete = 'off',
    defaultValue,
    maxLength,
    isReadOnly,
    inputMode,
  } = props
  return (
    <Field {...props}>
      {(links) => (
        <input
          {...links}
          className="control"
          type={type}
          autoComplete={autoComplete}
          defaultValue={defaultValue}
          maxLength={maxLength}
          readOnly={isReadOnly}
          inputMode={inputMode}
        />
      )}
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string
  readonly rows?: number
  readonly maxLength?: number
}

export function TextArea(props: TextAreaProps): ReactNode {
  const { defaultValue, rows = 4, maxLength } = props
  return (
    <Field {...props}>
      {(links) => (
        <textarea
          {...links}
          className="control"
          rows={rows}
          defaultValue={defaultValue}
          maxLength={maxLength}
        />
      )}
    </Field>
  )
}
