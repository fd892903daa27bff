// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { renderPage } from '#tests/render-page.tsx'
import { toIndicatorView } from '../core/indicator.contract.ts'
import { derivedScene, enteredScene } from '../core/indicator.scene.ts'
import { indicatorListQuery, indicatorQuery, tagListQuery } from './indicator-fetch.ts'
import { indicatorPages } from './indicator.pages.ts'

const HOUSEHOLDS = toIndicatorView(enteredScene({ code: 'NEN01', titleVi: 'Tổng số hộ' }))
const HOUSES = toIndicatorView(
  enteredScene({
    code: 'KQ0102',
    titleVi: 'Số hộ được hỗ trợ nhà ở',
    addsOverTime: 'increment',
    lowest: toDecimal('0'),
    certainty: 'recalled',
    nationalTarget: {
      comparator: '>=',
      value: toDecimal('42567'),
      year: 2025,
      certainty: 'recalled',
    },
  }),
)
const RATE = toIndicatorView(
  derivedScene({
    code: 'GN00',
    titleVi: 'Tỷ lệ hộ nghèo',
    unit: '%',
    formula: { kind: 'ratio', numerator: 'NEN02', denominator: 'NEN01', times: 100 },
  }),
)
const TAGS = [
  { dimension: 'sex', value: 'female', titleVi: 'Nữ', titleEn: 'Female' },
  { dimension: 'sex', value: 'male', titleVi: 'Nam', titleEn: 'Male' },
]
const MAY_CHANGE = {
  grants: [{ action: 'indicator.change', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
}

function open(at: string, session: object = {}): void {
  const items = [RATE, HOUSES, HOUSEHOLDS]
  renderPage({
    routes: indicatorPages,
    at,
    data: [
      [indicatorListQuery({}).queryKey, { items }],
      [indicatorListQuery().queryKey, { items }],
      [tagListQuery.queryKey, { items: TAGS }],
      ...items.map((item) => [indicatorQuery(item.id).queryKey, item] as const),
    ],
    session,
  })
}

afterEach(cleanup)

test('the catalogue says in words how each indicator adds', async () => {
  open('/indicators')

  const table = await screen.findByRole('table', { name: '3 chỉ tiêu' })

  expect(
    within(table).getByRole('row', { name: /KQ0102.*Cộng các kỳ.*Cấp trên = tổng các xã/ }),
  ).toBeTruthy()
  expect(
    within(table).getByRole('row', { name: /GN00.*NEN02 ÷ NEN01 × 100.*Tự tính, không nhập/ }),
  ).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Thêm chỉ tiêu' })).toBeNull()
})

test('the catalogue says by what figures may be divided', async () => {
  open('/indicators')

  const card = await screen.findByRole('region', { name: 'Số liệu được chia theo' })

  expect(within(card).getByText('Giới tính').nextSibling?.textContent).toBe('Nữ, Nam')
})

test('a derived indicator leads to what it is worked out from', async () => {
  open('/indicators/GN00')

  expect(await screen.findByText('NEN02 ÷ NEN01 × 100')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'NEN01 Tổng số hộ' })
  expect(link.getAttribute('href')).toBe('/indicators/NEN01')
})

test('a national target from memory is marked as such', async () => {
  open('/indicators/KQ0102')

  const target = await screen.findByText(/≥ 42\.567 hộ đến năm 2025/)

  expect(target.textContent).toContain('Ghi theo trí nhớ, cần kiểm tra')
})

test('a form for a ratio offers only counts, and asks no rule of adding', async () => {
  const user = userEvent.setup()
  open('/indicators/new', MAY_CHANGE)

  await user.selectOptions(
    await screen.findByRole('combobox', { name: /Cách có số liệu/ }),
    'ratio',
  )
  await user.type(screen.getByRole('combobox', { name: /Tử số/ }), 'so ho')

  const offered = await screen.findAllByRole('option')
  expect(offered.map((option) => option.textContent)).toEqual(
    expect.not.arrayContaining([expect.stringContaining('GN00')]),
  )
  expect(screen.queryByRole('combobox', { name: /Theo thời gian/ })).toBeNull()
})
