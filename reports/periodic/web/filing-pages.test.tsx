// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { DraftView, FilingLineView } from '#reports/periodic/core/filing.contract.ts'
import { wordsOf } from '#reports/periodic/core/report-words.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { renderPage } from '#tests/render-page.tsx'
import { draftListQuery, draftQuery, filingListQuery, filingQuery } from './filing-fetch.ts'
import { filingPages } from './filing.pages.ts'

afterEach(cleanup)

const PLACE = '01900000-0000-7000-8000-0000000000aa'
const DRAFT = '01900000-0000-7000-8000-0000000000bb'
const FILED = '01900000-0000-7000-8000-0000000000cc'
const mayPrepare = { action: 'filing.prepare', placeId: PLACE, placeName: 'Huyện Trạm Tấu' }

test('with nothing filed yet the list says what to do first', async () => {
  renderPage({
    routes: filingPages,
    at: '/filings',
    session: { grants: [mayPrepare] },
    data: [
      [draftListQuery.queryKey, { items: [] }],
      [filingListQuery({}).queryKey, { pages: [{ items: [], next: null }], pageParams: [null] }],
    ],
  })

  expect(await screen.findByText('Chưa có báo cáo nào được gửi.')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Soạn báo cáo' })).toHaveLength(2)
})

test("last period's words stand beside the section that is being written", async () => {
  renderDraft({ mayFile: false })

  const section = await screen.findByLabelText('Khó khăn, vướng mắc')
  const beside = section.closest('.columns')
  expect(within(beside as HTMLElement).getByText(/Mưa lũ sau hoàn lưu bão số 3/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Ký gửi' })).toBeNull()
})

test('a proposal that does not say to whom it goes is not sent', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  renderDraft({ mayFile: true })

  await userEvent.type(await screen.findByLabelText('Kiến nghị, đề xuất'), 'Kéo dài giải ngân')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu dự thảo' }))

  const alerts = await screen.findAllByText(/Mỗi dòng cần ghi nơi nhận/)
  expect(alerts.length).toBeGreaterThan(0)
  expect(fetch).not.toHaveBeenCalled()
})

test('a filed report shows the document, its hash and its files', async () => {
  renderPage({
    routes: filingPages,
    at: `/filings/${PLACE}/${FILED}`,
    data: [
      [
        filingQuery({ placeId: PLACE, filingId: FILED }).queryKey,
        { filing: aFiling(), isWhole: true, content: goldenReport() },
      ],
    ],
  })

  expect(await screen.findByRole('heading', { name: 'Báo cáo 412/BC-UBND' })).toBeTruthy()
  expect(screen.getByText('Nội dung nguyên vẹn: khớp mã băm khi gửi.')).toBeTruthy()
  expect(screen.getByText('SỐ LIỆU MINH HỌA')).toBeTruthy()
  const b1 = screen.getByRole('region', { name: /^Biểu B1\. / })
  expect(within(b1).getByText('trên 6,5')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Tải .docx' }).getAttribute('href')).toBe(
    `/api/v1/filings/${PLACE}/${FILED}/files/docx`,
  )
})

function renderDraft(facts: { readonly mayFile: boolean }) {
  const words = wordsOf(goldenReport())
  const view: DraftView = {
    draft: {
      placeId: PLACE,
      id: DRAFT,
      placeName: 'Huyện Trạm Tấu',
      planId: 'p',
      planTitle: 'Kế hoạch 164/KH-UBND',
      organisationName: 'UBND huyện Trạm Tấu',
      period: '2024-Q4',
      mapOn: '2024-07-20',
      updatedByName: 'Giàng A Páo',
      updatedAt: '2024-12-20T02:00:00.000Z',
      version: 1,
    },
    words: { ...words, difficulties: [], proposals: [] },
    earlier: { number: '412/BC-UBND', period: 'quý III năm 2024', words },
    filedId: null,
    mayFile: facts.mayFile,
  }
  return renderPage({
    routes: filingPages,
    at: `/filings/drafts/${PLACE}/${DRAFT}`,
    session: { grants: [mayPrepare] },
    data: [[draftQuery({ placeId: PLACE, draftId: DRAFT }).queryKey, view]],
  })
}

function aFiling(): FilingLineView {
  return {
    placeId: PLACE,
    id: FILED,
    placeName: 'Huyện Trạm Tấu',
    planId: 'p',
    planTitle: 'Kế hoạch 164/KH-UBND',
    organisationName: 'UBND huyện Trạm Tấu',
    period: '2024-Q3',
    title: goldenReport().summary,
    number: '412/BC-UBND',
    signedOn: '2024-10-05',
    filedAt: '2024-10-05T03:00:00.000Z',
    filedByName: 'Nguyễn Văn Mẫu',
    correctsId: null,
    correctedById: null,
    generated: true,
    contentHash: 'a'.repeat(64),
  }
}
