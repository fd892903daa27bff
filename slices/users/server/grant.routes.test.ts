import { describe, expect, test } from 'vitest'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { codeOf, type Answer } from '#tests/world.ts'
import type { GrantView, OwnGrantsView } from '../core/grant.contract.ts'
import type { UserId } from '../core/user-id.ts'
import { newOffice, type Device, type Office } from './signing-in.scene.ts'

const BASIS = 'Quyết định 12/QĐ-UBND ngày 03/10/2024'

test('the chair of the district gives a role; the person may do it at once, with the document named', async () => {
  await using office = await newOffice()
  const { chair, officerId, officer } = await aChairAndAnOfficer(office)

  const given = await giveRole(chair, officerId, 'commune_officer', office.commune)

  expect(given.status).toBe(200)
  const grants = await grantsOf(officer)
  expect(grants).toContainEqual(`result.enter ${office.commune}`)
  expect(grants).toContainEqual(`plan.read ${office.district}`)
  const { held } = (await officer.get('/grants')).body as OwnGrantsView
  expect(held[0]).toMatchObject({ basis: BASIS, grantedByName: 'Người chair', isInForce: true })
})

test('a role given twice is held once', async () => {
  await using office = await newOffice()
  const { chair, officerId, officer } = await aChairAndAnOfficer(office)

  await giveRole(chair, officerId, 'commune_officer', office.commune)
  const again = await giveRole(chair, officerId, 'commune_officer', office.commune)

  expect(again).toMatchObject({ status: 200, body: { ids: [] } })
  expect(new Set(await grantsOf(officer)).size).toBe((await grantsOf(officer)).length)
})

describe('nobody gives what they do not hold', () => {
  test('the administrator opens accounts and does not hand out the programme’s work', async () => {
    await using office = await newOffice()
    const { officerId, officer } = await aChairAndAnOfficer(office)
    await office.person('admin', { role: 'administrator', over: office.district })
    const admin = office.device()
    await admin.signIn('admin')

    const answer = await giveRole(admin, officerId, 'commune_officer', office.commune)

    expect(answer).toMatchObject({ status: 403, body: { code: 'grant_not_held' } })
    expect(await grantsOf(officer)).toEqual([])
  })

  test('nor over a place beyond their own', async () => {
    await using office = await newOffice()
    const { chair, officerId } = await aChairAndAnOfficer(office)
    const elsewhere = await office.world.place({ level: 'commune', name: 'Nơi khác' })

    const answer = await giveRole(chair, officerId, 'commune_officer', elsewhere)

    expect(codeOf(answer)).toBe('grant_not_held')
  })

  test('nor to themselves, nor from yesterday, nor without a document', async () => {
    await using office = await newOffice()
    const { chair, chairId, officerId } = await aChairAndAnOfficer(office)

    const toOneself = await giveRole(chair, chairId, 'inspector', office.commune)
    const backdated = await giveRole(chair, officerId, 'inspector', office.commune, {
      from: '2024-10-02',
    })
    const unfounded = await giveRole(chair, officerId, 'inspector', office.commune, { basis: ' ' })

    expect([toOneself, backdated, unfounded].map(codeOf)).toEqual([
      'grant_to_oneself',
      'grant_begins_in_the_past',
      'request_not_understood',
    ])
  })

  test('and with an access token nobody gives anything', async () => {
    await using office = await newOffice()
    const { chair, officerId } = await aChairAndAnOfficer(office)
    const made = await chair.act('/access-tokens', {
      name: 'Báo cáo tự động',
      actions: ['plan.read'],
      expiresOn: '2025-01-01',
    })
    const { secret } = made.body as { secret: string }

    const answer = await giveRole(
      {
        ...chair,
        act: (path, body) =>
          chair.send(
            'POST',
            path,
            { commandId: crypto.randomUUID(), ...body },
            { authorization: `Bearer ${secret}` },
          ),
      },
      officerId,
      'inspector',
      office.commune,
    )

    expect(codeOf(answer)).toBe('session_needed')
  })
})

describe('a delegation', () => {
  test('lets the deputy certify for a period, and dies with the grant it was lent from', async () => {
    await using office = await newOffice()
    const { chair, communeChair, communeChairId, deputyId, deputy } = await aCommuneOffice(office)
    const source = await heldGrant(communeChair, 'result.certify')

    const lent = await delegate(communeChair, source, deputyId)

    expect(lent.status).toBe(200)
    expect(await grantsOf(deputy)).toEqual([`result.certify ${office.commune}`])
    const own = (await communeChair.get('/grants')).body as OwnGrantsView
    expect(own.lent).toMatchObject([{ userName: 'Người deputy', action: 'result.certify' }])

    const revoked = await chair.act(`/grants/${source}/revocation`)
    expect(revoked.status).toBe(200)
    expect(await grantsOf(deputy)).toEqual([])
    expect(await grantsOf(communeChair)).not.toContain(`result.certify ${office.commune}`)
    expect(communeChairId).not.toBe(deputyId)
  })

  test('ends by itself on its last day', async () => {
    await using office = await newOffice()
    const { communeChair, deputyId, deputy } = await aCommuneOffice(office)
    await delegate(communeChair, await heldGrant(communeChair, 'result.certify'), deputyId)

    office.pass(5 * 24 * 3_600_000)
    await deputy.signIn('deputy')
    expect(await grantsOf(deputy)).toHaveLength(1)
    office.pass(2 * 24 * 3_600_000)
    await deputy.signIn('deputy')
    expect(await grantsOf(deputy)).toEqual([])
  })

  test('is not passed on, does not outlive its source, and is of one’s own grants only', async () => {
    await using office = await newOffice()
    const { chair, communeChair, communeChairId, deputyId, deputy } = await aCommuneOffice(office)
    const source = await heldGrant(communeChair, 'result.certify')
    await delegate(communeChair, source, deputyId)
    const lent = await heldGrant(deputy, 'result.certify')

    expect(codeOf(await delegate(deputy, lent, communeChairId))).toBe('delegation_of_a_delegation')
    expect(codeOf(await delegate(deputy, source, deputyId))).toBe('not_found')
    expect(codeOf(await delegate(communeChair, source, communeChairId))).toBe('grant_to_oneself')
    expect(codeOf(await delegate(communeChair, lent, deputyId))).toBe('not_found')
    expect(codeOf(await chair.act(`/grants/${source}/revocation`))).toBeUndefined()
    expect(codeOf(await delegate(communeChair, source, deputyId))).toBe('grant_not_in_force')
  })

  test('is taken back by whoever lent it, and not by the deputy’s colleague', async () => {
    await using office = await newOffice()
    const { communeChair, deputyId, deputy } = await aCommuneOffice(office)
    const lent = await delegate(
      communeChair,
      await heldGrant(communeChair, 'result.certify'),
      deputyId,
    )
    const { id } = lent.body as { id: string }
    await office.person('bystander', { role: 'commune_officer', over: office.commune })
    const bystander = office.device()
    await bystander.signIn('bystander')

    expect(codeOf(await bystander.act(`/grants/${id}/revocation`))).toBe('not_found')
    expect(codeOf(await deputy.act(`/grants/${id}/revocation`))).toBe('grant_of_oneself')
    expect((await communeChair.act(`/grants/${id}/revocation`)).status).toBe(200)
    expect(await grantsOf(deputy)).toEqual([])
  })
})

describe('at the same moment', () => {
  test('a grant is revoked once; the second is told so', async () => {
    await using office = await newOffice()
    const { chair, officerId } = await aChairAndAnOfficer(office)
    const given = await giveRole(chair, officerId, 'inspector', office.commune)
    const [id = ''] = (given.body as { ids: string[] }).ids

    const answers = await office.world.atOnce(
      () => chair.act(`/grants/${id}/revocation`),
      () => chair.act(`/grants/${id}/revocation`),
    )

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.map(codeOf)).toContain('grant_already_revoked')
  })

  test('a grant that is being revoked is not given on: what is decided first holds', async () => {
    await using office = await newOffice()
    const { chair, chairId, officerId } = await aChairAndAnOfficer(office)
    await office.person('admin', { role: 'administrator', over: office.district })
    const admin = office.device()
    await admin.signIn('admin')
    const power = await heldGrant(chair, 'grant.give')

    const [revoked, given] = await office.world.atOnce(
      () => admin.act(`/grants/${power}/revocation`),
      () => giveRole(chair, officerId, 'inspector', office.commune),
    )

    expect(revoked?.status).toBe(200)
    // Either the chair gave before the power was taken, or not at all: never half a role.
    const held = await office.world.db
      .selectFrom('user_grant')
      .select('id')
      .where('user_id', '=', officerId)
      .execute()
    expect(held).toHaveLength(given?.status === 200 ? 4 : 0)
    expect(
      codeOf(await giveRole(chair, officerId, 'inspector', office.district)),
    ).not.toBeUndefined()
    expect(chairId).toBeDefined()
  })

  test('a command that arrives twice gives once and is answered alike', async () => {
    await using office = await newOffice()
    const { chair, officerId } = await aChairAndAnOfficer(office)
    const commandId = crypto.randomUUID()
    const body = giftOf(officerId, 'inspector', office.commune)

    const answers = await office.world.atOnce(
      () => chair.act('/grants', body, commandId),
      () => chair.act('/grants', body, commandId),
    )

    expect(answers[0]?.status).toBe(200)
    expect(answers[1]).toEqual(answers[0])
    const audit = await office.world.audit()
    expect(audit.filter(({ action }) => action === 'grant.give')).toHaveLength(1)
  })
})

async function aChairAndAnOfficer(office: Office) {
  const organisationId = await office.office(office.commune)
  const chairId = await office.person('chair', {
    role: 'district_chair',
    over: office.district,
    organisationId: await office.office(office.district),
  })
  const officerId = await office.person('officer', { organisationId })
  const [chair, officer] = [office.device(), office.device()]
  await chair.signIn('chair')
  await officer.signIn('officer')
  return { chair, chairId, officer, officerId }
}

async function aCommuneOffice(office: Office) {
  const organisationId = await office.office(office.commune)
  await office.person('chair', { role: 'district_chair', over: office.district })
  const facts = { organisationId, over: office.commune }
  const communeChairId = await office.person('communechair', { ...facts, role: 'commune_chair' })
  const deputyId = await office.person('deputy', { organisationId })
  const [chair, communeChair, deputy] = [office.device(), office.device(), office.device()]
  await chair.signIn('chair')
  await communeChair.signIn('communechair')
  await deputy.signIn('deputy')
  return { chair, communeChair, communeChairId, deputy, deputyId }
}

function giftOf(
  userId: UserId,
  role: string,
  placeId: PlaceId,
  change: { readonly from?: string; readonly basis?: string } = {},
) {
  const give = { kind: 'role', role }
  return { userId, give, placeId, from: '2024-10-03', to: null, basis: BASIS, ...change }
}

function giveRole(
  device: Pick<Device, 'act'>,
  ...gift: Parameters<typeof giftOf>
): Promise<Answer> {
  return device.act('/grants', giftOf(...gift))
}

function delegate(device: Device, source: string, userId: UserId): Promise<Answer> {
  const body = { userId, from: '2024-10-03', to: '2024-10-10', basis: 'Giấy ủy quyền 01/GUQ' }
  return device.act(`/grants/${source}/delegation`, body)
}

async function grantsOf(device: Device): Promise<readonly string[]> {
  const { grants } = (await device.get('/session')).body as {
    grants: { action: string; placeId: string }[]
  }
  return grants.map(({ action, placeId }) => `${action} ${placeId}`)
}

async function heldGrant(device: Device, action: string): Promise<string> {
  const { held } = (await device.get('/grants')).body as { held: GrantView[] }
  const grant = held.find((each) => each.action === action)
  if (grant === undefined) throw new Error(`${action} is not held`)
  return grant.id
}
