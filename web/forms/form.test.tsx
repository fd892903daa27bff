// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DayField } from './day-field.tsx'
import { DraftOwner } from './draft-owner.ts'
import { Form } from './form.tsx'
import type { FormValues } from './form-values.ts'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'

interface Sent {
  readonly name: string
  readonly done: string | undefined
  readonly due: string | undefined
}

/** A report form that remembers what was sent, and answers as it is told. */
function renderForm(
  { answer, owner = 'chong' }: { answer?: true; owner?: string } = { answer: true },
) {
  const sent: Sent[] = []
  function send(values: FormValues) {
    sent.push({ name: values.text('name'), done: values.number('done'), due: values.day('due') })
    return Promise.resolve(answer)
  }
  const view = render(
    <DraftOwner value={owner}>
      <Form onSubmit={send} draftKey="report:1" submitLabel="Gửi báo cáo">
        <TextField name="name" label="Người báo cáo" isRequired />
        <NumberField name="done" label="Số hộ" unit="hộ" isWholeOnly />
        <DayField name="due" label="Ngày" />
      </Form>
    </DraftOwner>,
  )
  return { sent, view }
}

function press() {
  return userEvent.click(screen.getByRole('button', { name: 'Gửi báo cáo' }))
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 500))
}

beforeEach(() => {
  localStorage.clear()
})

afterEach(cleanup)

test('a name typed in decomposed letters is sent composed and trimmed', async () => {
  const { sent } = renderForm()
  await userEvent.type(
    screen.getByLabelText(/Người báo cáo/),
    ` ${'Giàng A Chống'.normalize('NFD')} `,
  )

  await press()

  expect(sent).toEqual([{ name: 'Giàng A Chống', done: undefined, due: undefined }])
})

test('the Enter that ends a word of an input method does not send the form', () => {
  const { sent } = renderForm()
  const input = screen.getByLabelText(/Người báo cáo/)

  const composing = createEvent.keyDown(input, { key: 'Enter', keyCode: 229 })
  fireEvent(input, composing)

  expect(composing.defaultPrevented).toBe(true)
  expect(sent).toEqual([])
})

test('a form with mistakes is not sent; they are listed, and the list has the focus', async () => {
  const { sent } = renderForm()
  await userEvent.type(screen.getByLabelText('Số hộ'), 'nhiều')

  await press()

  expect(sent).toEqual([])
  const summary = screen.getByRole('group', { name: 'Còn 2 chỗ cần sửa trước khi gửi' })
  expect(document.activeElement).toBe(summary)
  expect(screen.getByLabelText(/Người báo cáo/).getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(screen.getByRole('link', { name: /Số hộ/ }))
  expect(document.activeElement).toBe(screen.getByLabelText('Số hộ'))
})

test.for([
  ['1250000', '1.250.000 hộ'],
  ['1,250', '1.250 hộ'],
] as const)('a count typed as %s is left as typed and read as %s', async ([typed, reading]) => {
  renderForm()
  const input = screen.getByLabelText('Số hộ')
  await userEvent.type(input, typed)
  expect(screen.queryByText(/Đọc là/)).toBeNull()

  await userEvent.tab()

  expect((input as HTMLInputElement).value).toBe(typed)
  expect(screen.getByText(`Đọc là: ${reading}`)).toBeTruthy()
})

test.for([
  ['1,250', '1250'],
  ['12 hộ', '12'],
] as const)('a count typed as %s is sent as it was read, %s', async ([typed, figure]) => {
  const { sent } = renderForm()
  await userEvent.type(screen.getByLabelText(/Người báo cáo/), 'Chống')
  await userEvent.type(screen.getByLabelText('Số hộ'), typed)

  await press()

  expect(sent.map(({ done }) => done)).toEqual([figure])
})

test('a count that is no whole number is refused where it stands', async () => {
  renderForm()
  await userEvent.type(screen.getByLabelText('Số hộ'), '6,5')

  await userEvent.tab()

  expect(screen.getByText('Cần là số nguyên.')).toBeTruthy()
})

test('a day typed short is shown in full, day before month', async () => {
  const { sent } = renderForm()
  await userEvent.type(screen.getByLabelText(/Người báo cáo/), 'Sử')
  await userEvent.type(screen.getByLabelText('Ngày'), '9/3/2024')
  await userEvent.tab()
  expect(screen.getByText('Đọc là: 09/03/2024')).toBeTruthy()

  await press()

  expect(sent).toMatchObject([{ due: '2024-03-09' }])
})

test('a count typed as it is read shows no reading, which would push the button away', async () => {
  renderForm()
  await userEvent.type(screen.getByLabelText('Số hộ'), '1.250.000')

  await userEvent.tab()

  expect(screen.queryByText(/Đọc là/)).toBeNull()
})

test('what was typed and not acknowledged comes back, and says so', async () => {
  const { view, sent } = renderForm({})
  await userEvent.type(screen.getByLabelText(/Người báo cáo/), 'Mùa A Sử')
  await userEvent.type(screen.getByLabelText('Số hộ'), '1250')
  await press()
  expect(sent).toHaveLength(1)
  await pause()
  view.unmount()

  renderForm()

  expect(await screen.findByText('Đã khôi phục nội dung chưa gửi.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(/Người báo cáo/).value).toBe('Mùa A Sử')
  expect(screen.getByText('Đọc là: 1.250 hộ')).toBeTruthy()
})

test('what was acknowledged does not come back', async () => {
  const { view } = renderForm()
  await userEvent.type(screen.getByLabelText(/Người báo cáo/), 'Mùa A Sử')
  await pause()
  await press()
  await waitFor(() => {
    expect(localStorage).toHaveLength(0)
  })
  view.unmount()

  renderForm()

  expect(screen.queryByText('Đã khôi phục nội dung chưa gửi.')).toBeNull()
})

test('a restored form can be put back to how it was', async () => {
  const { view } = renderForm({})
  await userEvent.type(screen.getByLabelText(/Người báo cáo/), 'Mùa A Sử')
  await pause()
  view.unmount()
  renderForm()

  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ nội dung này' }))

  expect(screen.getByLabelText<HTMLInputElement>(/Người báo cáo/).value).toBe('')
  expect(localStorage).toHaveLength(0)
})

test('what one person typed is not shown to the next at the same computer', async () => {
  const { view } = renderForm({})
  await userEvent.type(screen.getByLabelText(/Người báo cáo/), 'Mùa A Sử')
  await pause()
  view.unmount()

  renderForm({ owner: 'somebody else' })

  expect(screen.getByLabelText<HTMLInputElement>(/Người báo cáo/).value).toBe('')
})
