import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { useState, type ReactNode } from 'react'
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

  return (
    <Field {...props}>
      {({ id, name, required, ...described }) => (
        <BaseCombobox.Root
          items={choices}
          value={chosen}
          required={required}
          isItemEqualToValue={isSameChoice}
          filter={onSearch === undefined ? matches : null}
          onInputValueChange={(query) => onSearch?.(query)}
          onValueChange={(choice) => {
            setChosen(choice)
            onChoose?.(choice?.value)
          }}
        >
          <BaseCombobox.InputGroup className="combobox">
            <BaseCombobox.Input
              id={id}
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
          <input type="hidden" name={name} value={chosen?.value ?? ''} />
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
