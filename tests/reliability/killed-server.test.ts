import { fc } from '@fast-check/vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newDataFolder, openFolder } from '#tests/data-folder.ts'
import { runChitieu, startServer } from '#tests/running-server.ts'
import { DEEDS, newCommuneClient } from './commune-client.ts'
import { databaseProcessOf } from './database-process.ts'
import { prepareSmallOffice } from './small-office.ts'

const COMMUNES = 4
const ACTS_EACH = 50

/** When the process dies, counted in answers from the start, and whether its database dies too. */
const death = fc.record({
  afterAnswers: fc.integer({ min: 10, max: 45 }),
  pauseMs: fc.integer({ min: 0, max: 15 }),
  ofTheDatabaseToo: fc.boolean(),
})

const act = fc.record({
  deed: fc.constantFrom(...DEEDS),
  isAnswerLost: fc.integer({ min: 1, max: 8 }).map((number) => number === 1),
})
const acts = fc.array(act, { minLength: ACTS_EACH, maxLength: ACTS_EACH })

const story = fc.record({
  acts: fc.array(acts, { minLength: COMMUNES, maxLength: COMMUNES }),
  deaths: fc.array(death, { minLength: 3, maxLength: 3 }),
})

test('killed at any moment of 200 commands, no acknowledged one is lost and none is done twice', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ acts, deaths }) => {
      await using folder = await newDataFolder()
      const offices = await prepareSmallOffice(folder.path, COMMUNES)
      const answers = newAnswerCount()
      const clients = offices.map((office, index) =>
        newCommuneClient(office, acts[index] ?? [], () => answers.add()),
      )

      for (const death of deaths) {
        const server = await startServer(folder.path, ['--empty'])
        const dying = answers.after(death.afterAnswers).then(async () => {
          await sleep(death.pauseMs)
          if (death.ofTheDatabaseToo) process.kill(await databaseProcessOf(folder.path), 'SIGKILL')
          await server.end('SIGKILL')
        })
        await Promise.all([dying, ...clients.map((client) => client.work(server.url))])
      }
      await using server = await startServer(folder.path, ['--empty'])
      await Promise.all(clients.map((client) => client.work(server.url)))
      await server.end('SIGTERM')

      const done = clients.flatMap((client) => client.done)
      expect(done).toHaveLength(COMMUNES * ACTS_EACH)
      expect(await listTraces(folder.path)).toEqual(done.toSorted())
      expect(await runChitieu(['verify'], folder.path)).toMatchObject({ code: 0 })
    }),
    { numRuns: 1, endOnFailure: true },
  )
}, 240_000)

/** Counts answers, and tells when so many more have come. */
function newAnswerCount() {
  let wanted = 0
  let reached = (): void => undefined
  return {
    add() {
      wanted -= 1
      if (wanted === 0) reached()
    },
    after(count: number): Promise<void> {
      wanted = count
      return new Promise((resolve) => {
        reached = resolve
      })
    },
  }
}

/** What every command has left in the tables, one line for each time that it was done. */
async function listTraces(folder: string): Promise<readonly string[]> {
  await using opened = await openFolder(folder)
  const { rows } = await sql<{ trace: string }>`
    select 'task ' || title as trace from task
    union all
    select 'document ' || title from document
    union all
    select 'figure ' || place_id || ' ' || value from observation
    union all
    select 'return ' || note from report_event where kind = 'returned'
    union all
    select 'submission ' || place_id from report_event where kind = 'submitted'`.execute(opened.db)
  return rows.map((row) => row.trace).toSorted()
}
