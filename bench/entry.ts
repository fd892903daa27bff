import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import { inTransaction } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import type { Installation } from '#server/installation.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { ACTIONS } from '#slices/users/core/action.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { loadDutyFile } from '#slices/results/server/duty.files.ts'
import {
  loadIndicatorFiles,
  readIndicatorFiles,
} from '#slices/indicators/server/indicator.files.ts'
import {
  loadProgrammeFiles,
  readProgrammeFiles,
} from '#slices/programmes/server/programme.files.ts'
import type { Benchmark } from './measure.ts'

/** A person whose grants reach the whole country, with real rows behind them. */
export async function nationalPerson({ database, deps }: Installation): Promise<Actor> {
  const id = deps.newId() as UserId
  const { rows } = await sql<{ id: PlaceId }>`select id from place where level = 'country'`.execute(
    database.owner,
  )
  const country = rows[0]?.id
  if (country === undefined) throw new Error('no country')
  await sql`insert into app_user (id, username, name) values (${id}, ${`u${id.slice(-12)}`}, 'Bench')`.execute(
    database.owner,
  )
  for (const action of ACTIONS) {
    await sql`insert into user_grant (id, user_id, action, place_id, validity, basis)
              values (${deps.newId()}, ${id}, ${action}, ${country}, '(,)', 'bench')`.execute(
      database.owner,
    )
  }
  return { id, name: 'Bench', grants: ACTIONS.map((action) => ({ action, placeId: country })) }
}

/** A figure as a commune officer sends it: the whole command over HTTP's own code, committed to disk. */
export async function entryBenchmarks(installation: Installation): Promise<readonly Benchmark[]> {
  const { database, deps } = installation
  await inTransaction(database.owner, async (tx) => {
    await loadProgrammeFiles(tx, await readProgrammeFiles(), { newId: deps.newId, at: deps.now() })
    await loadIndicatorFiles(tx, await readIndicatorFiles(), { newId: deps.newId })
    await loadDutyFile(tx, { newId: deps.newId })
  })
  const actor = await nationalPerson(installation)
  const communes = await reportingCommunes(installation, 400)
  const duty = await database.owner
    .selectFrom('reporting_duty')
    .innerJoin('duty_indicator', 'duty_indicator.duty_id', 'reporting_duty.id')
    .select(['reporting_duty.id', 'duty_indicator.indicator_id'])
    .where('code', '=', 'unit-quarter')
    .executeTakeFirstOrThrow()
  const app = buildApp(deps, {
    webFolder: '',
    identify: async (c, next) => {
      c.set('actor', actor)
      c.set('today', toDay('2025-10-03'))
      await next()
    },
  })
  return [
    {
      name: 'entry of a figure, until it is committed and rolled up',
      bar: 20,
      warmUps: 20,
      runs: 300,
      run: async (index) => {
        const commune = communes[index < 0 ? 300 - index : index]
        if (commune === undefined) throw new Error('too few communes')
        const response = await app.request('/api/v1/reports/entries', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            commandId: deps.newId(),
            placeId: commune.placeId,
            organisationId: commune.organisationId,
            dutyId: duty.id,
            period: '2025-Q3',
            version: 0,
            note: '',
            entries: [{ indicatorId: duty.indicator_id, tags: '', value: String(100 + index) }],
          }),
        })
        if (response.status !== 200) throw new Error(await response.text())
      },
    },
  ]
}

async function reportingCommunes({ database, deps }: Installation, count: number) {
  const { rows } = await sql<{ place_id: string }>`
    select place_id from place_map where map_on = '2025-03-01' and commune_id = place_id
     order by place_id limit ${count}`.execute(database.owner)
  const communes = rows.map((row) => ({ placeId: row.place_id, organisationId: deps.newId() }))
  await database.owner
    .insertInto('organisation')
    .values(
      communes.map((commune, index) => ({
        id: commune.organisationId,
        place_id: commune.placeId,
        code: `bench-${index}`,
        name: 'UBND xã',
        kind: 'commune-peoples-committee',
      })),
    )
    .execute()
  return communes
}
