// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { renderPage } from '#tests/render-page.tsx'
import type {
  FoundPlaceView,
  ListedPlaceView,
  MapDateListView,
  PlaceView,
} from '../core/place.contract.ts'
import type { PlaceChangeDetailView } from '../core/place-change.contract.ts'
import {
  boundariesQuery,
  mapDatesQuery,
  placeChangeQuery,
  placeListQuery,
  placeQuery,
  placeSearchQuery,
} from './place-fetch.ts'
import { placePages } from './place.pages.ts'

const [IN_2024, IN_2025] = [toDay('2024-07-20'), toDay('2025-07-01')]
const MAPS: MapDateListView = {
  items: [
    { on: IN_2024, title: 'Danh mục 2024', hasBoundaries: false },
    { on: IN_2025, title: 'Sắp xếp 2025', hasBoundaries: true },
  ],
  current: toDay('2026-11-23'),
}
const HAT_LIU: FoundPlaceView = {
  id: 'hat-liu',
  level: 'commune',
  name: 'Xã Hát Lìu',
  code: '04618',
  firstDay: null,
  lastDay: toDay('2025-06-30'),
  matched: 'Xã Hát Lừu',
  path: ['Huyện Trạm Tấu', 'Tỉnh Yên Bái'],
}

function listed(name: string, code: string): ListedPlaceView {
  return { id: code, level: 'province', name, code, parentId: 'vn', childCount: 9, formedFrom: 1 }
}

/** What the list of a map asks for: its units, and no shapes, since these are provinces. */
function mapOf(on: typeof IN_2024, places: readonly ListedPlaceView[], area: object = {}) {
  const map = { on, hasBoundaries: false }
  return [
    [placeListQuery({ on, within: undefined, level: undefined, ...area }).queryKey, places],
    [boundariesQuery(map).queryKey, null],
  ] as const
}

afterEach(cleanup)

test('a search shows the official name, the name that was found, and until when it was', async () => {
  renderPage({
    routes: placePages,
    at: '/places?q=hat+luu',
    data: [
      [mapDatesQuery.queryKey, MAPS],
      [
        placeSearchQuery({ q: 'hat luu', level: undefined }).queryKey,
        { items: [HAT_LIU], isCut: false },
      ],
    ],
  })

  const row = await screen.findByRole('row', { name: /Xã Hát Lìu/u })

  expect(within(row).getByRole('link', { name: /Xã Hát Lìu/u })).toHaveProperty(
    'href',
    expect.stringContaining('/places/hat-liu'),
  )
  expect(row.textContent).toContain('tên tìm thấy: Xã Hát Lừu')
  expect(row.textContent).toContain('đến 30/06/2025')
})

test('without words to look for, the provinces of today’s map; another map is one choice away', async () => {
  renderPage({
    routes: placePages,
    at: '/places',
    data: [
      [mapDatesQuery.queryKey, MAPS],
      ...mapOf(IN_2025, [listed('Tỉnh Lào Cai', '15')]),
      ...mapOf(IN_2024, [listed('Tỉnh Yên Bái', '15')]),
    ],
  })
  await screen.findByRole('link', { name: 'Tỉnh Lào Cai' })

  await userEvent.selectOptions(screen.getByLabelText('Bản đồ hành chính ngày'), '20/07/2024')

  expect(await screen.findByRole('link', { name: 'Tỉnh Yên Bái' })).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Tỉnh Lào Cai' })).toBe(null)
})

test('a commune whose successor was not published says so, and where it surely lies', async () => {
  const hanoi = { id: 'hn', level: 'province', name: 'Thành phố Hà Nội', code: '01' } as const
  const place: PlaceView = {
    id: 'qtg',
    level: 'commune',
    name: 'Phường Quốc Tử Giám',
    code: '00184',
    firstDay: null,
    lastDay: toDay('2025-02-28'),
    isUndone: false,
    shownFor: toDay('2025-02-28'),
    path: [hanoi],
    childCount: 0,
    names: [],
    codes: [],
    parents: [],
    predecessors: [],
    successors: [],
    createdBy: null,
    endedBy: {
      id: 'load',
      kind: 'load',
      title: 'Danh mục',
      decisionNumber: null,
      effectiveOn: toDay('2025-03-01'),
    },
    onMaps: [{ on: IN_2025, hasDistricts: false, province: hanoi, district: null, commune: null }],
  }

  renderPage({ routes: placePages, at: '/places/qtg', data: [[placeQuery('qtg').queryKey, place]] })

  expect(await screen.findByText('Kết thúc; chưa rõ đơn vị kế tục')).toBeDefined()
  const row = screen.getByRole('row', { name: /01\/07\/2025/u })
  expect(row.textContent).toContain('chưa xác định được')
  expect(row.textContent).toContain('không có cấp này')
  expect(within(row).getByRole('link', { name: 'Thành phố Hà Nội' })).toBeDefined()
})

const PROPOSED: PlaceChangeDetailView = {
  id: 'change',
  kind: 'merge',
  title: 'Nhập hai xã',
  decision: { number: '12/NQ', issuer: 'UBTVQH', decidedOn: toDay('2026-10-01') },
  effectiveOn: toDay('2027-01-01'),
  state: 'proposed',
  undoes: null,
  undoneBy: null,
  begun: 0,
  ended: 0,
  preview: {
    ends: [],
    begins: [],
    renames: [],
    moves: [],
    figures: [{ place: 'Xã A', on: 'later_maps', heldBy: 'district', holder: 'Huyện B' }],
  },
  refusal: null,
}

test('a change is applied only by who may, and says first what it does to figures', async () => {
  const data = [[placeChangeQuery('change').queryKey, PROPOSED]] as const
  const { unmount } = renderPage({ routes: placePages, at: '/places/changes/change', data })
  expect(await screen.findByText(/không tách được theo xã; được tính vào Huyện B/u)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Áp dụng' })).toBe(null)
  unmount()

  const grant = { action: 'place.change', placeId: 'vn', placeName: 'Việt Nam' }
  renderPage({
    routes: placePages,
    at: '/places/changes/change',
    data,
    session: { grants: [grant] },
  })

  expect(await screen.findByRole('button', { name: 'Áp dụng' })).toBeDefined()
})

test('a proposal that no longer fits the map says why, and cannot be applied', async () => {
  const refusal = { code: 'place_code_in_use', details: { placeCode: '04609', by: 'Xã Phình Hồ' } }
  const grant = { action: 'place.change', placeId: 'vn', placeName: 'Việt Nam' }

  renderPage({
    routes: placePages,
    at: '/places/changes/change',
    data: [[placeChangeQuery('change').queryKey, { ...PROPOSED, preview: null, refusal }]],
    session: { grants: [grant] },
  })

  expect(await screen.findByText(/Mã 04609 đang là mã của Xã Phình Hồ/u)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Áp dụng' })).toBe(null)
})
