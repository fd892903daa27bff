// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { renderPage } from '#tests/render-page.tsx'
import type {
  CrosswalkView,
  ProgrammeListView,
  ProgrammeNodeView,
  ProgrammeTreeView,
} from '../core/programme.contract.ts'
import { crosswalkQuery, programmeListQuery, programmeTreeQuery } from './programme-fetch.ts'
import { programmePages } from './programme.pages.ts'

const V1 = 'v-2021'
const MAY_CHANGE = {
  grants: [{ action: 'programme.change', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
}

const PROGRAMMES: ProgrammeListView = {
  items: [
    {
      id: 'p-1719',
      code: 'ctmtqg-1719',
      shortTitle: 'CTMTQG 1719',
      titleVi: 'Chương trình 1719',
      titleEn: null,
      versions: [
        {
          id: V1,
          label: '2021-2025',
          from: toDay('2021-01-01'),
          to: toDay('2025-12-31'),
          parts: 4,
        },
      ],
    },
  ],
}

const TREE: ProgrammeTreeView = {
  version: {
    id: V1,
    programmeCode: 'ctmtqg-1719',
    shortTitle: 'CTMTQG 1719',
    titleVi: 'Chương trình 1719',
    titleEn: null,
    label: '2021-2025',
    from: toDay('2021-01-01'),
    to: toDay('2025-12-31'),
    spendableUntil: toDay('2026-12-31'),
    owner: 'Ủy ban Dân tộc',
    levelLabels: ['Dự án', 'Tiểu dự án', 'Nội dung'],
    note: null,
    basis: [{ kind: 'Quyết định', number: '1719/QĐ-TTg', issuedOn: toDay('2021-10-14') }],
  },
  nodes: [
    node('DA1', null, 'Giải quyết tình trạng thiếu đất ở, nhà ở', ['investment', 'credit']),
    node('DA1.ND1', 'DA1', 'Hỗ trợ đất ở', ['investment']),
    node('DA1.ND2', 'DA1', 'Hỗ trợ nhà ở', ['investment']),
    node('DA7', null, 'Chăm sóc sức khỏe Nhân dân', []),
  ],
}

function node(
  code: string,
  parentId: string | null,
  titleVi: string,
  capital: ProgrammeNodeView['capital'],
): ProgrammeNodeView {
  return {
    id: code,
    code,
    parentId,
    depth: parentId === null ? 1 : 2,
    titleVi,
    titleEn: null,
    lead: null,
    capital,
    normsIn: null,
    note: null,
  }
}

const CROSSWALK: CrosswalkView = {
  items: [
    {
      from: { nodeId: 'DA1', versionId: V1, code: 'DA1', titleVi: 'Đất ở, nhà ở', titleEn: null },
      to: {
        nodeId: 'HP2.1',
        versionId: 'v-2026',
        code: 'HP2.1',
        titleVi: 'Hạ tầng',
        titleEn: null,
      },
      certainty: 'inferred from the titles',
      note: null,
      isConfirmed: false,
    },
  ],
}

function open(at: string, session: object = {}): void {
  renderPage({
    routes: programmePages,
    at,
    data: [
      [programmeListQuery.queryKey, PROGRAMMES],
      [programmeTreeQuery(V1).queryKey, TREE],
      [crosswalkQuery(V1).queryKey, CROSSWALK],
    ],
    session,
  })
}

beforeEach(() => {
  // jsdom lays nothing out, so it has nowhere to scroll to.
  Element.prototype.scrollIntoView = vi.fn<() => void>()
})
afterEach(cleanup)

test('the tree opens and closes by the arrow keys, one part at a time in the order of the page', async () => {
  const user = userEvent.setup()
  open('/programmes')
  const tree = await screen.findByRole('tree', { name: 'Chương trình 1719' })
  expect(within(tree).getAllByRole('treeitem')).toHaveLength(2)

  within(tree).getByRole('treeitem', { name: /^DA1 / }).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')

  expect(within(tree).getAllByRole('treeitem')).toHaveLength(4)
  expect(document.activeElement?.textContent).toContain('DA1.ND2')
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(within(tree).getAllByRole('treeitem')).toHaveLength(2)
})

test('a part that is chosen shows its details; only those who may are offered to add to it', async () => {
  const user = userEvent.setup()
  open('/programmes', MAY_CHANGE)

  await user.click(await screen.findByRole('treeitem', { name: /^DA7/ }))

  expect(await screen.findByRole('heading', { name: 'DA7' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Thêm nội dung' }))
  expect(await screen.findByRole('dialog', { name: 'Thêm nội dung vào DA7' })).toBeTruthy()
})

test('without the grant nothing is offered to be changed', async () => {
  open('/programmes?node=DA7')

  expect(await screen.findByRole('heading', { name: 'DA7' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Thêm nội dung' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Nạp chương trình' })).toBeNull()
})

test('a search shows what is found with the way down to it, marks or no marks', async () => {
  open('/programmes?q=nha+o')

  const parts = await screen.findAllByRole('treeitem')

  expect(parts.map((part) => part.textContent)).toEqual([
    expect.stringContaining('DA1 Giải quyết'),
    expect.stringContaining('DA1.ND2'),
  ])
})

test('the cross-walk says that it is to be confirmed, and what goes nowhere', async () => {
  open('/programmes?view=crosswalk')

  const table = await screen.findByRole('table', { name: 'Từ cũ sang mới' })

  expect(
    within(table).getByRole('row', { name: /DA1 .*HP2\.1 Hạ tầng.*Cần xác nhận/ }),
  ).toBeTruthy()
  expect(within(table).getByRole('row', { name: /DA7 .*Không có nội dung tương ứng/ })).toBeTruthy()
})

test('the legal basis says until when money may be spent, and leads to the documents', async () => {
  open('/programmes?view=basis')

  expect(await screen.findByText('31/12/2026')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Tìm văn bản này' })
  expect(link.getAttribute('href')).toContain('/documents?number=1719%2FQ')
})
