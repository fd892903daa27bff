import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type Mount, type World } from '#tests/world.ts'
import { findBrokenFilings } from './filing-check.ts'
import { filingRoutes } from './filing.routes.ts'
import { aDistrictWithAPlan, enterHouses, entryRoutes, type FilingScene } from './filing.scene.ts'

const mount: Mount = (app, deps) => {
  app.route('/', entryRoutes(deps))
  app.route('/filings', filingRoutes(deps))
}

interface DraftKey {
  readonly placeId: string
  readonly id: string
  readonly version: number
}

async function begin(world: World, scene: FilingScene, actor: Actor = scene.clerk) {
  const answer = await world.as(actor).post('/filings/drafts', {
    commandId: uuidv7(),
    planId: scene.planId,
    organisationId: scene.committee,
    period: '2024-Q3',
  })
  return { status: answer.status, key: answer.body as DraftKey }
}

function file(
  world: World,
  actor: Actor,
  draft: DraftKey,
  facts: { readonly correctsId?: string; readonly commandId?: string } = {},
) {
  return world.as(actor).post(`/filings/drafts/${draft.placeId}/${draft.id}/filing`, {
    commandId: uuidv7(),
    version: draft.version,
    number: '412',
    signedOn: '2024-10-05',
    ...facts,
  })
}

async function aFiledReport(world: World, scene: FilingScene) {
  const { key } = await begin(world, scene)
  const answer = await file(world, scene.chair, key)
  expect(answer.status).toBe(200)
  return answer.body as { placeId: string; id: string; contentHash: string }
}

test('a draft begins with the words every report has, and shows the figures of this moment', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  await enterHouses(world, scene, { value: '12', version: 0 })

  const { key } = await begin(world, scene)
  const draft = await world.as(scene.clerk).get(`/filings/drafts/${key.placeId}/${key.id}`)
  const preview = await world
    .as(scene.clerk)
    .get(`/filings/drafts/${key.placeId}/${key.id}/preview`)

  expect(draft).toMatchObject({
    status: 200,
    body: {
      draft: { placeName: 'Huyện Trạm Tấu', period: '2024-Q3', mapOn: '2024-07-20', version: 1 },
      words: {
        letterhead: { issuer: 'Ủy ban nhân dân huyện Trạm Tấu', place: 'Trạm Tấu' },
        addressees: ['Ủy ban nhân dân tỉnh Yên Bái'],
        signature: { authority: 'TM. ỦY BAN NHÂN DÂN' },
      },
      earlier: null,
      filedId: null,
      mayFile: false,
    },
  })
  expect(preview).toMatchObject({
    status: 200,
    body: {
      content: {
        period: { label: 'quý III năm 2024' },
        targets: {
          figures: [
            {
              key: 'KQ0102',
              planYear: { comparator: '=', value: '170' },
              accumulated: '12',
              percentYear: '7.1',
              communes: [{ place: 'Xã Xà Hồ', planYear: { value: '18' }, percentYear: '66.7' }],
            },
          ],
        },
        tasks: { counts: { total: 1, overdue: 1 }, overdue: [{ daysLate: 23 }] },
      },
    },
  })
})

test('beginning the same report twice, even at the same moment, gives one draft', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)

  const [one, other] = await world.atOnce(
    () => begin(world, scene),
    () => begin(world, scene, scene.chair),
  )

  expect(one?.status).toBe(200)
  expect(other?.key.id).toBe(one?.key.id)
  expect(await world.db.selectFrom('filing_draft').select('id').execute()).toHaveLength(1)
})

test('saving words keeps them, and refuses somebody who saw an older version', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const { key } = await begin(world, scene)
  const at = `/filings/drafts/${key.placeId}/${key.id}`
  const { words } = (await world.as(scene.clerk).get(at)).body as { words: object }
  const changed = { ...words, difficulties: ['Mưa lũ làm hỏng đường vào thôn.'] }

  const save = (actor: Actor) =>
    world.as(actor).post(`${at}/words`, { commandId: uuidv7(), version: 1, words: changed })
  const first = await save(scene.clerk)
  const second = await save(scene.chair)

  expect(first).toMatchObject({ status: 200, body: { version: 2 } })
  expect(codeOf(second)).toBe('filing_draft_changed')
  expect((await world.as(scene.chair).get(at)).body).toMatchObject({ words: changed })
})

test('a filed report is frozen: later figures change the next report and not this one', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  await enterHouses(world, scene, { value: '12', version: 0 })
  const filed = await aFiledReport(world, scene)

  await enterHouses(world, scene, { value: '14', version: 1 })

  const seen = await world.as(scene.clerk).get(`/filings/${filed.placeId}/${filed.id}`)
  expect(seen).toMatchObject({
    status: 200,
    body: {
      isWhole: true,
      filing: { number: '412/BC-UBND', contentHash: filed.contentHash, correctedById: null },
      content: { targets: { figures: [{ accumulated: '12' }] } },
    },
  })
  expect(await world.db.selectFrom('filing_draft').selectAll().execute()).toEqual([])
})

test('a filing cites the certificates that stand behind its figures', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  await enterHouses(world, scene, { value: '12', version: 0 })
  const report = await world.db.selectFrom('periodic_report').select('id').executeTakeFirstOrThrow()
  const certificate = uuidv7()
  await world.db
    .insertInto('certificate')
    .values({
      place_id: scene.commune,
      id: certificate,
      report_id: report.id,
      content: JSON.stringify({ organisationName: 'UBND xã Xà Hồ' }),
      content_hash: 'a'.repeat(64),
      certified_by: scene.chair.id,
      certified_at: new Date('2024-10-02T03:00:00Z'),
    })
    .execute()

  const filed = await aFiledReport(world, scene)

  const seen = await world.as(scene.clerk).get(`/filings/${filed.placeId}/${filed.id}`)
  expect(seen.body).toMatchObject({
    content: { snapshots: [{ id: certificate, certifiedOn: '2024-10-02' }] },
  })
  expect(await world.db.selectFrom('filing_certificate').selectAll().execute()).toMatchObject([
    { filing_id: filed.id, certificate_id: certificate },
  ])
})

test('whoever wrote the draft last may not file it', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const { key } = await begin(world, scene, scene.chair)

  const answer = await file(world, scene.chair, key)

  expect(answer.status).toBe(403)
  expect(codeOf(answer)).toBe('filing_by_its_writer')
})

test('filing twice, even at the same moment, files once', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const { key } = await begin(world, scene)
  const commandId = uuidv7()

  const answers = await world.atOnce(
    () => file(world, scene.chair, key, { commandId }),
    () => file(world, scene.chair, key, { commandId }),
  )

  expect(answers[0]?.status).toBe(200)
  expect(answers[1]).toEqual(answers[0])
  expect(await world.db.selectFrom('filing').select('id').execute()).toHaveLength(1)
})

test('a second filing of a period must be a correction of the one that stands', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const filed = await aFiledReport(world, scene)
  const { key } = await begin(world, scene)

  const bare = await file(world, scene.chair, key)
  const wrong = await file(world, scene.chair, key, { correctsId: uuidv7() })
  const right = await file(world, scene.chair, key, { correctsId: filed.id })

  expect(codeOf(bare)).toBe('filing_already_filed')
  expect(codeOf(wrong)).toBe('filing_correction_mismatch')
  expect(right.status).toBe(200)
  const list = await world.as(scene.clerk).get('/filings')
  expect(list.body).toMatchObject({
    items: [
      { correctsId: filed.id, correctedById: null },
      { id: filed.id, correctsId: null, correctedById: (right.body as { id: string }).id },
    ],
    next: null,
  })
})

test('a correction can be compared with what it corrects', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  await enterHouses(world, scene, { value: '12', version: 0 })
  const filed = await aFiledReport(world, scene)
  await enterHouses(world, scene, { value: '14', version: 1 })
  const { key } = await begin(world, scene)
  const corrected = (await file(world, scene.chair, key, { correctsId: filed.id })).body as DraftKey

  const answer = await world
    .as(scene.clerk)
    .get(`/filings/${scene.district}/${corrected.id}/comparison?with=${filed.id}`)

  expect(answer).toMatchObject({
    status: 200,
    body: { number: '412/BC-UBND', rows: [{ previous: '12', current: '14', change: '2' }] },
  })
})

test.for([
  ['docx', 'PK'],
  ['xlsx', 'PK'],
  ['pdf', '%PDF'],
] as const)(
  'the filed %s is sent as a file, the same bytes every time',
  async ([format, magic]) => {
    await using world = await newWorld(mount)
    const scene = await aDistrictWithAPlan(world)
    const filed = await aFiledReport(world, scene)
    const at = `/filings/${filed.placeId}/${filed.id}/files/${format}`

    const first = await world.as(scene.clerk).app.request(at)
    const second = await world.as(scene.chair).app.request(at)

    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="bao-cao-412-BC-UBND-2024-Q3.${format}"`,
    )
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(bytes.toString('latin1').startsWith(magic)).toBe(true)
    expect(Buffer.compare(bytes, Buffer.from(await second.arrayBuffer()))).toBe(0)
  },
)

test('a preview can be downloaded before anything is filed', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const { key } = await begin(world, scene)

  const response = await world
    .as(scene.clerk)
    .app.request(`/filings/drafts/${key.placeId}/${key.id}/preview/pdf`)

  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toMatch(/^%PDF/)
})

test("a commune files a report of its own on the district's plan", async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  await enterHouses(world, scene, { value: '12', version: 0 })
  const clerk = await world.person([
    ['plan.read', scene.district],
    ['result.read', scene.commune],
    ['filing.prepare', scene.commune],
  ])

  const begun = await world.as(clerk).post('/filings/drafts', {
    commandId: uuidv7(),
    planId: scene.planId,
    organisationId: scene.office,
    period: '2024-Q3',
  })
  const { id } = begun.body as DraftKey
  const preview = await world.as(clerk).get(`/filings/drafts/${scene.commune}/${id}/preview`)

  expect(preview).toMatchObject({
    status: 200,
    body: {
      content: {
        letterhead: { issuer: 'Ủy ban nhân dân xã Xà Hồ', place: 'Xà Hồ' },
        addressees: ['Ủy ban nhân dân huyện Trạm Tấu'],
        targets: {
          figures: [{ planYear: { value: '18' }, accumulated: '12', communes: [] }],
        },
      },
    },
  })
})

test('what a person may not see does not exist for them', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const filed = await aFiledReport(world, scene)
  const stranger = await world.person([['result.read', scene.commune]])

  const seen = await world.as(stranger).get(`/filings/${filed.placeId}/${filed.id}`)
  const list = await world.as(stranger).get('/filings')

  expect(seen.status).toBe(404)
  expect(codeOf(seen)).toBe('filing_not_found')
  expect(list.body).toEqual({ items: [], next: null })
})

test('a period that has not begun, or is of another year, is refused', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const ask = (period: string) =>
    world.as(scene.clerk).post('/filings/drafts', {
      commandId: uuidv7(),
      planId: scene.planId,
      organisationId: scene.committee,
      period,
    })

  expect(codeOf(await ask('2024-11'))).toBe('filing_period_not_begun')
  expect(codeOf(await ask('2023-Q4'))).toBe('filing_period_not_of_plan')
})

test('a person is offered the plans and offices they may write for', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)

  const offered = await world.as(scene.clerk).get('/filings/choices')
  const nothing = await world.as(scene.steering).get('/filings/choices')

  expect(offered.body).toMatchObject({
    items: [
      { planId: scene.planId, organisationName: 'UBND huyện Trạm Tấu' },
      { planId: scene.planId, organisationName: 'UBND xã Xà Hồ' },
    ],
  })
  expect(nothing.body).toEqual({ items: [] })
})

test('content that was changed behind the back of the system is found, and shown as broken', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  const filed = await aFiledReport(world, scene)
  const before = await findBrokenFilings(world.db)

  await sql`update filing set content = jsonb_set(content, '{summary}', '"Khác"')`.execute(world.db)

  expect(before).toEqual([])
  expect(await findBrokenFilings(world.db)).toEqual([filed.id])
  const seen = await world.as(scene.clerk).get(`/filings/${filed.placeId}/${filed.id}`)
  expect(seen.body).toMatchObject({ isWhole: false })
})

test('the server itself can neither change nor delete what was filed', async () => {
  await using world = await newWorld(mount)
  const scene = await aDistrictWithAPlan(world)
  await aFiledReport(world, scene)

  const change = sql`update filing set title = 'Khác'`.execute(world.deps.db)
  await expect(change).rejects.toThrow('permission denied')
  await expect(sql`delete from filing`.execute(world.deps.db)).rejects.toThrow('permission denied')
})
