import { useState, type ReactNode } from 'react'
import type { DecimalText } from '#kernel/decimal.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { useT } from '#web/text.ts'
import { Field, type FieldProps } from './field.tsx'
import { formsText } from './forms.text.ts'
import { readTypedNumber } from './typed-number.ts'

interface NumberFieldProps extends FieldProps {
  readonly defaultValue?: DecimalText | undefined
  /** The unit, shown after the control: hộ, km, triệu đồng, %. */
  readonly unit?: string
  readonly isWholeOnly?: boolean
  readonly mayBeNegative?: boolean
  /** Told the figure each time the field is left: undefined when it is empty or wrong. */
  readonly onRead?: (figure: DecimalText | undefined) => void
}

/**
 * A number as people type it: 1.250.000, 1250000, 6,5. The text is never touched while typing; when
 * the field is left, the reading stands below it, so that a wrong mark is seen before it is sent.
 */
export function NumberField(props: NumberFieldProps): ReactNode {
  const t = useT()
  const { defaultValue, unit, isWholeOnly, mayBeNegative } = props
  const [reading, setReading] = useState<string>()
  const [complaint, setComplaint] = useState<string>()

  function read(input: HTMLInputElement): void {
    const typed = readTypedNumber(input.value, { isWholeOnly, mayBeNegative, unit })
    const message = typed.kind === 'wrong' ? t(typed.message, typed.values) : ''
    // The form refuses to be sent while a field says that it is wrong.
    input.setCustomValidity(message)
    setComplaint(message === '' ? undefined : message)
    setReading(typed.kind === 'figure' ? readingOf(typed.figure, input.value) : undefined)
    props.onRead?.(typed.kind === 'figure' ? typed.figure : undefined)
  }

  return (
    <Field
      {...props}
      error={props.error ?? complaint}
      below={reading !== undefined && t(formsText.readAs, { reading: withUnit(reading, unit) })}
    >
      {(links) => (
        <span className="field-line">
          <input
            {...links}
            className="control control-number"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            // Read by the form too, so that what is sent is what was shown as read.
            data-unit={unit}
            data-whole={isWholeOnly === true ? '' : undefined}
            defaultValue={defaultValue === undefined ? '' : formatVietnameseNumber(defaultValue)}
            onInput={(event) => {
              // What was complained about is being changed: judge again when the field is left.
              event.currentTarget.setCustomValidity('')
            }}
            onBlur={(event) => {
              read(event.currentTarget)
            }}
          />
          {unit !== undefined && <span className="field-unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

/**
 * What is shown of a figure: nothing when it was typed just so. A line that appears for every figure
 * would push the button down that is being pressed.
 */
function readingOf(figure: DecimalText, typed: string): string | undefined {
  const reading = formatVietnameseNumber(figure)
  return reading === typed.trim() ? undefined : reading
}

function withUnit(reading: string, unit: string | undefined): string {
  if (unit === undefined) return reading
  return unit === '%' ? `${reading}%` : `${reading} ${unit}`
}
