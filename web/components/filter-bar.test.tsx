// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Combobox } from '#web/forms/combobox.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { FilterBar, SearchField } from './filter-bar.tsx'

type Filters = Readonly<Record<string, string>>

const asked: Filters[] = []

const NO_FILTERS: Filters = {}

/** A list whose filters are held where a page holds them in the address. */
function List({ initial = NO_FILTERS }: { readonly initial?: Filters }): ReactNode {
  const [filters, setFilters] = useState<Filters>(initial)
  return (
    <FilterBar
      isFiltered={Object.keys(filters).length > 0}
      onFilter={(given) => {
        asked.push(given)
        setFilters(given)
      }}
    >
      <SelectField
        name="standing"
        label="Tiến độ"
        emptyLabel="Tất cả"
        defaultValue={filters['standing']}
        choices={[
          { value: 'behind', label: 'Chậm' },
          { value: 'at_risk', label: 'Có nguy cơ' },
        ]}
      />
      <Combobox
        name="place"
        label="Xã"
        defaultValue={filters['place']}
        choices={[{ value: 'a', label: 'Xã Hát Lừu' }]}
      />
      <SearchField name="q" label="Tìm" defaultValue={filters['q']} />
    </FilterBar>
  )
}

afterEach(() => {
  cleanup()
  asked.length = 0
})

test('a choice filters at once and keeps the focus', async () => {
  render(<List />)
  const select = screen.getByLabelText('Tiến độ')

  await userEvent.selectOptions(select, 'behind')

  expect(asked.at(-1)).toEqual({ standing: 'behind' })
  expect(document.activeElement).toBe(select)
})

test('words filter when they are entered, not with every letter', async () => {
  render(<List />)

  await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm' }), 'hat luu')
  expect(asked).toEqual([])
  await userEvent.keyboard('{Enter}')

  expect(asked).toEqual([{ q: 'hat luu' }])
})

test('a choice of a long list filters at once', async () => {
  render(<List />)
  await userEvent.type(screen.getByRole('combobox', { name: 'Xã' }), 'hat')

  await userEvent.click(screen.getByRole('option', { name: 'Xã Hát Lừu' }))

  expect(asked.at(-1)).toEqual({ place: 'a' })
})

test('cleared filters are cleared on the screen too', async () => {
  render(<List initial={{ standing: 'behind', q: 'hat luu', place: 'a' }} />)

  await userEvent.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }))

  expect(asked.at(-1)).toEqual({})
  expect(screen.getByLabelText<HTMLSelectElement>('Tiến độ').value).toBe('')
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Tìm' }).value).toBe('')
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Xã' }).value).toBe('')
})
