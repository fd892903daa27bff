// @vitest-environment jsdom
import type { QueryKey } from '@tanstack/react-query'
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '#tests/render-page.tsx'
import { boundariesQuery, mapDatesQuery } from '#slices/places/web/place-fetch.ts'
import { toDay } from '#kernel/day.ts'
import type { DashboardView } from '../core/dashboard.contract.ts'
import {
  aDashboard,
  aPlan,
  aProgress,
  aTarget,
  aWhy,
  DISTRICT,
  HOUSES_INDICATOR,
  HOUSES_TARGET,
  MAP_DATES,
  PLAN_ID,
} from './dashboard.scene.ts'
import { dashboardQuery, plansQuery, whyQuery } from './result-fetch.ts'
import { resultPages } from './result.pages.ts'

const PROGRESS_ADDRESS = `/targets/progress?plan=${PLAN_ID}&target=${HOUSES_TARGET}`

const WHY = {
  indicatorId: HOUSES_INDICATOR,
  placeId: DISTRICT,
  state: 'reported',
  year: 2024,
  map: '2024-07-20',
  through: 10,
} as const

function open(at: string, dashboard: DashboardView = aDashboard(), plans = [aPlan]) {
  // What is in the cache is what the server would answer again: reading anew changes nothing.
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const data: readonly (readonly [QueryKey, unknown])[] = [
    [plansQuery.queryKey, { items: plans }],
    [dashboardQuery({ planId: PLAN_ID, map: undefined, through: undefined }).queryKey, dashboard],
    [mapDatesQuery.queryKey, MAP_DATES],
    [boundariesQuery({ on: toDay('2024-07-20'), hasBoundaries: false }, DISTRICT).queryKey, null],
    [whyQuery(WHY).queryKey, aWhy()],
  ]
  return renderPage({ routes: resultPages, at, data })
}

// Loaded with the first visit otherwise, which a busy machine may make a long one.
beforeAll(async () => {
  await Promise.all([import('./dashboard.page.tsx'), import('./target-progress.page.tsx')])
})

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a target says in words what was promised, how it stands, and by which rule it is expected', async () => {
  const poverty = aTarget({
    targetId: 't2',
    code: 'MT02',
    title: { vi: 'Mức giảm tỷ lệ hộ nghèo', en: 'Fall of poverty' },
    comparator: '>',
    value: '6.5',
    unit: 'điểm %',
    progress: aProgress({ plan: '6.5', status: 'on_track', percent: '80' }),
  })
  open('/', aDashboard([aTarget(), poverty]))

  const houses = await screen.findByRole('article', { name: 'Số hộ được hỗ trợ nhà ở' })
  const fall = screen.getByRole('article', { name: 'Mức giảm tỷ lệ hộ nghèo' })

  expect(within(houses).getByText('170 hộ')).toBeTruthy()
  expect(within(houses).getByText('Chậm')).toBeTruthy()
  expect(within(houses).getByText('giữ nhịp đã qua: lũy kế ÷ 9 tháng × 12')).toBeTruthy()
  expect(within(fall).getByText('trên 6,5 điểm %')).toBeTruthy()
  expect(within(fall).getByText('Đúng tiến độ')).toBeTruthy()
})

test('figures that were made up are marked where they stand', async () => {
  open('/', aDashboard([aTarget({ progress: aProgress({ generated: true }) })]))

  const houses = await screen.findByRole('article', { name: /nhà ở/ })

  expect(within(houses).getByText('Số liệu minh họa')).toBeTruthy()
})

test('a figure opens why it is what it is, down to who entered it and the sentence that asked', async () => {
  open('/')

  await userEvent.click(await screen.findByRole('link', { name: /^96 hộ/ }))

  const panel = await screen.findByRole('dialog', { name: 'Vì sao có con số này' })
  const entry = within(panel).getByRole('row', { name: /Xà Hồ/ })
  expect(within(panel).getByText(/Cộng số phát sinh của các kỳ trong năm/)).toBeTruthy()
  expect(within(entry).getByText('Thào Thị Dở', { exact: false })).toBeTruthy()
  expect(within(entry).getByText('ab12cd34ef56…')).toBeTruthy()
  expect(within(entry).getByText(/đã đính chính 1 lần/)).toBeTruthy()
  expect(within(entry).getByRole('link', { name: 'Quý III năm 2024' })).toBeTruthy()
  expect(within(panel).getByRole('link', { name: 'Kế hoạch 164/KH-UBND' })).toBeTruthy()
  expect(within(panel).getByText('Hỗ trợ 170 hộ nghèo dân tộc thiểu số.')).toBeTruthy()
})

test('an explanation has an address that can be sent', async () => {
  open(`/?why=reported&of=${HOUSES_INDICATOR}&at=${DISTRICT}`)

  expect(await screen.findByRole('dialog', { name: 'Vì sao có con số này' })).toBeTruthy()
})

test('the address filters by status', async () => {
  const met = aTarget({
    targetId: 't2',
    title: { vi: 'Số hộ được hỗ trợ nước', en: 'Water' },
    progress: aProgress({ status: 'met' }),
  })
  open('/?status=met', aDashboard([aTarget(), met]))

  await screen.findByRole('article', { name: /nước/ })

  expect(screen.queryByRole('article', { name: /nhà ở/ })).toBeNull()
  expect(screen.getByRole('link', { name: '1 Đạt' }).hasAttribute('aria-current')).toBe(true)
})

test('without a plan the page says what to do first', async () => {
  open('/', aDashboard(), [])

  expect(await screen.findByText('Chưa có kế hoạch nào')).toBeTruthy()
  expect(screen.getByText(/Mở kế hoạch của năm/)).toBeTruthy()
})

test('by commune, what is not divided has its own row and the whole stands below', async () => {
  open(PROGRESS_ADDRESS)

  const table = await screen.findByRole('table', { name: 'Theo xã' })
  const cellsOf = (name: RegExp) =>
    within(within(table).getByRole('row', { name }))
      .getAllByRole('cell')
      .slice(0, 2)
      .map((cell) => cell.textContent.split('.')[0])

  expect(cellsOf(/Xã Xà Hồ/)).toEqual(['90', '60'])
  expect(cellsOf(/Chưa chia về xã/)).toEqual(['–', '6'])
  expect(cellsOf(/Huyện Trạm Tấu/)).toEqual(['170', '96'])
})

test('where the map of the day has no boundaries, tiles stand in and say so', async () => {
  open(PROGRESS_ADDRESS)

  expect(await screen.findByText(/chưa có ranh giới; mỗi xã là một ô/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /Xã Xà Hồ/ })).toBeTruthy()
})
