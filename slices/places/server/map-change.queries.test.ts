import { fc } from '@fast-check/vitest'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { inTransaction, type Db, type Tx } from '#platform/db.ts'
import { freshDatabase } from '#tests/database.ts'
import { decideUndo } from '../core/change-undo.ts'
import { undoMapChange, type MapChange } from '../core/map-change.ts'
import { buildGraph } from '../core/place-graph.ts'
import type { PlaceChangeId } from '../core/place-id.ts'
import { reachOf } from '../core/place-reach.ts'
import { mapperTo } from '../core/place-map.ts'
import type { PlaceRows } from '../core/place.ts'
import { idOf, liveThrough, proposals, SMALL_COUNTRY } from '../core/small-country.scene.ts'
import { saveMapChange, saveMapChangeUndone } from './map-change.queries.ts'
import { loadRows } from './place-graph.queries.ts'
import {
  findWrongKeptPlaces,
  listMapDates,
  refreshMaps,
  refreshReach,
} from './place-map.queries.ts'

test('the tables say of every history what the rows in memory say, and of its undoing', async () => {
  await using database = await freshDatabase()
  await fc.assert(
    fc.asyncProperty(proposals, async (proposed) => {
      const { rows, applied } = liveThrough(proposed)
      await emptyTables(database.owner)

      await inTransaction(database.server, (tx) => writeAll(tx, applied))

      expect(sorted(await loadRows(database.server))).toEqual(sorted(rows))
      const last = applied.at(-1)
      if (last === undefined || !decideUndo(buildGraph(rows), last).ok) return
      await inTransaction(database.server, (tx) => saveMapChangeUndone(tx, last))
      expect(sorted(await loadRows(database.server))).toEqual(sorted(undoMapChange(rows, last)))
    }),
    { numRuns: 40 },
  )
})

test('the kept reach and the kept maps are those of the rules', async () => {
  await using database = await freshDatabase()
  await fc.assert(
    fc.asyncProperty(proposals, async (proposed) => {
      const { rows, applied } = liveThrough(proposed)
      const graph = buildGraph(rows)
      await emptyTables(database.owner)

      await inTransaction(database.server, async (tx) => {
        await writeAll(tx, applied)
        await refreshReach(tx)
        await refreshMaps(tx, graph)
      })

      const reach = rows.places.flatMap(({ id }) =>
        [...reachOf(graph, id)].map((reached) => `${id} ${reached}`),
      )
      expect(await keptReach(database.server)).toEqual(reach.toSorted())
      const communes = rows.places.filter((place) => place.level === 'commune')
      const maps = (await listMapDates(database.server)).flatMap((day) => {
        const onMap = mapperTo(graph, day)
        return communes.map(({ id }) => {
          const { commune, district, province } = onMap(id)
          return [day, id, commune, district, province].join(' ')
        })
      })
      expect(await keptMaps(database.server)).toEqual(maps.toSorted())
      expect(await findWrongKeptPlaces(database.server)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('a kept line that was tampered with is found', async () => {
  await using database = await freshDatabase()
  await inTransaction(database.server, async (tx) => {
    await writeAll(tx, [])
    await refreshReach(tx)
    await refreshMaps(tx, buildGraph(await loadRows(tx)))
  })
  const [c1, d2] = [idOf('c1'), idOf('d2')]

  await sql`insert into place_reach values (${d2}, ${c1})`.execute(database.owner)
  await sql`update place_map set district_id = ${d2}
             where place_id = ${c1} and map_on = '2024-07-20'`.execute(database.owner)

  expect(await findWrongKeptPlaces(database.server)).toEqual([
    `reach ${d2} ${c1}`,
    `map 2024-07-20 ${c1}`,
  ])
})

async function writeAll(tx: Tx, applied: readonly MapChange[]): Promise<void> {
  for (const change of [SMALL_COUNTRY, ...applied]) {
    const id = uuidv7() as PlaceChangeId
    await tx
      .insertInto('place_change')
      .values({
        id,
        kind: 'merge',
        title: 'A change',
        effective_on: change.on,
        state: 'applied',
        recorded_at: new Date('2026-01-01T00:00:00Z'),
      })
      .execute()
    await saveMapChange(tx, id, change)
  }
}

async function emptyTables(owner: Db): Promise<void> {
  await sql`truncate place, place_change, place_reach, place_map cascade`.execute(owner)
}

async function keptReach(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('place_reach').selectAll().execute()
  return rows.map((row) => `${row.place_id} ${row.reached_id}`).toSorted()
}

async function keptMaps(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('place_map').selectAll().execute()
  return rows
    .map((row) =>
      [row.map_on, row.place_id, row.commune_id, row.district_id, row.province_id].join(' '),
    )
    .toSorted()
}

/** The order of rows means nothing. */
function sorted(rows: PlaceRows) {
  return Object.fromEntries(
    Object.entries(rows).map(([kind, each]) => [
      kind,
      (each as readonly unknown[]).map((row) => canonical(row)).toSorted(),
    ]),
  )
}

function canonical(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value,
  )
}
