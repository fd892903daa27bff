// @vitest-environment jsdom
import { createRoute } from '@tanstack/react-router'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '#tests/render-page.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { signedInRoute } from '#web/root-route.tsx'

function TargetsPage() {
  return (
    <>
      <PageHeader title="Chỉ tiêu" />
      <PageLink to="/tasks">Các nhiệm vụ của chỉ tiêu này</PageLink>
    </>
  )
}

function TasksPage() {
  return <PageHeader title="Nhiệm vụ" />
}

function BrokenPage(): never {
  throw new Error('a bug of the page')
}

const routes = [
  createRoute({ getParentRoute: () => signedInRoute, path: '/targets', component: TargetsPage }),
  createRoute({ getParentRoute: () => signedInRoute, path: '/tasks', component: TasksPage }),
  createRoute({ getParentRoute: () => signedInRoute, path: '/broken', component: BrokenPage }),
]

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('after a change of page the focus is on its heading and the tab has its name', async () => {
  renderPage({ routes, at: '/targets' })
  const first = await screen.findByRole('heading', { name: 'Chỉ tiêu' })
  expect(document.activeElement).not.toBe(first)

  await userEvent.click(screen.getByRole('link', { name: 'Các nhiệm vụ của chỉ tiêu này' }))

  const heading = await screen.findByRole('heading', { name: 'Nhiệm vụ' })
  await waitFor(() => {
    expect(document.activeElement).toBe(heading)
  })
  expect(document.title).toBe('Nhiệm vụ · Chitieu')
})

test('the entry of the present page is marked in the navigation', async () => {
  const grants = [{ action: 'plan.read', placeId: 'p1', placeName: 'Trạm Tấu' }]
  renderPage({ routes, at: '/targets', session: { grants } })
  await screen.findByRole('heading', { name: 'Chỉ tiêu' })

  const current = screen.getAllByRole('link', { current: 'page' })

  expect(new Set(current.map((link) => link.textContent))).toEqual(new Set(['Chỉ tiêu']))
})

test.for([
  { grants: [], shown: 0 },
  { grants: [{ action: 'user.manage', placeId: 'p1', placeName: 'Trạm Tấu' }], shown: 1 },
])('administration is offered only to those who hold a grant for it', async ({ grants, shown }) => {
  renderPage({ routes, at: '/targets', session: { grants } })
  await screen.findByRole('heading', { name: 'Chỉ tiêu' })

  expect(screen.queryAllByRole('link', { name: 'Quản trị' })).toHaveLength(shown)
})

test('the language is switched at once, from the menu of the person', async () => {
  renderPage({ routes, at: '/targets' })
  await userEvent.click(await screen.findByRole('button', { name: 'Tài khoản: Giàng A Chống' }))

  await userEvent.click(screen.getByRole('button', { name: 'English' }))

  expect(screen.getByRole('button', { name: 'Account: Giàng A Chống' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})

test('Escape closes the menu of the person and gives the focus back', async () => {
  renderPage({ routes, at: '/targets' })
  const button = await screen.findByRole('button', { name: 'Tài khoản: Giàng A Chống' })
  await userEvent.click(button)

  await userEvent.keyboard('{Escape}')

  expect(screen.queryByRole('button', { name: 'Đăng xuất' })).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('a page that fails leaves the frame standing and can be tried again', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)

  renderPage({ routes, at: '/broken' })

  expect((await screen.findByRole('alert')).textContent).toContain('Trang gặp lỗi')
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy()
  expect(screen.getAllByRole('navigation').length).toBeGreaterThan(0)
  expect(reported).toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('a lost network is said at once, and goes away with the network', async () => {
  renderPage({ routes, at: '/targets' })
  await screen.findByRole('heading', { name: 'Chỉ tiêu' })
  const device = vi.spyOn(navigator, 'onLine', 'get')

  device.mockReturnValue(false)
  globalThis.dispatchEvent(new Event('offline'))
  await screen.findByText(/Mất kết nối mạng/)

  device.mockReturnValue(true)
  globalThis.dispatchEvent(new Event('online'))
  await waitFor(() => {
    expect(screen.queryByText(/Mất kết nối mạng/)).toBeNull()
  })
})
