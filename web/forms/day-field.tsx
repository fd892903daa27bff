import { useRef, useState, type ReactNode } from 'react'
import { parseDay, type Day } from '#kernel/day.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { Field, type FieldProps } from './field.tsx'
import { formsText } from './forms.text.ts'
import { readTypedDay } from './typed-day.ts'
import './day-field.css'

interface DayFieldProps extends FieldProps {
  readonly defaultValue?: Day | undefined
  readonly earliest?: Day
  readonly latest?: Day
  /** Told the day each time the field is left or a day is picked. */
  readonly onRead?: (day: Day | undefined) => void
}

/**
 * A day, typed as dd/mm/yyyy or picked from the browser's own calendar. The text is the value: the
 * browser's date control alone would show the order of its own language, often month first.
 */
export function DayField(props: DayFieldProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const textInput = useRef<HTMLInputElement>(null)
  const [day, setDay] = useState<Day | undefined>(props.defaultValue)
  const [reading, setReading] = useState<string>()
  const [complaint, setComplaint] = useState<string>()

  function readText(input: HTMLInputElement): void {
    const typed = readTypedDay(input.value)
    const message = typed.kind === 'wrong' ? t(typed.message) : ''
    input.setCustomValidity(message)
    setComplaint(message === '' ? undefined : message)
    const read = typed.kind === 'day' ? typed.day : undefined
    setDay(read)
    // 9/3/2024 is shown as 09/03/2024, so that day and month are not mistaken for each other.
    setReading(
      read && formatVietnameseDay(read) !== input.value.trim() ? format.day(read) : undefined,
    )
    props.onRead?.(read)
  }

  function pick(value: string): void {
    const picked = parseDay(value)
    if (picked === undefined || textInput.current === null) return
    textInput.current.value = formatVietnameseDay(picked)
    textInput.current.dispatchEvent(new Event('input', { bubbles: true }))
    readText(textInput.current)
  }

  return (
    <Field
      {...props}
      hint={props.hint ?? t(formsText.dayHint)}
      error={props.error ?? complaint}
      below={reading !== undefined && t(formsText.readAs, { reading })}
    >
      {(links) => (
        <span className="field-line">
          <input
            {...links}
            ref={textInput}
            className="control control-day"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={props.defaultValue && formatVietnameseDay(props.defaultValue)}
            onInput={(event) => {
              event.currentTarget.setCustomValidity('')
            }}
            onBlur={(event) => {
              readText(event.currentTarget)
            }}
          />
          <input
            className="day-picker"
            type="date"
            aria-label={`${props.label}: ${t(formsText.pickDay)}`}
            value={day ?? ''}
            min={props.earliest}
            max={props.latest}
            onChange={(event) => {
              pick(event.currentTarget.value)
            }}
          />
        </span>
      )}
    </Field>
  )
}
