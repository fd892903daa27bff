// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Combobox } from './combobox.tsx'
import { Form } from './form.tsx'

const COMMUNES = [
  { value: 'a', label: 'Xã Hát Lừu', detail: 'Huyện Trạm Tấu' },
  { value: 'b', label: 'Xã Bản Công', detail: 'Huyện Trạm Tấu' },
  { value: 'c', label: 'Xã Bản Mù', detail: 'Huyện Trạm Tấu' },
]

beforeEach(() => {
  localStorage.clear()
})

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

function renderForm() {
  const sent: string[] = []
  const view = render(
    <Form
      draftKey="place"
      onSubmit={(values) => {
        sent.push(values.text('place'))
        return Promise.resolve(undefined)
      }}
    >
      <Combobox name="place" label="Xã" choices={COMMUNES} isRequired />
    </Form>,
  )
  return { sent, view }
}

test('a required choice that was not made is asked for, and the way to it leads there', async () => {
  const { sent } = renderForm()

  await userEvent.click(screen.getByRole('button', { name: 'Gửi' }))
  await userEvent.click(screen.getByRole('link', { name: 'Cần nhập “Xã”.' }))

  expect(sent).toEqual([])
  expect(document.activeElement).toBe(screen.getByRole('combobox'))
})

test('a choice made before the page was lost is shown and sent again', async () => {
  const { view } = renderForm()
  await userEvent.type(screen.getByRole('combobox'), 'hat')
  await userEvent.click(screen.getByRole('option', { name: /Hát Lừu/ }))
  await new Promise((resolve) => setTimeout(resolve, 500))
  view.unmount()

  const { sent } = renderForm()
  await screen.findByText('Đã khôi phục nội dung chưa gửi.')

  expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('Xã Hát Lừu')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi' }))
  expect(sent).toEqual(['a'])
})
