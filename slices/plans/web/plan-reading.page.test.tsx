// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '#tests/render-page.tsx'
import { planReadingQuery } from './plan-fetch.ts'
import { PLAN, READING, SURROUNDINGS } from './plan-pages.scene.ts'
import { planPages } from './plan.pages.ts'

const MAY_WRITE = {
  grants: [{ action: 'plan.write', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
}

function open(search = '', session: object = MAY_WRITE): void {
  renderPage({
    routes: planPages,
    at: `/plans/${PLAN.id}/reading${search}`,
    data: [...SURROUNDINGS, [planReadingQuery(PLAN.id).queryKey, READING]],
    session,
  })
}

async function textPane(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: 'Văn bản' })
}

beforeEach(() => {
  localStorage.clear()
  // jsdom lays nothing out, so it has nowhere to scroll to.
  Element.prototype.scrollIntoView = vi.fn<() => void>()
})
afterEach(cleanup)

test('every proposal is marked in the text with its number in the list', async () => {
  open()

  const marks = within(await textPane()).getAllByRole('link')

  expect(marks.map((mark) => mark.textContent)).toEqual([
    '1Hỗ trợ 170 hộ làm nhà ở năm 2023',
    '2duy trì lớp xóa mù chữ',
  ])
  expect(screen.getByText('Còn 2 đề xuất')).toBeTruthy()
})

test('a mark leads to its card, which opens with the doubt of the reader', async () => {
  open()

  await userEvent.click(within(await textPane()).getByText(/170 hộ/))

  const card = screen.getByRole('button', { name: /Hộ làm nhà ở: 170 hộ/ })
  expect(card.getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement).toBe(card)
  expect(screen.getByText(/Câu này ghi năm 2023, trong khi kế hoạch của năm 2024/)).toBeTruthy()
})

test('the letters J and K go through the proposals, and stay letters while typing', async () => {
  open()
  await userEvent.click(within(await textPane()).getByText(/170 hộ/))

  await userEvent.keyboard('j')
  const title = await screen.findByRole('textbox', { name: /Nội dung/ })
  await userEvent.type(title, 'k')

  expect((title as HTMLTextAreaElement).value).toBe('Duy trì lớp xóa mù chữk')
})

test('the filters of the address leave out of the list what they do not name', async () => {
  open('?kind=task')

  const list = await screen.findByRole('region', { name: 'Các đề xuất' })

  expect(within(list).getAllByRole('button')).toHaveLength(1)
  expect(within(await textPane()).getAllByRole('link')).toHaveLength(2)
})

test('who may only read sees what is proposed and nothing to decide', async () => {
  open('', { grants: [] })

  await userEvent.click(within(await textPane()).getByText(/170 hộ/))

  expect(screen.queryByRole('button', { name: 'Xác nhận chỉ tiêu' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Bỏ đề xuất' })).toBeNull()
})

test('the page is complete in English', async () => {
  open('', { ...MAY_WRITE, language: 'en' })

  expect(await screen.findByText('2 proposals left')).toBeTruthy()
  expect(screen.getByText('Reading the plan', { selector: 'h1' })).toBeTruthy()
})
