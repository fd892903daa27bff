// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { renderPage } from '#tests/render-page.tsx'
import type { OrganisationView } from '../core/organisation.contract.ts'
import { organisationListQuery, organisationQuery } from './organisation-fetch.ts'
import { organisationPages } from './organisation.pages.ts'

const DEPARTMENT: OrganisationView = {
  id: 'o-dt',
  placeId: 'p1',
  placeName: 'Huyện Trạm Tấu',
  code: 'phong-dan-toc',
  name: 'Phòng Dân tộc',
  shortName: null,
  kind: 'department',
  parentId: null,
  mandate: 'DA1, DA2',
  existsFrom: null,
  existsTo: null,
  version: 1,
  leads: [
    {
      nodeId: 'n1',
      nodeCode: 'DA1',
      nodeTitleVi: 'Giải quyết tình trạng thiếu đất ở',
      nodeTitleEn: null,
      part: 'lead',
    },
  ],
}
const ENDED: OrganisationView = {
  ...DEPARTMENT,
  id: 'o-cu',
  name: 'Phòng Y tế',
  existsTo: toDay('2021-03-01'),
  leads: [],
}
const MAY_CHANGE = {
  grants: [{ action: 'organisation.change', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
}

function open(at: string, items: readonly OrganisationView[], session: object = {}): void {
  renderPage({
    routes: organisationPages,
    at,
    data: [
      [
        organisationListQuery({}).queryKey,
        { pages: [{ items, next: null }], pageParams: [undefined] },
      ],
      [organisationQuery('o-dt').queryKey, DEPARTMENT],
      [organisationQuery('o-cu').queryKey, ENDED],
    ],
    session,
  })
}

afterEach(cleanup)

test('the list says who leads what, the whole title with each code', async () => {
  open('/organisations', [DEPARTMENT, ENDED])

  const row = await screen.findByRole('row', { name: /Phòng Dân tộc/ })

  expect(within(row).getByText('DA1').textContent).toContain('Giải quyết tình trạng thiếu đất ở')
  expect(screen.getByRole('row', { name: /Phòng Y tế.*Đã kết thúc/ })).toBeTruthy()
})

test('an empty list says what to do first', async () => {
  open('/organisations', [], MAY_CHANGE)

  expect(await screen.findByText('Chưa có cơ quan, đơn vị nào')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Thêm đơn vị' })).toHaveLength(2)
})

test('a body that has ended keeps its name and is offered no change', async () => {
  open('/organisations/o-cu', [], MAY_CHANGE)

  expect(await screen.findByRole('heading', { name: 'Phòng Y tế' })).toBeTruthy()
  expect(screen.getByText('… – 01/03/2021')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Kết thúc hoạt động' })).toBeNull()
})

test('a body that goes on can be renamed, given parts, and ended by those who may', async () => {
  open('/organisations/o-dt', [], MAY_CHANGE)

  const names = ['Sửa tên, nhiệm vụ', 'Giao phần chủ trì', 'Kết thúc hoạt động']

  for (const name of names) expect(await screen.findByRole('button', { name })).toBeTruthy()
})
