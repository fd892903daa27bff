// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { renderPage } from '#tests/render-page.tsx'
import { clausesOf } from '../core/clause.ts'
import type { DocumentView } from '../core/document.contract.ts'
import { documentListQuery, documentQuery } from './document-fetch.ts'
import { documentPages } from './document.pages.ts'

const BODY = 'Căn cứ Quyết định số 1719/QĐ-TTg;\n1. Giảm trên 6,5% hộ nghèo; làm 170 nhà.'
const PLAN: DocumentView = {
  id: 'd1',
  placeId: 'p1',
  placeName: 'Huyện Trạm Tấu',
  kind: 'plan',
  number: '164/KH-UBND',
  issuer: 'UBND huyện Trạm Tấu',
  issuedOn: toDay('2024-01-15'),
  title: 'Kế hoạch năm 2024',
  generated: false,
  version: 1,
  body: BODY,
  clauses: clausesOf(BODY).map((clause) => ({ ...clause, label: clause.label ?? null })),
  fileHash: null,
  cites: [{ number: '1719/QĐ-TTg', title: null, documentId: null }],
  citedBy: [{ number: '12/BC-UBND', title: 'Báo cáo quý I', documentId: 'd2' }],
  attachments: [],
}
const MAY_RECORD = {
  grants: [{ action: 'document.record', placeId: 'p1', placeName: 'Huyện Trạm Tấu' }],
}

function open(at: string, session: object = {}, items: readonly DocumentView[] = []): void {
  const page = { items, next: null }
  renderPage({
    routes: documentPages,
    at,
    data: [
      [documentQuery('d1').queryKey, PLAN],
      [documentListQuery({}).queryKey, { pages: [page], pageParams: [undefined] }],
    ],
    session,
  })
}

beforeEach(() => {
  // jsdom lays nothing out, so it has nowhere to scroll to.
  Element.prototype.scrollIntoView = vi.fn<() => void>()
})
afterEach(cleanup)

test('an empty list says what to do first, to those who may do it', async () => {
  open('/documents', MAY_RECORD)

  expect(await screen.findByText('Chưa có văn bản nào')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Ghi văn bản' })).toHaveLength(2)
})

test('the list shows number, subject and day, and leads to each document', async () => {
  open('/documents', {}, [PLAN])

  const row = await screen.findByRole('row', {
    name: /164\/KH-UBND.*Kế hoạch năm 2024.*15\/01\/2024/,
  })

  const link = within(row).getByRole('link', { name: '164/KH-UBND' })
  expect(link.getAttribute('href')).toBe('/documents/d1')
  expect(screen.queryByRole('link', { name: 'Ghi văn bản' })).toBeNull()
})

test('the passage that a target points at is marked where it stands', async () => {
  const from = BODY.indexOf('Giảm')
  open(`/documents/d1?from=${from}&to=${BODY.indexOf(';', from)}`)

  const passage = await screen.findByTitle('Đoạn được dẫn')

  expect(passage.tagName).toBe('MARK')
  expect(passage.textContent).toBe('Giảm trên 6,5% hộ nghèo')
})

test('what it cites is named even when it is not here; what cites it can be opened', async () => {
  open('/documents/d1')

  const card = await screen.findByRole('region', { name: 'Văn bản liên quan' })

  expect(within(card).getByText(/1719\/QĐ-TTg/).textContent).toContain('chưa ghi trong hệ thống')
  const link = within(card).getByRole('link', { name: '12/BC-UBND – Báo cáo quý I' })
  expect(link.getAttribute('href')).toBe('/documents/d2')
})

test('a number, once typed, proposes the kind and says whose symbol it is', async () => {
  const user = userEvent.setup()
  open('/documents/new', MAY_RECORD)

  await user.type(await screen.findByRole('textbox', { name: /Số, ký hiệu/ }), '55/2023/tt-btc')
  await user.tab()

  expect(screen.getByText('Theo ký hiệu: Bộ Tài chính. Xin kiểm tra lại.')).toBeTruthy()
  const kind = screen.getByRole('combobox', { name: /Loại văn bản/ })
  expect(kind).toHaveProperty('value', 'circular')
})
