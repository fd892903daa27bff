import { describe, expect, test } from 'vitest'
import { codeOf } from '#tests/world.ts'
import type { UserListView } from '../core/user.contract.ts'
import { newOffice, PASSWORD, type Office } from './signing-in.scene.ts'

test('an account is opened with a password for one sign-in, which the receipt does not keep', async () => {
  await using office = await newOffice()
  const admin = await anAdministrator(office)
  const organisationId = await office.office(office.commune)
  const body = {
    username: 'Giang.Pao',
    name: 'Giàng A Páo',
    position: 'Công chức Văn hóa - Xã hội',
    organisationId,
  }
  const commandId = crypto.randomUUID()

  const opened = await admin.act('/users', body, commandId)
  const again = await admin.act('/users', body, commandId)

  expect(opened).toMatchObject({
    status: 200,
    body: { user: { username: 'giang.pao', mustChange: true, placeId: office.commune } },
  })
  const { oneTimePassword } = opened.body as { oneTimePassword: string }
  expect(oneTimePassword).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect(again).toMatchObject({ status: 200, body: { oneTimePassword: null } })
  const receipts = JSON.stringify(
    await office.world.db.selectFrom('command_receipt').select('answer').execute(),
  )
  expect(receipts).not.toContain(oneTimePassword)
  expect(await office.device().signIn('giang.pao', oneTimePassword)).toMatchObject({
    status: 200,
    body: { user: { mustChange: true }, grants: [] },
  })
})

describe('an administrator', () => {
  test('sees and changes the accounts of the offices within reach, and no others', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    await office.person('within', { organisationId: await office.office(office.commune) })
    const far = await office.world.place({ level: 'commune', name: 'Nơi khác' })
    const farId = await office.person('faraway', { organisationId: await office.office(far) })
    const homelessId = await office.person('homeless')

    const { items } = (await admin.get('/users')).body as UserListView

    expect(items.map(({ username }) => username)).toEqual(['admin', 'within'])
    for (const id of [farId, homelessId]) {
      expect(codeOf(await admin.get(`/users/${id}`))).toBe('not_found')
      expect(codeOf(await admin.act(`/users/${id}/lock`))).toBe('not_found')
      expect(codeOf(await admin.act(`/users/${id}/password-reset`))).toBe('not_found')
    }
    const elsewhere = {
      username: 'x1',
      name: 'X',
      position: '',
      organisationId: await office.office(far),
    }
    expect(codeOf(await admin.act('/users', elsewhere))).toBe('not_allowed')
  })

  test('corrects a name, a post or an office, but puts nobody into an office beyond reach', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const id = await office.person('paomua', {
      organisationId: await office.office(office.commune),
    })
    const organisationId = await office.office(office.otherCommune)
    const body = { name: 'Mùa A Páo', position: 'Phó Chủ tịch UBND xã', organisationId }

    expect(await admin.act(`/users/${id}/correction`, body)).toMatchObject({
      status: 200,
      body: { name: 'Mùa A Páo', placeId: office.otherCommune },
    })

    const far = await office.world.place({ level: 'commune', name: 'Nơi khác' })
    const beyond = { ...body, organisationId: await office.office(far) }
    expect(codeOf(await admin.act(`/users/${id}/correction`, beyond))).toBe('not_allowed')
  })

  test('locks an account, which ends its sessions, and unlocks it', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const id = await office.person('paomua', {
      organisationId: await office.office(office.commune),
    })
    const device = office.device()
    await device.signIn('paomua')

    expect(await admin.act(`/users/${id}/lock`)).toMatchObject({ body: { state: 'locked' } })
    expect(codeOf(await device.get('/anything'))).toBe('sign_in_needed')
    expect(codeOf(await device.signIn('paomua'))).toBe('sign_in_refused')
    expect(codeOf(await admin.act(`/users/${id}/lock`))).toBe('user_already_locked')

    expect(await admin.act(`/users/${id}/unlock`)).toMatchObject({ body: { state: 'active' } })
    expect((await device.signIn('paomua')).status).toBe(200)
    expect(codeOf(await admin.act(`/users/${id}/unlock`))).toBe('user_not_locked')
  })

  test('resets an account: new password, no second factor, no session, no token', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const id = await office.person('paomua', {
      organisationId: await office.office(office.commune),
    })
    const device = office.device()
    await device.signIn('paomua')
    const made = await device.act('/access-tokens', {
      name: 'Bảng tính',
      actions: ['plan.read'],
      expiresOn: '2024-12-31',
    })
    const { secret } = made.body as { secret: string }

    const reset = await admin.act(`/users/${id}/password-reset`)

    const { oneTimePassword } = reset.body as { oneTimePassword: string }
    expect(codeOf(await device.get('/anything'))).toBe('sign_in_needed')
    expect(codeOf(await device.signIn('paomua', PASSWORD))).toBe('sign_in_refused')
    const program = office.device()
    expect(
      (await program.send('GET', '/anything', undefined, { authorization: `Bearer ${secret}` }))
        .status,
    ).toBe(401)
    expect((await device.signIn('paomua', oneTimePassword)).status).toBe(200)
  })

  test('does not lock or reset their own account', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const { items } = (await admin.get('/users')).body as UserListView
    const id = items[0]?.id ?? ''

    expect(codeOf(await admin.act(`/users/${id}/lock`))).toBe('user_is_oneself')
    expect(codeOf(await admin.act(`/users/${id}/password-reset`))).toBe('user_is_oneself')
  })

  test('finds people by a part of the name without marks', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const organisationId = await office.office(office.commune)
    for (const [username, name] of [
      ['a1', 'Đặng Thị Lý'],
      ['a2', 'Giàng A Páo'],
    ] as const) {
      await admin.act('/users', { username, name, position: '', organisationId })
    }

    for (const q of ['dang thi li', 'Đặng', 'ly', 'A1']) {
      const { items } = (await admin.get(`/users?q=${encodeURIComponent(q)}`)).body as UserListView
      expect(items.map(({ username }) => username)).toEqual(['a1'])
    }
  })

  test('opens no two accounts with one name, even at the same moment', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const organisationId = await office.office(office.commune)
    const body = { username: 'pao', name: 'Giàng A Páo', position: '', organisationId }

    const answers = await office.world.atOnce(
      () => admin.act('/users', body),
      () => admin.act('/users', body),
    )

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(codeOf(await admin.act('/users', body))).toBe('username_taken')
  })
})

test('a list of more than fifty goes on by its key, and shows each account once', async () => {
  await using office = await newOffice()
  const admin = await anAdministrator(office)
  const organisationId = await office.office(office.commune)
  for (let n = 10; n < 64; n += 1) await office.person(`p${n}`, { organisationId })

  const first = (await admin.get('/users')).body as UserListView
  const second = (await admin.get(`/users?after=${first.next ?? ''}`)).body as UserListView

  const names = [...first.items, ...second.items].map(({ username }) => username)
  expect(first.items).toHaveLength(50)
  expect(second.next).toBeNull()
  expect(new Set(names).size).toBe(55)
})

describe('the audit', () => {
  test('is read by whoever holds audit.read, over what it reaches', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const organisationId = await office.office(office.commune)
    const id = await office.person('paomua', { organisationId })
    await admin.act(`/users/${id}/lock`)
    await office.person('inspector', { role: 'inspector', over: office.commune, organisationId })
    await office.person('other', { role: 'inspector', over: office.otherCommune })
    await office.person('nobody')
    const [inspector, other, nobody] = [office.device(), office.device(), office.device()]
    office.pass(1000)
    await inspector.signIn('inspector')
    await other.signIn('other')
    await nobody.signIn('nobody')

    const seen = await inspector.get('/audit')
    expect(seen.body).toMatchObject({
      items: [
        { action: 'session.begin', actorName: 'Người inspector' },
        {
          action: 'user.lock',
          placeName: 'Hát Lừu',
          subject: `app_user/${id}`,
          actorName: 'Người admin',
        },
      ],
      next: null,
    })
    expect((await other.get('/audit')).body).toMatchObject({ items: [] })
    expect(codeOf(await nobody.get('/audit'))).toBe('not_allowed')
    const filtered = await inspector.get(`/audit?action=user.lock&placeId=${office.commune}`)
    expect(filtered.body).toMatchObject({ items: [{ action: 'user.lock' }] })
  })

  test('goes on by its key without losing or repeating an entry of the same moment', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const id = await office.person('paomua', {
      organisationId: await office.office(office.commune),
    })
    for (let n = 0; n < 30; n += 1) {
      await admin.act(`/users/${id}/lock`)
      await admin.act(`/users/${id}/unlock`)
    }

    const first = (await admin.get('/audit')).body as { items: { key: string }[]; next: string }
    const second = (await admin.get(`/audit?after=${first.next}`)).body as {
      items: { key: string }[]
    }

    const keys = [...first.items, ...second.items].map(({ key }) => key)
    expect(first.items).toHaveLength(50)
    expect(keys).toHaveLength(61)
    expect(new Set(keys).size).toBe(61)
    expect(codeOf(await admin.get('/audit?after=nonsense'))).toBe('request_not_understood')
  })

  test('holds the refusals too', async () => {
    await using office = await newOffice()
    const admin = await anAdministrator(office)
    const id = crypto.randomUUID()

    await admin.act(`/users/${id}/lock`)

    const last = (await office.world.audit()).at(-1)
    expect(last).toMatchObject({
      outcome: 'refused',
      subject: `/api/v1/users/${id}/lock`,
      detail: { code: 'not_found' },
    })
  })
})

describe('an access token', () => {
  test('does what it was lent, for its owner, where it was lent, until it is ended', async () => {
    await using office = await newOffice()
    await office.person('officer', { role: 'commune_officer', over: office.commune })
    const officer = office.device()
    await officer.signIn('officer')

    const made = await officer.act('/access-tokens', {
      name: 'Bảng tính của xã',
      actions: ['result.enter', 'result.submit'],
      placeId: office.commune,
      expiresOn: '2025-10-03',
    })

    const { secret, token } = made.body as { secret: string; token: { id: string } }
    expect(secret).toMatch(/^cht_/)
    const authorization = `Bearer ${secret}`
    const program = office.device()
    const answer = await program.send(
      'POST',
      '/anything',
      {},
      { authorization, 'x-requested-with': '' },
    )
    expect(answer.status).toBe(200)
    const seen = await program.send('GET', '/anything', undefined, { authorization })
    expect(seen.body).toMatchObject({
      grants: [
        { action: 'result.enter', placeId: office.commune },
        { action: 'result.submit', placeId: office.commune },
      ],
    })
    expect(codeOf(await program.send('GET', '/sessions', undefined, { authorization }))).toBe(
      'session_needed',
    )

    expect((await officer.act(`/access-tokens/${token.id}/revocation`)).status).toBe(200)
    expect((await program.send('GET', '/anything', undefined, { authorization })).status).toBe(401)
    const list = (await officer.get('/access-tokens')).body as {
      items: { revokedAt: string | null }[]
    }
    expect(list.items[0]?.revokedAt).not.toBeNull()
  })

  test.for([
    { change: { expiresOn: '2024-10-03' }, code: 'token_too_long' },
    { change: { expiresOn: '2025-10-05' }, code: 'token_too_long' },
    { change: { actions: ['result.certify'] }, code: 'token_action_not_lent' },
    { change: { actions: ['grant.give'] }, code: 'token_action_not_lent' },
    { change: { actions: [] }, code: 'request_not_understood' },
  ])('is refused as $code with $change', async ({ change, code }) => {
    await using office = await newOffice()
    await office.person('officer', { role: 'commune_officer', over: office.commune })
    const officer = office.device()
    await officer.signIn('officer')

    const body = { name: 'Thử', actions: ['plan.read'], expiresOn: '2024-12-31', ...change }

    expect(codeOf(await officer.act('/access-tokens', body))).toBe(code)
  })

  test('ends on its day', async () => {
    await using office = await newOffice()
    await office.person('officer', { role: 'commune_officer', over: office.commune })
    const officer = office.device()
    await officer.signIn('officer')
    const made = await officer.act('/access-tokens', {
      name: 'Thử',
      actions: ['plan.read'],
      expiresOn: '2024-10-04',
    })
    const headers = { authorization: `Bearer ${(made.body as { secret: string }).secret}` }

    // The day begins at midnight in Vietnam, seventeen o'clock in Greenwich.
    office.pass(15 * 3_600_000 - 1000)
    expect((await officer.send('GET', '/anything', undefined, headers)).status).toBe(200)
    office.pass(1000)
    expect((await officer.send('GET', '/anything', undefined, headers)).status).toBe(401)
  })
})

async function anAdministrator(office: Office) {
  const organisationId = await office.office(office.district)
  await office.person('admin', { role: 'administrator', over: office.district, organisationId })
  const admin = office.device()
  await admin.signIn('admin')
  return admin
}
