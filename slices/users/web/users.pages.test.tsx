// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aPerson, renderPage } from '#tests/render-page.tsx'
import type { GrantView } from '../core/grant.contract.ts'
import type { UserView } from '../core/user.contract.ts'
import { ROLE_ACTIONS, type Role } from '../core/role.ts'
import {
  accessTokensQuery,
  auditQuery,
  devicesQuery,
  grantsOfUserQuery,
  ownGrantsQuery,
  userQuery,
} from './user-fetch.ts'
import { userPages } from './user.pages.ts'

const grant: GrantView = {
  id: 'g1',
  userId: 'u1',
  userName: 'Mùa A Páo',
  action: 'result.certify',
  placeId: 'p1',
  placeName: 'Xã Hát Lừu',
  nodeId: null,
  nodeTitle: null,
  from: '2024-01-01',
  to: '2025-01-01',
  basis: 'Quyết định 01/QĐ-UBND',
  basisDocumentId: null,
  grantedByName: 'Giàng A Thào',
  delegatedFrom: null,
  lenderName: null,
  isInForce: true,
  revokedAt: null,
}

const officer: UserView = {
  id: 'u1',
  username: 'hatluu',
  name: 'Lò Văn Pâng',
  position: 'Công chức Văn hóa - Xã hội',
  organisationId: 'o2',
  organisation: 'Ủy ban nhân dân xã Hát Lừu',
  placeId: 'p2',
  state: 'active',
  mustChange: false,
  secondFactor: false,
  isDemonstration: false,
}

// Each page is a file of its own, loaded when it is first opened; a slow machine takes its time.
beforeAll(async () => {
  await Promise.all([
    import('./account.page.tsx'),
    import('./user.page.tsx'),
    import('./audit.page.tsx'),
  ])
})

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('with a password for one sign-in the page offers nothing but a new one', async () => {
  renderPage({
    routes: userPages,
    at: '/account',
    session: { user: { ...aPerson.user, mustChange: true } },
  })

  await screen.findByRole('heading', { name: 'Mật khẩu' })
  expect(screen.getByText(/chỉ có giá trị một lần/)).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Thiết bị đang đăng nhập' })).toBeNull()
})

test('a new password that everybody tries first, or that is mistyped, is refused before it is sent', async () => {
  renderAccount([grant])
  const current = await screen.findByLabelText(/^Mật khẩu hiện tại/)
  await userEvent.type(current, 'ruộng bậc thang')

  await userEvent.type(screen.getByLabelText(/^Mật khẩu mới/), 'matkhau2024')
  await userEvent.type(screen.getByLabelText(/^Nhập lại/), 'matkhau2024')
  await userEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
  expect((await screen.findAllByText(/quá quen thuộc/)).length).toBeGreaterThan(0)

  await userEvent.clear(screen.getByLabelText(/^Mật khẩu mới/))
  await userEvent.type(screen.getByLabelText(/^Mật khẩu mới/), 'bốn mùa mây trắng')
  await userEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
  expect((await screen.findAllByText(/không giống nhau/)).length).toBeGreaterThan(0)
})

test('a grant shows its last day, its document and its giver, and can be lent', async () => {
  renderAccount([grant])

  const row = await screen.findByRole('row', { name: /Xác nhận báo cáo/ })
  expect(within(row).getByText('01/01/2024 đến hết 31/12/2024')).toBeDefined()
  expect(within(row).getByText(/giao bởi Giàng A Thào/)).toBeDefined()
  expect(within(row).getByRole('button', { name: /^Ủy quyền/ })).toBeDefined()
})

test.for([
  { why: 'was received by delegation', change: { delegatedFrom: 'g0', lenderName: 'Mùa A Páo' } },
  { why: 'was revoked', change: { isInForce: false, revokedAt: '2024-05-01T00:00:00Z' } },
])('a grant that $why is not offered for lending', async ({ change }) => {
  renderAccount([{ ...grant, ...change }])

  const row = await screen.findByRole('row', { name: /Xác nhận báo cáo/ })
  expect(within(row).queryByRole('button')).toBeNull()
})

test.for([
  { role: 'administrator', offered: ['Quản trị hệ thống'] },
  { role: 'inspector', offered: undefined },
] as const)('a person who is $role is offered the roles that this person holds', async (scene) => {
  renderUser(scene.role)
  await screen.findByRole('heading', { name: 'Lò Văn Pâng' })
  const give = screen.queryByRole('button', { name: 'Giao quyền' })
  if (scene.offered === undefined || give === null) {
    expect(give).toBeNull()
    return
  }

  await userEvent.click(give)

  const roles = within(await screen.findByLabelText(/Vai trò/)).getAllByRole('option')
  expect(roles.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([...scene.offered]),
  )
  expect(roles.map(({ textContent }) => textContent)).not.toContain('Cán bộ xã')
})

test('only who manages accounts may lock one, and nobody their own', async () => {
  renderUser('district_chair')
  await screen.findByRole('heading', { name: 'Lò Văn Pâng' })
  expect(screen.queryByRole('button', { name: 'Khóa tài khoản' })).toBeNull()
  cleanup()

  renderUser('administrator', aPerson.user.id)
  await screen.findByRole('heading', { name: 'Lò Văn Pâng' })
  expect(screen.queryByRole('button', { name: 'Khóa tài khoản' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Giao quyền' })).toBeNull()
  cleanup()

  renderUser('administrator')
  expect(await screen.findByRole('button', { name: 'Khóa tài khoản' })).toBeDefined()
})

test('the audit says acts, roles and outcomes in words, and a name leads to what that person did', async () => {
  const filter = { outcome: 'done' as const }
  const entry = {
    key: '1~p1~1',
    at: '2024-10-03T02:00:00Z',
    actorId: 'u9',
    actorName: 'Giàng A Thào',
    action: 'grant.give',
    subject: 'app_user/u1',
    outcome: 'done' as const,
    placeId: 'p1',
    placeName: 'Xã Hát Lừu',
    detail: { give: { kind: 'role', role: 'commune_officer' }, basis: 'Quyết định 15/QĐ-UBND' },
  }
  renderPage({
    routes: userPages,
    at: '/admin/audit?outcome=done',
    data: [
      [
        auditQuery(filter).queryKey,
        { pages: [{ items: [entry], next: null }], pageParams: [undefined] },
      ],
    ],
  })

  const row = await screen.findByRole('row', { name: /Giao quyền/ })
  expect(within(row).getByText('Vai trò: Cán bộ xã')).toBeDefined()
  expect(within(row).getByText('Đã làm')).toBeDefined()
  const link = within(row).getByRole('link', { name: 'Giàng A Thào' })
  expect(link.getAttribute('href')).toBe('/admin/audit?outcome=done&actorId=u9')
})

function renderAccount(held: readonly GrantView[]) {
  return renderPage({
    routes: userPages,
    at: '/account',
    data: [
      [devicesQuery.queryKey, { items: [] }],
      [accessTokensQuery.queryKey, { items: [] }],
      [ownGrantsQuery.queryKey, { held, lent: [] }],
    ],
  })
}

function renderUser(role: Role, userId = officer.id) {
  const { own, above } = ROLE_ACTIONS[role]
  return renderPage({
    routes: userPages,
    at: `/admin/users/${userId}`,
    data: [
      [userQuery(userId).queryKey, { ...officer, id: userId }],
      [grantsOfUserQuery(userId).queryKey, { items: [] }],
    ],
    session: {
      grants: [...own, ...above].map((action) => ({
        action,
        placeId: 'p1',
        placeName: 'Huyện Trạm Tấu',
      })),
    },
  })
}
