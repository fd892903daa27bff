import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { foldVietnamese } from '#kernel/fold.ts'
import { componentsText } from '#web/components/components.text.ts'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { Field, type FieldProps } from './field.tsx'
import type { Choice } from './select-field.tsx'
import './combobox.css'

interface ComboChoice extends Choice {
  /** A second line: the district of a commune, the code of a programme node. */
  readonly detail?: string
}

interface ComboboxProps extends FieldProps {
  readonly choices: readonly ComboChoice[]
  readonly defaultValue?: string | undefined
  readonly placeholder?: string
  readonly onChoose?: (value: string | undefined) => void
  /** Called with what is typed, for lists that the server searches; then nothing is filtered here. */
  readonly onSearch?: (query: string) => void
}

/** One of a long list, found by typing, with or without marks ("hat luu" finds Hát Lừu). */
export function Combobox(props: ComboboxProps): ReactNode {
  const t = useT()
  const { choices, defaultValue, placeholder, onChoose, onSearch } = props
  const [chosen, setChosen] = useState<ComboChoice | null>(
    () => choices.find(({ value }) => value === defaultValue) ?? null,
  )

  const [followed, setFollowed] = useState(defaultValue)
  const input = useRef<HTMLInputElement>(null)
  const [timesChosen, setTimesChosen] = useState(0)

  // The default changed from outside: a filter was cleared, or the back button was pressed.
  if (defaultValue !== followed) {
    setFollowed(defaultValue)
    if (chosen?.value !== defaultValue) {
      setChosen(choices.find(({ value }) => value === defaultValue) ?? null)
    }
  }

  return (
    <Field {...props}>
      {({ id, name, required, ...described }) => (
        <BaseCombobox.Root
          items={choices}
          value={chosen}
          isItemEqualToValue={isSameChoice}
          filter={onSearch === undefined ? matches : null}
          onInputValueChange={(query) => onSearch?.(query)}
          onValueChange={(choice) => {
            setTimesChosen(timesChosen + 1)
            setChosen(choice)
            onChoose?.(choice?.value)
          }}
        >
          <BaseCombobox.InputGroup className="combobox">
            <BaseCombobox.Input
              id={id}
              ref={input}
              className="control"
              placeholder={placeholder}
              {...described}
            />
            {chosen !== null && (
              <BaseCombobox.Clear
                className="combobox-button"
                aria-label={t(componentsText.clearChoice)}
              >
                <Icon name="close" size={16} />
              </BaseCombobox.Clear>
            )}
            <BaseCombobox.Trigger
              className="combobox-button"
              aria-label={t(componentsText.showOptions)}
            >
              <Icon name="chevronDown" size={16} />
            </BaseCombobox.Trigger>
          </BaseCombobox.InputGroup>
          <ChosenValue
            name={name}
            label={props.label}
            isRequired={required}
            value={chosen?.value ?? ''}
            timesChosen={timesChosen}
            onRestore={(value) => {
              setChosen(choices.find((choice) => choice.value === value) ?? null)
            }}
            onFocus={() => input.current?.focus()}
          />
          <BaseCombobox.Portal>
            <BaseCombobox.Positioner className="menu-positioner" sideOffset={4}>
              <BaseCombobox.Popup className="menu combobox-popup">
                <BaseCombobox.Empty className="combobox-empty">
                  {t(componentsText.noMatch)}
                </BaseCombobox.Empty>
                <BaseCombobox.List>
                  {(choice: ComboChoice) => (
                    <BaseCombobox.Item key={choice.value} value={choice} className="menu-item">
                      <span>
                        {choice.label}
                        {choice.detail !== undefined && (
                          <span className="check-hint">{choice.detail}</span>
                        )}
                      </span>
                    </BaseCombobox.Item>
                  )}
                </BaseCombobox.List>
              </BaseCombobox.Popup>
            </BaseCombobox.Positioner>
          </BaseCombobox.Portal>
        </BaseCombobox.Root>
      )}
    </Field>
  )
}

interface ChosenValueProps {
  readonly name: string
  readonly label: string
  readonly isRequired: boolean
  readonly value: string
  /** How often the person has chosen; a default that changes from outside does not count. */
  readonly timesChosen: number
  readonly onRestore: (value: string) => void
  readonly onFocus: () => void
}

/**
 * What the form sees of a combobox: a field with the chosen value, which can be missed when it is
 * required, kept as a draft, and put back from one. Whoever goes to it is led to what can be typed in.
 */
function ChosenValue(props: ChosenValueProps): ReactNode {
  const { name, label, isRequired, value, timesChosen, onRestore, onFocus } = props
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    // A choice made by a click types nothing; the form is told, so that it keeps the draft.
    if (timesChosen > 0) field.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [timesChosen])

  return (
    <input
      ref={field}
      className="visually-hidden"
      type="text"
      tabIndex={-1}
      aria-hidden="true"
      aria-label={label}
      name={name}
      required={isRequired}
      value={value}
      onChange={() => undefined}
      onInput={(event) => {
        if (event.currentTarget.value !== value) onRestore(event.currentTarget.value)
      }}
      onFocus={onFocus}
    />
  )
}

function isSameChoice(one: ComboChoice, other: ComboChoice): boolean {
  return one.value === other.value
}

/** Every word typed must begin a word of the choice, marks or no marks. */
function matches(choice: ComboChoice, query: string): boolean {
  const words = foldVietnamese(`${choice.label} ${choice.detail ?? ''}`).split(' ')
  return foldVietnamese(query)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)))
}
