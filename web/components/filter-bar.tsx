import { useEffect, useRef, type ReactNode } from 'react'
import { isComposing } from '#web/forms/form-element.ts'
import { readForm } from '#web/forms/form-values.ts'
import { useT } from '#web/text.ts'
import { Button } from './button.tsx'
import { componentsText } from './components.text.ts'
import { Icon } from './icon.tsx'
import './filter-bar.css'

interface FilterBarProps {
  /**
   * Called with the fields that hold something, by name, when a choice is made, or a text is typed
   * and left or entered. Put them into the address: `navigate({ search: filters })`.
   */
  readonly onFilter: (filters: Readonly<Record<string, string>>) => void
  /** Whether any filter is set; then a button clears them all. */
  readonly isFiltered: boolean
  /** Fields (SelectField, SearchField…), each with its value from the address as default. */
  readonly children: ReactNode
}

/** The filters above a list. Their state is the address, so that a view can be sent to a colleague. */
export function FilterBar({ onFilter, isFiltered, children }: FilterBarProps): ReactNode {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    // Cleared: texts that were typed go back to what the address says, which is nothing.
    if (!isFiltered) form.current?.reset()
  }, [isFiltered])

  function apply(): void {
    if (form.current === null) return
    const filled = readForm(form.current)
      .entries()
      .map(([name, value]) => [name, value.normalize('NFC').trim()] as const)
      .filter(([, value]) => value !== '')
    onFilter(Object.fromEntries(filled))
  }

  return (
    <form
      ref={form}
      className="filter-bar"
      role="search"
      aria-label={t(componentsText.filters)}
      onChange={(event) => {
        // A text changes with every letter; it is applied when it is left or entered.
        if (event.target instanceof HTMLSelectElement || isBox(event.target)) apply()
      }}
      onInput={(event) => {
        // A combobox has chosen: its value stands in a field that nobody types into.
        if (event.target instanceof HTMLInputElement && event.target.tabIndex < 0) apply()
      }}
      onBlur={(event) => {
        if (event.target instanceof HTMLInputElement && !isBox(event.target)) apply()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      {children}
      {isFiltered && (
        <Button
          weight="quiet"
          isSmall
          onClick={() => {
            onFilter({})
          }}
        >
          {t(componentsText.clearFilters)}
        </Button>
      )}
    </form>
  )
}

function isBox(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)
}

interface SearchFieldProps {
  readonly name: string
  readonly label: string
  readonly defaultValue?: string | undefined
}

/** Words to look for, with a button that looks. */
export function SearchField({ name, label, defaultValue }: SearchFieldProps): ReactNode {
  return (
    <div className="search-field">
      <input
        className="control"
        type="search"
        name={name}
        defaultValue={defaultValue}
        aria-label={label}
        placeholder={label}
      />
      <button type="submit" className="search-button" aria-label={label}>
        <Icon name="search" />
      </button>
    </div>
  )
}
