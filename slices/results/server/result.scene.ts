import { uuidv7 } from 'uuidv7'
import type { Schedule } from '../core/duty.ts'
import { inTransaction, type Db } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { DutyId } from '../core/result-id.ts'
import type { World } from '#tests/world.ts'
import { saveDuty } from './duty.queries.ts'

/** An indicator with what reporting needs of it; a count of households unless said. */
export async function insertIndicator(
  db: Db,
  facts: {
    readonly code: string
    readonly addsOverTime?: 'increment' | 'cumulative' | 'stock'
    readonly highest?: string
  },
): Promise<IndicatorId> {
  const id = uuidv7() as IndicatorId
  await db
    .insertInto('indicator')
    .values({
      id,
      code: facts.code,
      title_vi: `Chỉ tiêu ${facts.code}`,
      unit: 'hộ',
      kind: 'output',
      direction: 'up',
      adds_over_time: facts.addsOverTime ?? 'increment',
      adds_over_place: 'sum',
      lowest: '0',
      highest: facts.highest ?? null,
      certainty: 'local',
    })
    .execute()
  return id
}

const QUARTERLY: Schedule = { every: 'quarter', due: { monthsAfterClose: 1, day: 5 } }

/**
 * Xà Hồ in Trạm Tấu owes a quarterly form of one indicator; its officer, its chair and the district
 * office with the grants of their posts.
 */
export async function aReportingCommune(world: World, schedule: Schedule = QUARTERLY) {
  const province = await world.place({ level: 'province', name: 'Tỉnh Yên Bái', code: '15' })
  const district = await world.place({
    level: 'district',
    name: 'Huyện Trạm Tấu',
    code: '139',
    within: province,
  })
  const commune = await world.place({
    level: 'commune',
    name: 'Xã Xà Hồ',
    code: '04594',
    within: district,
  })
  const office = await world.organisation({
    placeId: commune,
    name: 'UBND xã Xà Hồ',
    kind: 'commune-peoples-committee',
  })
  const houses = await insertIndicator(world.db, { code: 'KQ0102' })
  const dutyId = uuidv7() as DutyId
  await inTransaction(world.db, (tx) =>
    saveDuty(
      tx,
      {
        id: dutyId,
        code: 'unit-quarter',
        title: { vi: 'Báo cáo quý', en: 'Quarterly report' },
        who: ['commune-peoples-committee'],
        schedule,
        valueState: 'reported',
        certainty: 'local',
      },
      [houses],
    ),
  )
  return {
    district,
    commune,
    office,
    houses,
    dutyId,
    key: { placeId: commune, organisationId: office, dutyId, period: '2024-Q3' },
    officer: await world.person([
      ['result.read', commune],
      ['result.enter', commune],
      ['result.submit', commune],
    ]),
    chair: await world.person([
      ['result.read', commune],
      ['result.enter', commune],
      ['result.submit', commune],
      ['result.certify', commune],
    ]),
    steering: await world.person([
      ['result.read', district],
      ['result.certify', district],
      ['result.reopen', district],
    ]),
  }
}
