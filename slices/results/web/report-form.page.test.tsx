// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { renderPage } from '#tests/render-page.tsx'
import type { Action } from '#slices/users/core/action.ts'
import type { ReportFormView } from '../core/report.contract.ts'
import { aForm, aLine, HOUSES, REPORT_ADDRESS, REPORT_KEY, TAGS } from './report-form.scene.ts'
import { reportFormQuery, tagsQuery } from './result-fetch.ts'
import { resultPages } from './result.pages.ts'

const Sent = z.looseObject({ version: z.number(), entries: z.array(z.looseObject({})) })
type Sent = z.infer<typeof Sent>

interface Server {
  /** What the server answers to what is saved, in order. */
  readonly answers?: readonly (() => Response)[]
  /** The form as it is when it is read again. */
  form?: ReportFormView
}

/** The page over a network that keeps what was sent. */
function openForm(
  form: ReportFormView,
  actions: readonly Action[] = ['result.enter', 'result.submit'],
  server: Server = {},
) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (_address: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return Promise.resolve(Response.json(server.form ?? form))
    sent.push(Sent.parse(JSON.parse(z.string().parse(init.body))))
    return Promise.resolve(server.answers?.[sent.length - 1]?.() ?? saved())
  })
  renderPage({
    routes: resultPages,
    at: REPORT_ADDRESS,
    data: [
      [reportFormQuery(REPORT_KEY).queryKey, form],
      [tagsQuery.queryKey, TAGS],
    ],
    session: {
      grants: actions.map((action) => ({ action, placeId: form.placeId, placeName: 'Xã Xà Hồ' })),
    },
  })
  return sent
}

function saved(): Response {
  return Response.json({ reportId: 'r1', version: 4, state: 'draft', warnings: [] })
}

function refused(code: string, details: object = {}): Response {
  return Response.json(
    { code, title: { vi: `Từ chối: ${code}`, en: code }, details },
    { status: 409 },
  )
}

function field(name: RegExp) {
  return screen.findByRole('textbox', { name })
}

// Loaded with the first visit otherwise, which a busy machine may make a long one.
beforeAll(async () => {
  await import('./report-form.page.tsx')
})

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the last period, the year so far and the plan stand beside the field', async () => {
  openForm(aForm())

  const indicator = await screen.findByRole('region', { name: /KQ0102/ })

  const facts = within(indicator)
    .getAllByRole('definition')
    .map((fact) => fact.textContent)
  expect(facts).toEqual(['5', '9', '17'])
})

test('only the lines that were changed are sent, with the version at which typing began', async () => {
  const sent = openForm(aForm())

  await userEvent.type(await field(/nhà ở/), '1.250')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu số liệu' }))

  await waitFor(() => {
    expect(sent).toHaveLength(1)
  })
  expect(sent[0]).toMatchObject({
    version: 3,
    entries: [{ indicatorId: HOUSES, tags: '', value: '1250' }],
  })
})

test('a figure that was entered cannot be emptied, and the field says what to do', async () => {
  const sent = openForm(aForm())

  await userEvent.clear(await field(/nước/))
  await userEvent.click(screen.getByRole('button', { name: 'Lưu số liệu' }))

  const water = await field(/nước/)
  expect(water.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getAllByText(/Nếu không phát sinh, nhập 0/)[0]).toBeTruthy()
  expect(sent).toEqual([])
})

test('a figure that cannot be is said at its own field', async () => {
  const entries = [{ indicatorId: HOUSES, tags: '', code: 'figure_above_highest', highest: '500' }]
  openForm(aForm(), undefined, { answers: [() => refused('entry_impossible', { entries })] })

  await userEvent.type(await field(/nhà ở/), '900')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu số liệu' }))

  await waitFor(async () => {
    expect((await field(/nhà ở/)).getAttribute('aria-invalid')).toBe('true')
  })
  expect(screen.getAllByText(/Không thể lớn hơn 500/)[0]).toBeTruthy()
})

test('a doubt about a saved figure stands in words beside its line', async () => {
  const warnings = [{ code: 'beyond_plan', plan: '17', soFar: '40' }]
  openForm(aForm({ lines: [aLine({ value: '31', warnings })] }))

  const indicator = await screen.findByRole('region', { name: /KQ0102/ })

  expect(within(indicator).getByText(/Cộng cả năm là 40, vượt xa kế hoạch 17/)).toBeTruthy()
})

test('a figure is divided by whom it is of, and the part is sent as its own line', async () => {
  const sent = openForm(aForm())
  const user = userEvent.setup()

  await user.click(await screen.findByRole('button', { name: 'Chia theo đối tượng: KQ0102' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Loại hộ' }), 'Hộ nghèo')
  await user.selectOptions(screen.getByRole('combobox', { name: /chủ hộ/ }), 'Chủ hộ là nữ')
  await user.click(screen.getByRole('button', { name: 'Thêm dòng' }))
  await user.type(await field(/KQ0102, trong đó: Chủ hộ là nữ, Hộ nghèo/), '3')
  await user.click(screen.getByRole('button', { name: 'Lưu số liệu' }))

  await waitFor(() => {
    expect(sent).toHaveLength(1)
  })
  expect(sent[0]?.entries).toEqual([
    { indicatorId: HOUSES, tags: 'head_sex=female;household_class=poor', value: '3' },
  ])
})

test('when somebody else saved first, nothing typed is lost and the differing line is compared', async () => {
  const theirs = aForm({ version: 4, lines: [aLine({ value: '8' })] })
  const server: Server = { answers: [() => refused('report_changed'), saved] }
  const sent = openForm(aForm({ lines: [aLine()] }), undefined, server)
  await userEvent.type(await field(/nhà ở/), '7')
  server.form = theirs

  await userEvent.click(screen.getByRole('button', { name: 'Lưu số liệu' }))

  const conflict = await screen.findByRole('alert')
  const row = within(conflict).getByRole('row', { name: /nhà ở/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .slice(0, 2)
      .map((cell) => cell.textContent),
  ).toEqual(['7', '8'])
  expect(((await field(/nhà ở/)) as HTMLInputElement).value).toBe('7')

  await userEvent.click(screen.getByRole('button', { name: 'Lưu số liệu' }))
  await waitFor(() => {
    expect(sent).toHaveLength(2)
  })
  expect(sent[1]).toMatchObject({ version: 4, entries: [{ value: '7' }] })
})

test('a certified figure is corrected only with a reason', async () => {
  const form = aForm({ state: 'certified', lines: [aLine({ value: '9' })] })
  const sent = openForm(form)
  const user = userEvent.setup()

  await user.click(await screen.findByRole('button', { name: 'Đính chính' }))
  await user.clear(await field(/nhà ở/))
  await user.type(await field(/nhà ở/), '8')
  await user.click(screen.getByRole('button', { name: 'Lưu đính chính' }))
  expect(sent).toEqual([])

  await user.type(await field(/Lý do đính chính KQ0102/), 'Đếm trùng một hộ')
  await user.click(screen.getByRole('button', { name: 'Lưu đính chính' }))

  await waitFor(() => {
    expect(sent).toHaveLength(1)
  })
  expect(sent[0]?.entries).toMatchObject([{ value: '8', reason: 'Đếm trùng một hộ' }])
})

test('what is typed and not sent is there again after the tab was closed', async () => {
  openForm(aForm())
  await userEvent.type(await field(/nhà ở/), '7')
  globalThis.dispatchEvent(new Event('pagehide'))
  cleanup()

  openForm(aForm())

  await waitFor(async () => {
    expect(((await field(/nhà ở/)) as HTMLInputElement).value).toBe('7')
  })
})

test('who only reads sees a sheet and no fields', async () => {
  openForm(aForm(), ['result.read'])

  expect(await screen.findByRole('table', { name: 'Số liệu của báo cáo' })).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('what changed since a report was certified stands beside what was certified', async () => {
  openForm(
    aForm({
      state: 'certified',
      changesSinceCertified: [
        {
          indicatorCode: 'KQ0102',
          indicatorTitle: 'Số hộ được hỗ trợ nhà ở',
          tags: '',
          certified: '9',
          now: '8',
        },
      ],
    }),
    ['result.read', 'result.certify'],
  )

  const table = await screen.findByRole('table', { name: 'Thay đổi kể từ khi xác thực' })
  const row = within(table).getByRole('row', { name: /nhà ở/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['9', '8'])
  expect(screen.getByRole('button', { name: 'Xác thực lại' })).toBeTruthy()
})
