import { describe, expect, test } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import { codeOf } from '#tests/world.ts'
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from '../core/session.ts'
import { newOffice, PASSWORD, type Device, type Office } from './signing-in.scene.ts'

describe('signing in', () => {
  test('opens a session that says who one is and what is granted where', async () => {
    await using office = await newOffice()
    const organisationId = await office.office(office.commune)
    await office.person('hatluu', { role: 'commune_officer', over: office.commune, organisationId })
    const device = office.device()

    const answer = await device.signIn('HatLuu ')

    expect(answer).toMatchObject({
      status: 200,
      body: {
        user: { username: 'hatluu', mustChange: false, secondFactor: false },
        organisation: { id: organisationId },
        place: { id: office.commune, name: 'Hát Lừu' },
        isDemonstration: false,
      },
    })
    const { grants } = answer.body as { grants: { action: string; placeName: string }[] }
    expect(grants).toContainEqual(
      expect.objectContaining({ action: 'result.enter', placeName: 'Hát Lừu' }),
    )
    expect(grants).toContainEqual(
      expect.objectContaining({ action: 'plan.read', placeName: 'Trạm Tấu' }),
    )
    expect((await device.get('/session')).body).toEqual(answer.body)
  })

  test('gives one and the same no for a wrong name, a wrong password and a locked account', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const locked = await office.person('lockedone')
    await office.world.db
      .updateTable('app_user')
      .set({ state: 'locked' })
      .where('id', '=', locked)
      .execute()

    const answers = [
      await office.device().signIn('nobody'),
      await office.device().signIn('paomua', 'sai mật khẩu'),
      await office.device().signIn('lockedone'),
    ]

    expect(answers.map(codeOf)).toEqual(['sign_in_refused', 'sign_in_refused', 'sign_in_refused'])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('is written down, success and failure, without what was typed', async () => {
    await using office = await newOffice()
    const id = await office.person('paomua')

    await office.device().signIn('paomua', 'sai mật khẩu')
    await office.device().signIn('mật khẩu gõ nhầm ô')
    await office.device().signIn('paomua')

    const audit = await office.world.audit()
    expect(audit.map(({ outcome, subject, actor_id }) => [outcome, subject, actor_id])).toEqual([
      ['refused', `app_user/${id}`, null],
      ['refused', 'app_user', null],
      ['done', expect.stringMatching(/^user_session\//), id],
    ])
    const kept = JSON.stringify(
      await office.world.db.selectFrom('sign_in_attempt').selectAll().execute(),
    )
    expect(kept).not.toContain('gõ nhầm')
  })

  test('keeps only hashes: of the password by Argon2id, of the session by SHA-256', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')

    const user = await office.world.db
      .selectFrom('app_user')
      .select('password_hash')
      .executeTakeFirstOrThrow()
    const session = await office.world.db
      .selectFrom('user_session')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(user.password_hash).toMatch(/^\$argon2id\$/)
    expect(session.token_hash).toHaveLength(32)
    expect(JSON.stringify(session)).not.toContain(device.cookies.get('chitieu_session'))
    expect(session.device_label).toBe('Chrome, Android')
  })

  test('takes a password typed with composed or decomposed letters', async () => {
    await using office = await newOffice()
    await office.person('paomua')

    const answer = await office.device().signIn('paomua', PASSWORD.normalize('NFD'))

    expect(answer.status).toBe(200)
  })
})

describe('a session', () => {
  test('is needed for everything that is not public', async () => {
    await using office = await newOffice()
    expect(codeOf(await office.device().get('/anything'))).toBe('sign_in_needed')
    expect((await office.device().get('/demonstration')).status).toBe(200)
  })

  test('ends after twelve quiet hours, and lasts seven days when in use', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const [quiet, busy] = [office.device(), office.device()]
    await quiet.signIn('paomua')
    await busy.signIn('paomua')

    office.pass(SESSION_IDLE_MS - 1000)
    expect((await busy.get('/anything')).status).toBe(200)
    office.pass(2000)
    expect(codeOf(await quiet.get('/anything'))).toBe('sign_in_needed')

    for (let hours = 12; hours < 167; hours += 11) {
      expect((await busy.get('/anything')).status).toBe(200)
      office.pass(11 * 3_600_000)
    }
    office.pass(SESSION_LIFE_MS - 6 * 24 * 3_600_000)
    expect(codeOf(await busy.get('/anything'))).toBe('sign_in_needed')
  })

  test('ends at once when one signs out, and when the account is locked', async () => {
    await using office = await newOffice()
    const id = await office.person('paomua')
    const [one, other] = [office.device(), office.device()]
    await one.signIn('paomua')
    await other.signIn('paomua')
    const stolen = one.cookies.get('chitieu_session') ?? ''

    expect((await one.send('DELETE', '/session')).status).toBe(204)
    expect(one.cookies.has('chitieu_session')).toBe(false)
    one.cookies.set('chitieu_session', stolen)
    expect(codeOf(await one.get('/anything'))).toBe('sign_in_needed')

    await office.world.db
      .updateTable('app_user')
      .set({ state: 'locked' })
      .where('id', '=', id)
      .execute()
    expect(codeOf(await other.get('/anything'))).toBe('sign_in_needed')
  })

  test('is listed per device, and can be ended from another; not one of somebody else', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    await office.person('changmua')
    const [here, lost, stranger] = [office.device(), office.device(), office.device()]
    await here.signIn('paomua')
    await lost.signIn('paomua')
    await stranger.signIn('changmua')

    const { items } = (await here.get('/sessions')).body as {
      items: { id: string; isCurrent: boolean; label: string }[]
    }
    expect(items.map(({ isCurrent }) => isCurrent)).toEqual(expect.arrayContaining([false, true]))
    const other = items.find(({ isCurrent }) => !isCurrent)?.id ?? ''

    expect(codeOf(await stranger.act(`/sessions/${other}/revocation`))).toBe('not_found')
    expect((await lost.get('/anything')).status).toBe(200)
    expect((await here.act(`/sessions/${other}/revocation`)).status).toBe(200)
    expect(codeOf(await lost.get('/anything'))).toBe('sign_in_needed')
    expect((await here.get('/anything')).status).toBe(200)
  })
})

describe('a write with the cookie', () => {
  test.for([
    { why: 'no header of our pages', headers: { 'x-requested-with': '' }, status: 403 },
    { why: 'another site as its origin', headers: { origin: 'https://evil.example' }, status: 403 },
    {
      why: 'the browser naming another site',
      headers: { 'sec-fetch-site': 'cross-site' },
      status: 403,
    },
    { why: 'a broken origin', headers: { origin: 'null' }, status: 403 },
    { why: 'our own origin', headers: { origin: 'https://localhost' }, status: 200 },
  ])('with $why answers $status', async ({ headers, status }) => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')

    const answer = await device.send('POST', '/anything', {}, headers)

    expect(answer.status).toBe(status)
    if (status === 403) expect(codeOf(answer)).toBe('request_not_ours')
  })
})

describe('limits', () => {
  test('after five wrong passwords one waits, even with the right one, and longer each time', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    for (let n = 0; n < 5; n += 1) await device.signIn('paomua', 'sai mật khẩu')

    expect(await device.signIn('paomua')).toMatchObject({
      status: 429,
      body: { code: 'too_many_attempts', details: { seconds: 30 } },
    })
    office.pass(30_000)
    await device.signIn('paomua', 'sai mật khẩu')
    expect(await device.signIn('paomua')).toMatchObject({ body: { details: { seconds: 60 } } })
    office.pass(60_000)
    expect((await device.signIn('paomua')).status).toBe(200)
    expect((await office.device().signIn('paomua', 'sai')).status).toBe(401)
  })

  test('an officer signs in on a device known to the account while a stranger keeps guessing', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const own = office.device('198.51.100.1')
    await own.signIn('paomua')
    const stranger = office.device('203.0.113.66')
    for (let n = 0; n < 8; n += 1) await stranger.signIn('paomua', 'đoán mò')

    expect((await stranger.signIn('paomua')).status).toBe(429)
    expect((await office.device('198.51.100.9').signIn('paomua')).status).toBe(429)
    expect((await own.signIn('paomua')).status).toBe(200)
  })

  test('a device that tries many names waits, whatever mark it claims to have', async () => {
    await using office = await newOffice()
    for (let n = 0; n < 20; n += 1) {
      const device = office.device('203.0.113.66')
      device.cookies.set('chitieu_device', `invented-${n}`)
      await device.signIn(`name${n}`)
    }
    expect((await office.device('203.0.113.66').signIn('another')).status).toBe(429)
    expect((await office.device('198.51.100.1').signIn('another')).status).toBe(401)
  })

  test('guesses sent at the same moment are counted one by one', async () => {
    await using office = await newOffice()
    await office.person('paomua')

    const answers = await Promise.all(
      Array.from({ length: 12 }, () => office.device().signIn('paomua', 'đoán mò')),
    )

    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'sign_in_refused')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(7)
  })
})

describe('the second factor', () => {
  test('is turned on by a code from the phone, and then asked for', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')
    const totp = await enrol(office, device)

    const asked = await office.device().signIn('paomua')
    expect(asked).toMatchObject({ status: 401, body: { code: 'second_factor_needed' } })
    const wrong = await office.device().signIn('paomua', PASSWORD, '000000')
    expect(codeOf(wrong)).toBe('second_factor_refused')
    office.pass(30_000)
    const right = await office.device().signIn('paomua', PASSWORD, codeNow(office, totp))
    expect(right).toMatchObject({ status: 200, body: { user: { secondFactor: true } } })
  })

  test('is not asked for when the password is wrong, so that it does not give the password away', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')
    await enrol(office, device)

    expect(codeOf(await office.device().signIn('paomua', 'sai mật khẩu'))).toBe('sign_in_refused')
  })

  test('takes a code once, even when it is sent twice at the same moment', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')
    const totp = await enrol(office, device)
    office.pass(30_000)
    const code = codeNow(office, totp)

    const answers = await Promise.all([
      office.device().signIn('paomua', PASSWORD, code),
      office.device().signIn('paomua', PASSWORD, code),
    ])

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
    expect(answers.map(codeOf)).toContain('second_factor_refused')
  })

  test('does not count before a code has confirmed it, and goes only with the password', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')

    expect(codeOf(await device.act('/second-factor/confirmation', { code: '123456' }))).toBe(
      'second_factor_not_begun',
    )
    await device.act('/second-factor')
    expect(codeOf(await device.act('/second-factor/confirmation', { code: '000000' }))).toBe(
      'second_factor_code_wrong',
    )
    expect((await office.device().signIn('paomua')).status).toBe(200)

    await enrol(office, device)
    expect(codeOf(await device.act('/second-factor'))).toBe('second_factor_already_on')
    expect(codeOf(await device.act('/second-factor/removal', { password: 'sai' }))).toBe(
      'password_wrong',
    )
    expect((await device.act('/second-factor/removal', { password: PASSWORD })).status).toBe(200)
    expect((await office.device().signIn('paomua')).status).toBe(200)
  })
})

describe('the password', () => {
  const NEXT = 'bốn mùa mây trắng'

  test('is changed with the present one; all other devices are signed out', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const [here, other] = [office.device(), office.device()]
    await here.signIn('paomua')
    await other.signIn('paomua')

    expect((await here.act('/password', { current: PASSWORD, next: NEXT })).status).toBe(200)

    expect((await here.get('/anything')).status).toBe(200)
    expect(codeOf(await other.get('/anything'))).toBe('sign_in_needed')
    expect(codeOf(await other.signIn('paomua', PASSWORD))).toBe('sign_in_refused')
    expect((await other.signIn('paomua', NEXT)).status).toBe(200)
  })

  test.for([
    { current: 'sai', next: NEXT, code: 'password_wrong' },
    { current: PASSWORD, next: 'ngắn', code: 'password_too_weak' },
    { current: PASSWORD, next: 'paomua-2024', code: 'password_too_weak' },
    { current: PASSWORD, next: PASSWORD.normalize('NFD'), code: 'password_unchanged' },
  ])('stays when the change is refused as $code', async ({ code, ...change }) => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')

    expect(codeOf(await device.act('/password', change))).toBe(code)

    expect((await office.device().signIn('paomua')).status).toBe(200)
  })

  test('of one sign-in lets one do nothing but change it', async () => {
    await using office = await newOffice()
    await office.person('paomua', { mustChange: true })
    const device = office.device()

    expect(await device.signIn('paomua')).toMatchObject({ body: { user: { mustChange: true } } })
    expect(codeOf(await device.get('/anything'))).toBe('password_must_change')
    expect((await device.get('/session')).status).toBe(200)
    await device.act('/password', { current: PASSWORD, next: NEXT })
    expect((await device.get('/anything')).status).toBe(200)
  })

  test('of a stolen session cannot be guessed: wrong ones are counted as at the door', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')
    for (let n = 0; n < 3; n += 1) {
      await device.act('/password', { current: `đoán mò ${n}`, next: NEXT })
    }
    for (let n = 0; n < 2; n += 1) {
      await device.act('/second-factor/removal', { password: `đoán mò ${n}` })
    }

    const answer = await device.act('/password', { current: PASSWORD, next: NEXT })

    expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } })
    office.pass(30_000)
    expect((await device.act('/password', { current: PASSWORD, next: NEXT })).status).toBe(200)
  })

  test('leaves no trace in the receipt of its command, not even a hash to guess against', async () => {
    await using office = await newOffice()
    await office.person('paomua')
    const device = office.device()
    await device.signIn('paomua')
    const commandId = '01926f3a-0000-7000-8000-000000000001'

    await device.act('/password', { current: PASSWORD, next: NEXT }, commandId)
    const again = await device.act('/password', { current: 'x', next: NEXT }, commandId)

    // The receipt knows the command by its id alone, so what else was sent cannot have been hashed.
    expect(again.status).toBe(200)
  })
})

async function enrol(office: Office, device: Device): Promise<TOTP> {
  const begun = (await device.act('/second-factor')).body as { secret: string; address: string }
  expect(begun.address).toContain(`secret=${begun.secret}`)
  const totp = new TOTP({ secret: Secret.fromBase32(begun.secret) })
  const code = codeNow(office, totp)
  expect((await device.act('/second-factor/confirmation', { code })).status).toBe(200)
  return totp
}

function codeNow(office: Office, totp: TOTP): string {
  return totp.generate({ timestamp: office.deps.now().getTime() })
}
