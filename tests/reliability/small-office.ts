/** A data folder with a small working office in it: quick to make, and whole enough to work in. */
import { uuidv7 } from 'uuidv7'
import { toDay } from '#kernel/day.ts'
import { inTransaction, type Db, type Tx } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { refreshMaps } from '#slices/places/server/place-map.queries.ts'
import { loadGraph } from '#slices/places/server/place-graph.queries.ts'
import type { DutyId } from '#slices/results/core/result-id.ts'
import { saveDuty } from '#slices/results/server/duty.queries.ts'
import { insertIndicator } from '#slices/results/server/result.scene.ts'
import type { Role } from '#slices/users/core/role.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { createUser, giveRole } from '#slices/users/server/create-user.ts'
import { hashPassword } from '#slices/users/server/password-hash.ts'
import { openFolder } from '#tests/data-folder.ts'
import { insertOrganisation, insertPlace } from '#tests/scene.ts'

export const PASSWORD = 'ruộng bậc thang'
const TODAY = toDay('2024-10-03')

export interface CommuneOffice {
  readonly district: PlaceId
  readonly commune: PlaceId
  readonly indicatorId: IndicatorId
  /** Which report the commune writes. */
  readonly key: {
    readonly placeId: PlaceId
    readonly organisationId: OrganisationId
    readonly dutyId: DutyId
    readonly period: string
  }
  /** Enters and submits; also records documents and sets tasks for the district. */
  readonly officer: string
  /** Returns what was submitted. */
  readonly chair: string
}

/** A district whose communes each owe one quarterly figure, on 3 October 2024. */
export async function prepareSmallOffice(
  folder: string,
  communes: number,
): Promise<readonly CommuneOffice[]> {
  await using opened = await openFolder(folder)
  await migrate(opened.postgres.ownerUrl)
  const { db } = opened
  await pretendNationalUnits(db)
  const district = await insertPlace(db, { level: 'district', name: 'Trạm Tấu', code: '139' })
  await db
    .insertInto('workspace')
    .values({ title: 'Trạm Tấu', place_id: district, demonstration: true, working_day: TODAY })
    .execute()
  const indicatorId = await insertIndicator(db, { code: 'KQ0102' })
  const dutyId = await aQuarterlyDuty(db, indicatorId)
  const passwordHash = await hashPassword(PASSWORD, { memoryKib: 64, passes: 1, lanes: 1 })
  const offices: CommuneOffice[] = []
  for (let number = 1; number <= communes; number += 1) {
    const commune = await insertPlace(db, {
      level: 'commune',
      name: `Xã số ${number}`,
      code: `0460${number}`,
      within: district,
    })
    const organisationId = await insertOrganisation(db, {
      placeId: commune,
      name: `UBND xã số ${number}`,
      kind: 'commune-peoples-committee',
    })
    const officer = `canbo.${number}`
    const chair = `chutich.${number}`
    await inTransaction(db, async (tx) => {
      await openAccount(tx, { username: officer, organisationId, passwordHash }, [
        ['commune_officer', commune],
        ['steering_office', district],
      ])
      await openAccount(tx, { username: chair, organisationId, passwordHash }, [
        ['commune_chair', commune],
      ])
    })
    const key = { placeId: commune, organisationId, dutyId, period: '2024-Q3' }
    offices.push({ district, commune, indicatorId, key, officer, chair })
  }
  await inTransaction(db, async (tx) => refreshMaps(tx, await loadGraph(tx)))
  return offices
}

/** As a start would leave it, so that a start does not load the whole country first. */
async function pretendNationalUnits(db: Db): Promise<void> {
  await db
    .insertInto('place_change')
    .values({
      id: uuidv7(),
      kind: 'load',
      title: 'Một huyện',
      effective_on: '2024-07-20',
      state: 'applied',
    })
    .execute()
}

async function aQuarterlyDuty(db: Db, indicatorId: IndicatorId): Promise<DutyId> {
  const id = uuidv7() as DutyId
  const duty = {
    id,
    code: 'unit-quarter',
    title: { vi: 'Báo cáo quý', en: 'Quarterly report' },
    who: ['commune-peoples-committee'],
    schedule: { every: 'quarter', due: { monthsAfterClose: 1, day: 5 } },
    valueState: 'reported',
    certainty: 'local',
  } as const
  await inTransaction(db, (tx) => saveDuty(tx, duty, [indicatorId]))
  return id
}

async function openAccount(
  tx: Tx,
  account: {
    readonly username: string
    readonly organisationId: OrganisationId
    readonly passwordHash: string
  },
  roles: readonly (readonly [Role, PlaceId])[],
): Promise<void> {
  const id = uuidv7() as UserId
  const at = new Date('2024-01-02T01:00:00Z')
  await createUser(tx, {
    ...account,
    id,
    name: account.username,
    position: 'Công chức',
    mustChange: false,
    at,
  })
  for (const [role, placeId] of roles) {
    await giveRole(tx, {
      userId: id,
      role,
      placeId,
      period: { from: toDay('2024-01-01'), to: null },
      basis: 'Quyết định 01/QĐ-UBND',
      today: TODAY,
      at,
      newId: uuidv7,
    })
  }
}
