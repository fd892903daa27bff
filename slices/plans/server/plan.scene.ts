/** Scenes of planning, for the tests of plans: a district with three communes and its people. */
import { readFile } from 'node:fs/promises'
import { uuidv7 } from 'uuidv7'
import { inTransaction } from '#platform/db.ts'
import {
  loadIndicatorFiles,
  readIndicatorFiles,
} from '#slices/indicators/server/indicator.files.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import {
  loadProgrammeFiles,
  readProgrammeFiles,
} from '#slices/programmes/server/programme.files.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { Answer, Mount, World } from '#tests/world.ts'
import type { PlanReadingView, ProposalView } from '../core/plan.contract.ts'
import type { TargetView } from '../core/target.contract.ts'
import { breakdownSheetRoutes } from './breakdown-sheet.routes.ts'
import { meetingRoutes } from './meeting.routes.ts'
import { planTextRoutes } from './plan-text.routes.ts'
import { planRoutes } from './plan.routes.ts'
import { proposalRoutes } from './proposal.routes.ts'
import { targetRoutes } from './target.routes.ts'
import { taskAttachmentRoutes } from './task-attachment.routes.ts'
import { taskRoutes } from './task.routes.ts'

export const mountPlans: Mount = (app, deps) => {
  app.route('/', planRoutes(deps))
  app.route('/', planTextRoutes(deps))
  app.route('/', proposalRoutes(deps))
  app.route('/', targetRoutes(deps))
  app.route('/', breakdownSheetRoutes(deps))
  app.route('/', taskRoutes(deps))
  app.route('/', taskAttachmentRoutes(deps))
  app.route('/', meetingRoutes(deps))
}

const COMMUNES = [
  ['04585', 'Thị trấn Trạm Tấu'],
  ['04594', 'Xã Xà Hồ'],
  ['04606', 'Xã Bản Mù'],
] as const

/** Trạm Tấu with three of its communes, one commune of a neighbour, and who plans and reads. */
export async function aPlanningDistrict(world: World) {
  const province = await world.place({ level: 'province', name: 'Tỉnh Yên Bái', code: '15' })
  const within = province
  const district = await world.place({
    level: 'district',
    name: 'Huyện Trạm Tấu',
    code: '139',
    within,
  })
  const neighbour = await world.place({
    level: 'district',
    name: 'Huyện Văn Chấn',
    code: '140',
    within,
  })
  const communes: PlaceId[] = []
  for (const [code, name] of COMMUNES) {
    communes.push(await world.place({ level: 'commune', name, code, within: district }))
  }
  const outside = await world.place({
    level: 'commune',
    name: 'Xã Gia Hội',
    code: '04660',
    within: neighbour,
  })
  const office = await world.organisation({
    placeId: district,
    name: 'Phòng Dân tộc',
    kind: 'department',
  })
  return {
    district,
    communes: communes as [PlaceId, PlaceId, PlaceId],
    outside,
    office,
    planner: await world.person([
      ['plan.read', district],
      ['plan.write', district],
      ['target.assign', district],
      ['task.assign', district],
      ['task.carry_out', district],
      ['result.read', district],
    ]),
    reader: await world.person([['plan.read', district]]),
    stranger: await world.person([['plan.read', neighbour]]),
  }
}

export type PlanningDistrict = Awaited<ReturnType<typeof aPlanningDistrict>>

/** The plan of 2024, opened and without a document. */
export async function anOpenPlan(world: World, scene: PlanningDistrict, actor = scene.planner) {
  const opened = await world.as(actor).post('/plans', {
    commandId: uuidv7(),
    placeId: scene.district,
    year: 2024,
    title: 'Kế hoạch năm 2024',
    organisationId: scene.office,
  })
  return (opened.body as { planId: string }).planId
}

/** Plan 164 of Trạm Tấu, read into the plan: nothing of it is confirmed. */
export async function readPlan164(world: World, scene: PlanningDistrict) {
  await loadCatalogue(world)
  const planId = await anOpenPlan(world, scene)
  const text = await readFile(
    new URL('../../../data/plans/164-kh-ubnd-2024.txt', import.meta.url),
    'utf8',
  )
  await world.as(scene.planner).post(`/plans/${planId}/reading`, {
    commandId: uuidv7(),
    text,
    title: 'Kế hoạch 164/KH-UBND',
    number: '164/KH-UBND',
    issuer: 'UBND huyện Trạm Tấu',
  })
  return { planId, proposals: await readProposals(world, scene.planner, planId) }
}

export async function readProposals(
  world: World,
  actor: Actor,
  planId: string,
): Promise<readonly ProposalView[]> {
  const reading = await world.as(actor).get(`/plans/${planId}/reading`)
  return (reading.body as PlanReadingView).proposals
}

async function loadCatalogue(world: World): Promise<void> {
  const programmes = await readProgrammeFiles()
  const indicators = await readIndicatorFiles()
  await inTransaction(world.db, async (tx) => {
    await loadProgrammeFiles(tx, programmes, { newId: uuidv7, at: new Date(0) })
    await loadIndicatorFiles(tx, indicators, { newId: uuidv7 })
  })
}

interface TargetScene {
  readonly comparator: string
  readonly value: string
  readonly addsOverPlace?: 'sum' | 'none'
}

/** A target of the plan of 2024, in households unless it does not add: then in per cent. */
export async function aTarget(world: World, scene: PlanningDistrict, target: TargetScene) {
  const { addsOverPlace = 'sum', comparator, value } = target
  const indicatorId = uuidv7()
  await world.db
    .insertInto('indicator')
    .values({
      id: indicatorId,
      code: `KQ${indicatorId.slice(-4)}`,
      title_vi: 'Số hộ được hỗ trợ nhà ở',
      unit: addsOverPlace === 'sum' ? 'hộ' : '%',
      decimals: addsOverPlace === 'sum' ? 0 : 2,
      kind: 'output',
      direction: 'up',
      adds_over_time: 'increment',
      adds_over_place: addsOverPlace,
      certainty: 'local',
    })
    .execute()
  const planId = await anOpenPlan(world, scene)
  const set = await world.as(scene.planner).post('/targets', {
    commandId: uuidv7(),
    planId,
    indicatorId,
    comparator,
    value,
  })
  const { targetId } = set.body as { targetId: string }
  return { planId, targetId, path: `/targets/${scene.district}/${targetId}` }
}

export async function viewTarget(world: World, actor: Actor, path: string): Promise<TargetView> {
  return (await world.as(actor).get(path)).body as TargetView
}

/** Assigns shares to the communes, in their order, against the shares that stand. */
export async function breakDown(
  world: World,
  scene: PlanningDistrict,
  path: string,
  values: readonly string[],
): Promise<Answer> {
  const { sharesVersion } = await viewTarget(world, scene.planner, path)
  return world.as(scene.planner).post(`${path}/breakdown`, {
    commandId: uuidv7(),
    sharesVersion,
    method: 'hand',
    reason: '',
    shares: values.map((value, index) => ({ placeId: scene.communes[index], value })),
  })
}
