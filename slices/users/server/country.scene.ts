import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Db } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { World } from '#tests/world.ts'

/**
 * A small country on which rules of access go wrong: a commune that took over parts of two
 * districts, a district that ended, names that begin alike, and a programme with two levels.
 */
export interface TreacherousCountry {
  readonly country: PlaceId
  readonly places: readonly PlaceId[]
  readonly nodes: readonly ProgrammeNodeId[]
}

export async function aTreacherousCountry(world: World): Promise<TreacherousCountry> {
  const country = await world.place({ level: 'country', name: 'Việt Nam' })
  const province = await world.place({ level: 'province', name: 'Yên Bái', within: country })
  const other = await world.place({ level: 'province', name: 'Yên Bái Mới', within: country })
  const district = await world.place({
    level: 'district',
    name: 'Trạm Tấu',
    within: province,
    validity: '[2000-01-01,2024-07-01)',
  })
  const near = await world.place({ level: 'district', name: 'Văn Chấn', within: province })
  const hatLuu = await world.place({ level: 'commune', name: 'Hát Lừu', within: district })
  const banMu = await world.place({ level: 'commune', name: 'Bản Mù', within: district })
  const suoiBu = await world.place({ level: 'commune', name: 'Suối Bu', within: near })
  const merged = await world.place({ level: 'commune', name: 'Hát Lừu Mới', within: other })
  for (const taken of [hatLuu, suoiBu]) await takeOver(world.db, merged, taken)

  const places = [country, province, other, district, near, hatLuu, banMu, suoiBu, merged]
  await insertRollups(world.db, places)
  return { country, places, nodes: await insertNodes(world.db) }
}

/** Whoever reaches the new unit reaches the old one, as refreshReach works it out. */
async function takeOver(db: Db, merged: PlaceId, taken: PlaceId): Promise<void> {
  await sql`
    insert into place_reach
    select place_id, ${taken} from place_reach where reached_id = ${merged}
    on conflict do nothing
  `.execute(db)
}

/** A figure for each place, so that row security has something to hide. */
async function insertRollups(db: Db, places: readonly PlaceId[]): Promise<void> {
  const indicatorId = uuidv7()
  await sql`
    insert into indicator (id, code, title_vi, unit, kind, direction, adds_over_time,
                           adds_over_place, certainty)
    values (${indicatorId}, 'ho-ngheo', 'Số hộ nghèo', 'hộ', 'outcome', 'down', 'stock', 'sum',
            'found')
  `.execute(db)
  for (const placeId of places) {
    await sql`
      insert into rollup (place_id, indicator_id, year, state)
      values (${placeId}, ${indicatorId}, 2024, 'reported')
    `.execute(db)
  }
}

/** DA1 with TDA1 beneath it, and DA2 beside it. */
async function insertNodes(db: Db): Promise<readonly ProgrammeNodeId[]> {
  const [programme, version] = [uuidv7(), uuidv7()]
  await sql`insert into programme (id, code, short_title, title_vi) values (${programme}, '1719', 'DTTS', 'Chương trình 1719')`.execute(
    db,
  )
  await sql`insert into programme_version (id, programme_id, label, validity, level_labels)
            values (${version}, ${programme}, '2021-2025', '(,)', '{Dự án,Tiểu dự án}')`.execute(db)
  const first = await insertNode(db, version, { code: 'DA1' })
  const beneath = await insertNode(db, version, { code: 'DA1.TDA1', parent: first })
  const beside = await insertNode(db, version, { code: 'DA2' })
  return [first, beneath, beside]
}

async function insertNode(
  db: Db,
  version: string,
  scene: { readonly code: string; readonly parent?: ProgrammeNodeId },
): Promise<ProgrammeNodeId> {
  const id = uuidv7() as ProgrammeNodeId
  const depth = scene.parent === undefined ? 1 : 2
  await sql`insert into programme_node (id, version_id, parent_id, code, depth, position, title_vi)
            values (${id}, ${version}, ${scene.parent ?? null}, ${scene.code}, ${depth}, 1, ${scene.code})`.execute(
    db,
  )
  await sql`insert into programme_node_reach values (${id}, ${id})`.execute(db)
  if (scene.parent !== undefined) {
    await sql`insert into programme_node_reach values (${scene.parent}, ${id})`.execute(db)
  }
  return id
}
