import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newWorld, type World } from '#tests/world.ts'
import { mapOfPlan } from './target-view.queries.ts'

/** A district that went with the reform of 1 July 2025, and a commune of it that stayed. */
async function throughTheReform(world: World) {
  const district = await world.place({
    level: 'district',
    name: 'Huyện Trạm Tấu',
    validity: '(,2025-07-01)',
  })
  const commune = await world.place({ level: 'commune', name: 'Xã Tà Xi Láng', within: district })
  await sql`insert into place_map (map_on, place_id, commune_id)
            values ('2025-03-01', ${commune}, ${commune}), ('2025-07-01', ${commune}, ${commune})`.execute(
    world.db,
  )
  return { district, commune }
}

test('a plan is drawn on the newest map of its year', async () => {
  await using world = await newWorld(() => undefined)
  const { commune } = await throughTheReform(world)

  const maps = await Promise.all(
    [2023, 2024, 2025, 2026].map((year) => mapOfPlan(world.db, { placeId: commune, year })),
  )

  expect(maps).toEqual(['2024-07-20', '2024-07-20', '2025-07-01', '2025-07-01'])
})

test('the plan of a district for 2025 is drawn as the district last was, with all its communes', async () => {
  await using world = await newWorld(() => undefined)
  const { district } = await throughTheReform(world)

  expect(await mapOfPlan(world.db, { placeId: district, year: 2025 })).toBe('2025-03-01')
  expect(await mapOfPlan(world.db, { placeId: district, year: 2024 })).toBe('2024-07-20')
})
