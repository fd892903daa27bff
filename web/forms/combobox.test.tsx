// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Combobox } from './combobox.tsx'

const COMMUNES = [
  { value: 'a', label: 'Xã Hát Lừu', detail: 'Huyện Trạm Tấu' },
  { value: 'b', label: 'Xã Bản Công', detail: 'Huyện Trạm Tấu' },
  { value: 'c', label: 'Xã Bản Mù', detail: 'Huyện Trạm Tấu' },
]

afterEach(cleanup)

test.for([
  ['hat luu', ['Xã Hát Lừu']],
  ['BẢN', ['Xã Bản Công', 'Xã Bản Mù']],
  ['bản c', ['Xã Bản Công']],
  ['tau mu', ['Xã Bản Mù']],
] as const)('typing %s finds %s, with or without marks', async ([typed, found]) => {
  render(<Combobox name="place" label="Xã" choices={COMMUNES} />)

  await userEvent.type(screen.getByRole('combobox', { name: 'Xã' }), typed)

  const options = screen.getAllByRole('option').map((option) => option.textContent)
  expect(options).toEqual(found.map((name) => `${name}Huyện Trạm Tấu`))
})

test('what was chosen is sent with the form, and can be taken back', async () => {
  const { container } = render(
    <form>
      <Combobox name="place" label="Xã" choices={COMMUNES} />
    </form>,
  )
  const form = container.querySelector('form')
  if (form === null) throw new Error('no form')
  await userEvent.type(screen.getByRole('combobox'), 'hat')

  await userEvent.click(screen.getByRole('option', { name: /Hát Lừu/ }))
  expect(new FormData(form).getAll('place')).toEqual(['a'])

  await userEvent.click(screen.getByRole('button', { name: 'Bỏ chọn' }))
  expect(new FormData(form).getAll('place')).toEqual([''])
})

test('says so when nothing matches', async () => {
  render(<Combobox name="place" label="Xã" choices={COMMUNES} />)

  await userEvent.type(screen.getByRole('combobox'), 'xyz')

  expect(screen.getByText('Không có mục nào phù hợp')).toBeTruthy()
})
