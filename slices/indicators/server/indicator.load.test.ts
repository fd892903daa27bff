import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { toDay } from '#kernel/day.ts'
import { inTransaction } from '#platform/db.ts'
import { loadOrganisations } from '#slices/organisations/server/organisation.load.ts'
import { readTramTauOrganisations } from '#slices/organisations/server/organisation.files.ts'
import {
  loadProgrammeFiles,
  readProgrammeFiles,
} from '#slices/programmes/server/programme.files.ts'
import { freshDatabase } from '#tests/database.ts'
import { insertPlace } from '#tests/scene.ts'
import { checkFormula } from '../core/formula-check.ts'
import { isInForce, toCatalogue } from '../core/indicator.ts'
import { loadIndicatorFiles, readIndicatorFiles } from './indicator.files.ts'
import { listIndicators } from './indicator.queries.ts'

const context = { newId: uuidv7, at: new Date('2024-01-02T00:00:00Z') }

async function loadAll(db: Awaited<ReturnType<typeof freshDatabase>>['owner']): Promise<void> {
  const programmes = await readProgrammeFiles()
  const indicators = await readIndicatorFiles()
  await inTransaction(db, async (tx) => {
    await loadProgrammeFiles(tx, programmes, context)
    await loadIndicatorFiles(tx, indicators, context)
  })
}

test('every indicator of the product says how it adds, and every formula is sound', async () => {
  await using database = await freshDatabase()
  await loadAll(database.owner)

  const indicators = await listIndicators(database.owner, {})

  const catalogue = toCatalogue(indicators)
  expect(indicators).toHaveLength(64)
  for (const indicator of indicators) {
    if (indicator.source === 'derived') {
      expect(checkFormula(indicator.formula, catalogue)).toMatchObject({ ok: true })
    } else {
      expect(indicator.addsOverPlace).toBe(
        indicator.unit === '%' || indicator.unit === 'lần' ? 'none' : 'sum',
      )
    }
  }
  expect(catalogue.get('KQ0102')).toMatchObject({ addsOverTime: 'increment', certainty: 'found' })
  expect(catalogue.get('MT01')?.nationalTarget).toMatchObject({ comparator: '>', value: '2' })
  expect(catalogue.get('GN01')).toMatchObject({ source: 'derived', unit: 'điểm %' })
})

test('the programme’s indicators hold for its years, the office’s own for ever', async () => {
  await using database = await freshDatabase()
  await loadAll(database.owner)

  const catalogue = toCatalogue(await listIndicators(database.owner, {}))

  const water = catalogue.get('KQ0105')
  const households = catalogue.get('NEN01')
  expect(water !== undefined && isInForce(water, toDay('2025-12-31'))).toBe(true)
  expect(water !== undefined && isInForce(water, toDay('2026-01-01'))).toBe(false)
  expect(households !== undefined && isInForce(households, toDay('2031-01-01'))).toBe(true)
})

test('loading everything twice changes nothing', async () => {
  await using database = await freshDatabase()
  await loadAll(database.owner)
  const before = await listIndicators(database.owner, {})

  await loadAll(database.owner)

  expect(await listIndicators(database.owner, {})).toEqual(before)
  const versions = await database.owner.selectFrom('programme_version').select('label').execute()
  expect(versions.map((version) => version.label).toSorted()).toEqual([
    '2021-2025',
    '2021-2025',
    '2021-2025',
    '2024-2025',
    '2026-2030',
  ])
})

test('the mandates of the district’s bodies become who leads what', async () => {
  await using database = await freshDatabase()
  const db = database.owner
  await loadAll(db)
  const file = await readTramTauOrganisations()
  for (const code of new Set(file.organisations.map((body) => body.placeCode))) {
    await insertPlace(db, { level: code === '139' ? 'district' : 'commune', name: code, code })
  }

  const loaded = await inTransaction(db, (tx) => loadOrganisations(tx, file, context))
  const again = await inTransaction(db, (tx) => loadOrganisations(tx, file, context))

  const leads = await db
    .selectFrom('organisation_lead as l')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .innerJoin('programme_node as n', 'n.id', 'l.node_id')
    .select(['o.code as body', 'n.code as node'])
    .execute()
  expect(loaded.added).toBe(28)
  expect(again).toEqual({ idByCode: loaded.idByCode, added: 0 })
  expect(leads).toContainEqual({ body: 'phong-dan-toc', node: 'DA10' })
  expect(leads).toContainEqual({ body: 'bqlda', node: 'DA4' })
  expect(leads).toHaveLength(12)
})
