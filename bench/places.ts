import { toDay } from '#kernel/day.ts'
import { inTransaction } from '#platform/db.ts'
import type { Installation } from '#server/installation.ts'
import {
  applyNationalReform,
  loadNationalUnits,
  loadUnitsBeforeReform,
} from '#slices/places/server/national-load.ts'
import { readNationalUnits } from '#slices/places/server/national-units.files.ts'
import { searchPlaces } from '#slices/places/server/place-search.queries.ts'
import type { Benchmark } from './measure.ts'

export function loadBenchmark({ database, deps }: Installation): Benchmark {
  return {
    name: 'load the national units, three lists and the reform',
    unit: 's',
    bar: 10,
    warmUps: 0,
    runs: 1,
    run: async () => {
      const units = await readNationalUnits()
      await inTransaction(database.owner, (tx) =>
        loadNationalUnits(tx, units, { newId: deps.newId, now: deps.now() }),
      )
    },
  }
}

export function reformBenchmark({ database, deps }: Installation): Benchmark {
  return {
    name: 'apply the reform of 1 July 2025 to the whole country',
    unit: 's',
    bar: 10,
    warmUps: 1,
    runs: 1,
    run: async (index) => {
      const units = await readNationalUnits()
      const options = { newId: deps.newId, now: deps.now() }
      if (index < 0) {
        await inTransaction(database.owner, (tx) => loadUnitsBeforeReform(tx, units, options))
      } else await inTransaction(database.owner, (tx) => applyNationalReform(tx, units, options))
    },
  }
}

const WORDS = [
  'hat luu',
  'Hát Lìu',
  '04618',
  'tram tau',
  'ha no',
  'tan',
  'xa binh',
  'thị trấn',
  '15',
  'lao cai',
]

export async function searchBenchmarks({ deps }: Installation): Promise<readonly Benchmark[]> {
  return [
    {
      name: 'search a place by name, with or without marks, or code',
      bar: 20,
      warmUps: WORDS.length,
      runs: 200,
      run: (index) =>
        searchPlaces(
          deps.db,
          { q: WORDS[Math.abs(index) % WORDS.length] ?? '', limit: 20 },
          toDay('2025-12-01'),
        ),
    },
  ]
}
