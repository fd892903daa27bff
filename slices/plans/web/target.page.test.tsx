// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderPage } from '#tests/render-page.tsx'
import type { TargetView } from '../core/target.contract.ts'
import { planListQuery, targetListQuery, targetQuery } from './plan-fetch.ts'
import { PLAN, SURROUNDINGS, WATER } from './plan-pages.scene.ts'
import { planPages } from './plan.pages.ts'

const MAY_ASSIGN = {
  grants: [{ action: 'target.assign', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
}

function open(target: TargetView, session: object = MAY_ASSIGN): void {
  renderPage({
    routes: planPages,
    at: `/targets/p1/${target.targetId}`,
    data: [...SURROUNDINGS, [targetQuery(target).queryKey, target]],
    session,
  })
}

async function typeShare(name: string, text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: `Chỉ tiêu giao cho ${name}` })
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

beforeEach(() => {
  localStorage.clear()
})
afterEach(cleanup)

test('the balance follows what is typed, and nothing typed is touched', async () => {
  open(WATER)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa phân chia' }))

  await typeShare('Xã Bản Mù', '150')

  expect(screen.getByText('450')).toBeTruthy()
  expect(screen.getByText('Còn lại').nextElementSibling?.textContent).toBe('50')
})

test('an "at least" target that is passed says so, and may be kept', async () => {
  open(WATER)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa phân chia' }))

  await typeShare('Xã Bản Mù', '220')

  expect(screen.getByText(/Giao vượt 20 hộ so với mức đặt ra/)).toBeTruthy()
})

test('an exact target that is passed says that it cannot be kept', async () => {
  open({ ...WATER, comparator: '=' })
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa phân chia' }))

  await typeShare('Xã Bản Mù', '201')

  expect(screen.getByText(/Tổng giao vượt 1 hộ; chỉ tiêu này không được giao vượt/)).toBeTruthy()
})

test('what is no number is named when its field is left', async () => {
  open(WATER)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa phân chia' }))

  await typeShare('Xã Bản Mù', 'khoảng 20')
  await userEvent.tab()

  const field = screen.getByRole('textbox', { name: 'Chỉ tiêu giao cho Xã Bản Mù' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('1 ô chưa đọc được')).toBeTruthy()
})

test('the shares of a rate say that they do not add', async () => {
  open({ ...WATER, adds: false, unit: '%', balance: { kind: 'does_not_add' } })

  expect(await screen.findByText(/Tỷ lệ không cộng được/)).toBeTruthy()
})

test('a target that was revised below its breakdown asks to be divided again', async () => {
  open({
    ...WATER,
    comparator: '=',
    value: '250',
    balance: { kind: 'adds', assigned: '300', remaining: '-50', isOver: true },
  })

  expect(await screen.findByText(/vượt 50 hộ so với mức đang có hiệu lực/)).toBeTruthy()
})

test('the sentence that set a target leads to its place in the document', async () => {
  open(WATER)

  const link = await screen.findByRole('link', { name: 'Xem trong văn bản' })

  expect(link.getAttribute('href')).toBe('/documents/d1?from=10&to=32')
})

test('who may only read gets the spreadsheet and no form', async () => {
  open(WATER, { grants: [] })

  expect(await screen.findByRole('link', { name: 'Tải bảng tính' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Sửa phân chia' })).toBeNull()
})

test('a plan without targets says what to do first', async () => {
  renderPage({
    routes: planPages,
    at: '/targets',
    data: [
      [planListQuery.queryKey, { items: [PLAN] }],
      [targetListQuery(PLAN.id).queryKey, { items: [] }],
    ],
  })

  expect(await screen.findByText('Kế hoạch này chưa có chỉ tiêu.')).toBeTruthy()
  expect(screen.getByText(/Đọc văn bản kế hoạch rồi xác nhận/)).toBeTruthy()
})
