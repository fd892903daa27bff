import { uuidv7 } from 'uuidv7'
import type { World } from '#tests/world.ts'
import { reportRoutes } from '#slices/results/server/report.routes.ts'
import { aReportingCommune } from '#slices/results/server/result.scene.ts'

/**
 * Trạm Tấu in October 2024: its plan asks for 170 houses, Xà Hồ has 18 of them and has reported 12 of
 * the third quarter. A clerk of the steering office writes the report, the chair signs it.
 */
export async function aDistrictWithAPlan(world: World) {
  const scene = await aReportingCommune(world)
  const committee = await world.organisation({
    placeId: scene.district,
    name: 'UBND huyện Trạm Tấu',
    kind: 'district-peoples-committee',
  })
  const planId = uuidv7()
  await world.db
    .insertInto('plan')
    .values({
      id: planId,
      place_id: scene.district,
      year: 2024,
      title: 'Kế hoạch thực hiện Chương trình năm 2024',
      state: 'in_force',
    })
    .execute()
  const [target, share] = [uuidv7(), uuidv7()]
  const entry = { plan_id: planId, indicator_id: scene.houses, year: 2024, comparator: '=' }
  await world.db
    .insertInto('target_entry')
    .values([
      { ...entry, place_id: scene.district, id: target, root_id: target, value: '170' },
      {
        ...entry,
        place_id: scene.commune,
        id: share,
        root_id: share,
        value: '18',
        parent_place_id: scene.district,
        parent_id: target,
      },
    ])
    .execute()
  await world.db
    .insertInto('task')
    .values({
      place_id: scene.district,
      id: uuidv7(),
      plan_id: planId,
      kind: 'task',
      title: 'Phê duyệt danh sách hộ',
      organisation_id: committee,
      due_on: '2024-09-10',
    })
    .execute()
  const clerk = await world.person([
    ['plan.read', scene.district],
    ['result.read', scene.district],
    ['filing.prepare', scene.district],
  ])
  const chair = await world.person([
    ['plan.read', scene.district],
    ['result.read', scene.district],
    ['filing.prepare', scene.district],
    ['filing.file', scene.district],
  ])
  return { ...scene, committee, planId, clerk, chair }
}

export type FilingScene = Awaited<ReturnType<typeof aDistrictWithAPlan>>

/** Xà Hồ enters its houses of the third quarter. */
export async function enterHouses(
  world: World,
  scene: FilingScene,
  entry: { readonly value: string; readonly version: number },
): Promise<void> {
  const answer = await world.as(scene.officer).post('/reports/entries', {
    commandId: uuidv7(),
    ...scene.key,
    version: entry.version,
    note: '',
    entries: [{ indicatorId: scene.houses, tags: '', value: entry.value }],
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** The routes by which figures come in; mounted beside those under test. */
export const entryRoutes = reportRoutes
