// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { renderPage } from '#tests/render-page.tsx'
import type { TaskView } from '../core/task.contract.ts'
import {
  calendarQuery,
  planListQuery,
  taskListQuery,
  taskLoadQuery,
  type TaskFilter,
} from './plan-fetch.ts'
import { SURROUNDINGS, TASK } from './plan-pages.scene.ts'
import { planPages } from './plan.pages.ts'

const ANY: TaskFilter = {
  planId: undefined,
  organisationId: undefined,
  state: undefined,
  due: undefined,
}
const LOAD = {
  organisationId: 'o1',
  organisationName: 'Phòng Giáo dục và Đào tạo',
  overdue: 2,
  dueSoon: 1,
  inTime: 0,
  noDeadline: 0,
  done: 3,
}

function pageOf(items: readonly TaskView[]) {
  return { pages: [{ today: '2024-10-03', items, next: null }], pageParams: [undefined] }
}

function open(at: string, lists: readonly (readonly [TaskFilter, readonly TaskView[]])[]): void {
  renderPage({
    routes: planPages,
    at,
    data: [
      ...SURROUNDINGS,
      [planListQuery.queryKey, { items: [] }],
      [taskLoadQuery(undefined).queryKey, { items: [LOAD] }],
      [
        calendarQuery('2024').queryKey,
        { items: [{ day: '2024-10-09', kind: 'holiday', title: 'Nghỉ lễ', basis: 'TB' }] },
      ],
      ...lists.map(([filter, items]) => [taskListQuery(filter).queryKey, pageOf(items)] as const),
    ],
    session: {
      grants: [{ action: 'task.carry_out', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
    },
  })
}

afterEach(cleanup)

test('no tasks at all says what to do first', async () => {
  open('/tasks', [[ANY, []]])

  expect(await screen.findByText('Chưa có nhiệm vụ nào.')).toBeTruthy()
})

test('how many are late is said, and by body on request with a way to them', async () => {
  open('/tasks', [[ANY, [TASK]]])

  await userEvent.click(await screen.findByText('Theo cơ quan: 2 quá hạn, 1 sắp đến hạn'))

  const row = screen.getByRole('row', { name: /Phòng Giáo dục và Đào tạo 2 1/ })
  expect(within(row).getByRole('link', { name: '2' }).getAttribute('href')).toBe(
    '/tasks?organisation=o1&due=overdue',
  )
})

test('on the board a task stands in the column of its state, with the next step as a button', async () => {
  open('/tasks?view=board', [
    [{ ...ANY, state: 'open' }, [TASK]],
    [{ ...ANY, state: 'under_way' }, []],
    [{ ...ANY, state: 'done' }, []],
    [{ ...ANY, state: 'cancelled' }, []],
  ])

  const column = await screen.findByRole('region', { name: /Chưa làm/ })

  expect(within(column).getByRole('link', { name: 'Duy trì lớp xóa mù chữ' })).toBeTruthy()
  expect(within(column).getByRole('button', { name: /^Bắt đầu: duy trì/ })).toBeTruthy()
})

test('the month shows a task on the day it falls due, and holidays by name', async () => {
  open('/tasks?view=month', [[{ ...ANY, dueFrom: '2024-10-01', dueTo: '2024-10-31' }, [TASK]]])

  const table = await screen.findByRole('table', { name: 'Tháng 10 năm 2024' })

  const due = within(table).getByRole('link', { name: 'Duy trì lớp xóa mù chữ' }).closest('td')
  expect(due?.textContent).toMatch(/^10/)
  expect(within(table).getByText('Nghỉ lễ').closest('td')?.textContent).toMatch(/^9/)
})
