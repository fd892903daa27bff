// @vitest-environment jsdom
import { createRoute } from '@tanstack/react-router'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { aPerson, renderPage } from '#tests/render-page.tsx'
import { useCommand } from '#web/command.ts'
import { PageHeader } from '#web/components/page-header.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { signedInRoute } from '#web/root-route.tsx'

const Report = z.object({ id: z.string() })

function ReportPage(): ReactNode {
  const report = useCommand<{ figure: string }, z.infer<typeof Report>>({
    path: '/reports',
    answer: Report,
  })
  return (
    <>
      <PageHeader title="Báo cáo quý II" />
      <Form
        submitLabel="Gửi báo cáo"
        problem={report.problem}
        onSubmit={(values) => report.send({ figure: values.text('figure') })}
      >
        <TextField name="figure" label="Số hộ" />
      </Form>
    </>
  )
}

const routes = [
  createRoute({ getParentRoute: () => signedInRoute, path: '/report', component: ReportPage }),
]

const Sent = z.object({ commandId: z.string(), figure: z.optional(z.string()) })

/** A server that has forgotten the session until somebody signs in. */
function forgetfulServer() {
  const reports: z.infer<typeof Sent>[] = []
  const signIns: unknown[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    if (address.endsWith('/session') && init.method === 'POST') {
      signIns.push(body)
      return Promise.resolve(Response.json(aPerson))
    }
    if (address.endsWith('/session')) return Promise.resolve(Response.json(aPerson))
    reports.push(Sent.parse(body))
    return Promise.resolve(
      signIns.length === 0
        ? Response.json({ code: 'sign_in_needed' }, { status: 401 })
        : Response.json({ id: 'r1' }),
    )
  })
  return { reports, signIns }
}

async function sendOnExpiredSession() {
  renderPage({ routes, at: '/report' })
  await userEvent.type(await screen.findByLabelText('Số hộ'), '1.250')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi báo cáo' }))
  return screen.findByRole('dialog', { name: 'Phiên làm việc đã hết hạn' })
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('who signs in again goes on where they were: the same command is sent, nothing typed is lost', async () => {
  const server = forgetfulServer()
  const dialog = await sendOnExpiredSession()

  await userEvent.type(within(dialog).getByLabelText(/Mật khẩu/), 'chi-tieu-minh-hoa')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Đăng nhập' }))

  await waitFor(() => {
    expect(server.reports).toHaveLength(2)
  })
  expect(server.reports[1]).toEqual(server.reports[0])
  expect(screen.getByLabelText<HTMLInputElement>('Số hộ').value).toBe('1.250')
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test('only the person whose work it is may sign in over it', async () => {
  const server = forgetfulServer()
  const dialog = await sendOnExpiredSession()

  const username = within(dialog).getByLabelText<HTMLInputElement>(/Tên đăng nhập/)

  expect(username.readOnly).toBe(true)
  expect(username.value).toBe(aPerson.user.username)
  expect(server.signIns).toEqual([])
})

test('who puts it off keeps the text, and reads why it was not sent', async () => {
  forgetfulServer()
  const dialog = await sendOnExpiredSession()

  await userEvent.click(within(dialog).getByRole('button', { name: 'Đóng' }))

  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Số hộ').value).toBe('1.250')
})
