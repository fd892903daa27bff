import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import type { ProposalView } from '../core/plan.contract.ts'
import type { TargetListView } from '../core/target.contract.ts'
import {
  anOpenPlan,
  aPlanningDistrict,
  mountPlans,
  readPlan164,
  readProposals,
  type PlanningDistrict,
} from './plan.scene.ts'

type Reading = Awaited<ReturnType<typeof readPlan164>>

function proposalOf(reading: Reading, kind: ProposalView['kind'], mark = ''): ProposalView {
  const found = reading.proposals.find(
    (proposal) => proposal.kind === kind && proposal.sentence.includes(mark),
  )
  if (found === undefined) throw new Error(`no ${kind} with "${mark}"`)
  return found
}

function confirm(
  world: World,
  scene: PlanningDistrict,
  reading: Reading,
  proposal: ProposalView,
  decision: Readonly<Record<string, unknown>>,
  commandId = uuidv7(),
) {
  return world
    .as(scene.planner)
    .post(`/plans/${reading.planId}/proposals/${proposal.id}/confirmation`, {
      commandId,
      version: proposal.version,
      decision,
    })
}

async function houses(world: World): Promise<string> {
  const row = await world.db
    .selectFrom('indicator')
    .select('id')
    .where('code', '=', 'KQ0102')
    .executeTakeFirstOrThrow()
  return row.id
}

test('Plan 164 gives its three numeric targets, and nothing enters the plan by reading', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)

  const { planId, proposals } = await readPlan164(world, scene)

  const targets = proposals.filter((proposal) => proposal.kind === 'target')
  expect(targets.map(({ fields }) => [fields['comparator'], fields['value']])).toEqual([
    ['>', '6.5'],
    ['=', '170'],
    ['>', '500'],
  ])
  expect(targets[1]?.questions).toMatchObject([{ code: 'year_before_plan', stated: 2023 }])
  expect(await world.db.selectFrom('target_entry').selectAll().execute()).toEqual([])
  expect((await world.as(scene.planner).get(`/plans/${planId}`)).body).toMatchObject({
    targets: 0,
    tasks: 0,
    proposals: proposals.length,
    openProposals: proposals.length,
  })
})

test('every proposal is the very words that it was read from', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { planId } = await readPlan164(world, scene)

  const reading = await world.as(scene.reader).get(`/plans/${planId}/reading`)

  const { text, proposals } = reading.body as { text: string; proposals: ProposalView[] }
  const works = proposals.filter((proposal) => proposal.kind !== 'reference')
  expect(works.map(({ start, end }) => text.slice(start, end))).toEqual(
    works.map(({ sentence }) => sentence),
  )
})

test('a confirmed target enters the ledger tied to its sentence', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'target', '170 hộ')

  const answer = await confirm(world, scene, reading, proposal, {
    kind: 'target',
    indicatorId: await houses(world),
    comparator: '=',
    value: '170',
  })

  const { resultId } = answer.body as { resultId: string }
  expect(answer).toMatchObject({ status: 200, body: { state: 'confirmed' } })
  expect(
    (await world.as(scene.reader).get(`/targets/${scene.district}/${resultId}`)).body,
  ).toMatchObject({
    comparator: '=',
    value: '170',
    clause: proposal.sentence,
    clauseStart: proposal.start,
    clauseEnd: proposal.end,
  })
  const after = await readProposals(world, scene.reader, reading.planId)
  expect(after.find(({ id }) => id === proposal.id)).toMatchObject({
    state: 'confirmed',
    resultId,
    decidedByName: 'Giàng A Páo',
  })
})

test('a corrected value is what enters, and the reader’s own stays with the proposal', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'target', '170 hộ')

  await confirm(world, scene, reading, proposal, {
    kind: 'target',
    indicatorId: await houses(world),
    comparator: '>=',
    value: '175',
  })

  const entry = await world.db
    .selectFrom('target_entry')
    .select(['comparator', 'value'])
    .executeTakeFirst()
  const kept = await readProposals(world, scene.planner, reading.planId)
  expect(entry).toEqual({ comparator: '>=', value: '175' })
  expect(kept.find(({ id }) => id === proposal.id)?.fields).toMatchObject({ value: '170' })
})

test('targets stand in the order of the text, whichever was confirmed or revised last', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const indicatorId = await houses(world)
  for (const [mark, value] of [
    ['500 hộ', '500'],
    ['170 hộ', '170'],
  ] as const) {
    const proposal = proposalOf(reading, 'target', mark)
    await confirm(world, scene, reading, proposal, {
      kind: 'target',
      indicatorId,
      comparator: '=',
      value,
    })
  }
  async function list() {
    const answer = await world.as(scene.reader).get(`/plans/${reading.planId}/targets`)
    return (answer.body as TargetListView).items
  }
  const last = (await list()).at(-1)

  await world
    .as(scene.planner)
    .post(`/targets/${scene.district}/${last?.targetId ?? ''}/revision`, {
      commandId: uuidv7(),
      standingId: last?.standingId,
      comparator: '=',
      value: '600',
      reason: 'Bổ sung',
      documentId: last?.documentId,
    })

  expect((await list()).map(({ value }) => value)).toEqual(['170', '600'])
})

test('of two who confirm the same proposal at once, one is told that it is decided', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'target', '170 hộ')
  const decision = {
    kind: 'target',
    indicatorId: await houses(world),
    comparator: '=',
    value: '170',
  }

  const answers = await world.atOnce(
    () => confirm(world, scene, reading, proposal, decision),
    () => confirm(world, scene, reading, proposal, decision),
  )

  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(answers.map(codeOf)).toContain('proposal_already_decided')
  expect(await world.db.selectFrom('target_entry').select('id').execute()).toHaveLength(1)
})

test('the same confirmation sent twice enters once and answers the same', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'task')
  const decision = { kind: 'task', title: 'Duy trì lớp xóa mù chữ', coordinatingIds: [] }
  const commandId = uuidv7()

  const first = await confirm(world, scene, reading, proposal, decision, commandId)
  const second = await confirm(world, scene, reading, proposal, decision, commandId)

  expect(second).toEqual(first)
  expect(await world.db.selectFrom('task').select('title').execute()).toEqual([
    { title: 'Duy trì lớp xóa mù chữ' },
  ])
})

test('a dropped proposal enters nothing and can be decided no more', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'solution')

  const dropped = await world
    .as(scene.planner)
    .post(`/plans/${reading.planId}/proposals/${proposal.id}/dropping`, {
      commandId: uuidv7(),
      version: proposal.version,
    })
  const late = await confirm(world, scene, reading, proposal, {
    kind: 'solution',
    title: 'Đa dạng hóa nguồn vốn',
    coordinatingIds: [],
  })

  expect(dropped).toMatchObject({ status: 200, body: { state: 'dropped', resultId: null } })
  expect(late).toMatchObject({ status: 409, body: { code: 'proposal_already_decided' } })
  expect(await world.db.selectFrom('task').selectAll().execute()).toEqual([])
})

test('a confirmed reference becomes a citation of the plan’s document', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'reference', '1719')

  const answer = await confirm(world, scene, reading, proposal, {
    kind: 'reference',
    number: '1719/QĐ-TTg',
    issuer: 'Thủ tướng Chính phủ',
    issuedOn: '2021-10-14',
  })

  expect(answer).toMatchObject({ status: 200, body: { state: 'confirmed' } })
  expect(
    await world.db
      .selectFrom('document_reference')
      .select(['issuer', 'issued_on'])
      .where('number', '=', '1719/QĐ-TTg')
      .execute(),
  ).toEqual([{ issuer: 'Thủ tướng Chính phủ', issued_on: '2021-10-14' }])
})

test('a second document is not read into a plan', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { planId } = await readPlan164(world, scene)

  const answer = await world.as(scene.planner).post(`/plans/${planId}/reading`, {
    commandId: uuidv7(),
    text: 'Phấn đấu hỗ trợ 200 hộ làm nhà ở.',
    title: 'Kế hoạch khác',
  })

  expect(answer).toMatchObject({ status: 409, body: { code: 'plan_already_read' } })
})

test('a plan without a document has nothing to read', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const planId = await anOpenPlan(world, scene)

  const answer = await world.as(scene.reader).get(`/plans/${planId}/reading`)

  expect(answer).toMatchObject({ status: 409, body: { code: 'plan_has_no_document' } })
})

test.for([
  { who: 'stranger', status: 404, code: 'not_found' },
  { who: 'reader', status: 403, code: 'not_allowed' },
] as const)('a $who who confirms is answered $status', async ({ who, status, code }) => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const reading = await readPlan164(world, scene)
  const proposal = proposalOf(reading, 'task')

  const answer = await world
    .as(scene[who])
    .post(`/plans/${reading.planId}/proposals/${proposal.id}/confirmation`, {
      commandId: uuidv7(),
      version: proposal.version,
      decision: { kind: 'task', title: 'Việc', coordinatingIds: [] },
    })

  expect(answer).toMatchObject({ status, body: { code } })
})
