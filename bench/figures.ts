import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import { actAs } from '#platform/command.ts'
import { inTransaction, type Db } from '#platform/db.ts'
import type { Installation } from '#server/installation.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import {
  listCommunesBehind,
  listFiguresByCommune,
  listTargetsByCommune,
  pivotByProvinceAndMonth,
} from '#slices/results/server/figure.queries.ts'
import { nationalPerson } from './entry.ts'
import type { Benchmark } from './measure.ts'
import { MAP, YEARS } from './national.ts'

const BAR_MS = 200

/** What a minister's dashboard asks, over the whole country, as a person whose grants reach it. */
export async function figureBenchmarks(installation: Installation): Promise<readonly Benchmark[]> {
  const { database, deps } = installation
  const actor = await nationalPerson(installation)
  const { rows } = await sql<{ id: IndicatorId }>`
    select id from indicator where code ~ '^B[0-9]{3}$' order by code`.execute(database.owner)
  const ids = rows.map((row) => row.id)
  const idAt = (index: number): IndicatorId => {
    const id = ids[index]
    if (id === undefined) throw new Error('the nation is not filled')
    return id
  }
  const mapOn = toDay(MAP)
  const asPerson = <T>(read: (db: Db) => Promise<T>) =>
    inTransaction(deps.db, async (tx) => {
      await actAs(tx, actor, toDay('2025-12-01'))
      return read(tx)
    })
  const yearOf = (index: number) => YEARS[Math.abs(index) % YEARS.length] ?? 2025
  const denseOf = (index: number) => idAt(Math.abs(index) % 5)
  return [
    {
      name: 'one target by commune: plan and reported, whole country',
      bar: BAR_MS,
      runs: 40,
      run: (index) =>
        asPerson(async (db) => {
          const scope = { indicatorIds: [denseOf(index)], year: yearOf(index), mapOn }
          await listFiguresByCommune(db, { ...scope, states: ['reported'], through: 9 })
          await listTargetsByCommune(db, scope)
        }),
    },
    {
      name: 'one target by commune on the map of 1 July 2025',
      bar: BAR_MS,
      runs: 40,
      run: (index) =>
        asPerson((db) =>
          listFiguresByCommune(db, {
            indicatorIds: [denseOf(index)],
            year: yearOf(index),
            mapOn: toDay('2025-07-01'),
            states: ['reported'],
          }),
        ),
    },
    {
      name: '50 indicators by province and month of a year',
      bar: BAR_MS,
      runs: 40,
      run: (index) =>
        asPerson((db) =>
          pivotByProvinceAndMonth(db, {
            indicatorIds: ids.slice(0, 50),
            year: yearOf(index),
            mapOn,
            state: 'reported',
          }),
        ),
    },
    {
      name: 'the 100 communes that are furthest behind',
      bar: BAR_MS,
      runs: 40,
      run: (index) =>
        asPerson((db) =>
          listCommunesBehind(db, {
            indicatorId: idAt(0),
            year: 2025,
            mapOn,
            through: 1 + (Math.abs(index) % 12),
            limit: 100,
          }),
        ),
    },
  ]
}
