/** Brings the national lists and the reform of 1 July 2025 into an empty database. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { applyMapChange } from '../core/map-change.ts'
import { planReform } from '../core/national-reform.ts'
import { planLoad, REFORM, REFORM_DECISION } from '../core/national-units.ts'
import type { NationalUnits, PlaceLoad, PlannedChange } from '../core/national-units.ts'
import type { PlaceChangeId, PlaceId } from '../core/place-id.ts'
import { buildGraph, type PlaceGraph } from '../core/place-graph.ts'
import { NO_PLACES } from '../core/place.ts'
import { saveMapChange } from './map-change.queries.ts'
import { loadGraph } from './place-graph.queries.ts'
import { refreshMaps, refreshReach } from './place-map.queries.ts'
import { insertPlaceRows, type RowOrigins } from './place-rows.queries.ts'

export interface LoadOptions {
  readonly newId: () => string
  readonly now: Date
  /** Told how many of the steps are done. */
  readonly onProgress?: (done: number, total: number) => void
}

export async function areNationalUnitsLoaded(db: Db): Promise<boolean> {
  const { rows } = await sql`select from place_change where kind = 'load' limit 1`.execute(db)
  return rows.length > 0
}

/** Loads all three lists and the reform; throws when units are there already. */
export async function loadNationalUnits(
  tx: Tx,
  national: NationalUnits,
  options: LoadOptions,
): Promise<void> {
  await loadPlanned(tx, planLoad(national, options.newId), options)
}

/** The map as it stood on the eve of the reform: for whoever wants to apply the reform alone. */
export async function loadUnitsBeforeReform(
  tx: Tx,
  national: NationalUnits,
  options: LoadOptions,
): Promise<void> {
  const { changes, variants } = planLoad(national, options.newId)
  const before = changes.slice(0, -1)
  const known = new Set(before.flatMap(({ change }) => change.begins.map(({ id }) => id)))
  await loadPlanned(
    tx,
    { changes: before, variants: variants.filter(({ placeId }) => known.has(placeId)) },
    options,
  )
}

/** Applies the reform of 1 July 2025 to a database that holds the map of the day before. */
export async function applyNationalReform(
  tx: Tx,
  national: NationalUnits,
  options: LoadOptions,
): Promise<void> {
  const change = planReform(await loadGraph(tx), {
    units: national.third,
    pairs: national.reform,
    on: REFORM,
    newId: () => options.newId() as PlaceId,
  })
  const planned = { ...REFORM_DECISION, id: options.newId() as PlaceChangeId, change }
  await insertPlannedChange(tx, planned, options.now)
  await saveMapChange(tx, planned.id, change)
  options.onProgress?.(1, STEPS)
  await keepPlaces(tx, await loadGraph(tx), options)
}

/**
 * Of the lists and the reform only the outcome is written: each row once, not begun by one list to
 * be closed by the next, which would cost the country's indexes thrice over.
 */
async function loadPlanned(tx: Tx, load: PlaceLoad, options: LoadOptions): Promise<void> {
  for (const planned of load.changes) await insertPlannedChange(tx, planned, options.now)
  const rows = load.changes.reduce((all, { change }) => applyMapChange(all, change), NO_PLACES)
  const existed = new Map(rows.places.map((place) => [place.id, place.existed]))
  const variants = load.variants.map((variant) => ({
    ...variant,
    validity: existed.get(variant.placeId) ?? variant.validity,
  }))
  const named = { ...rows, names: [...rows.names, ...variants] }
  await insertPlaceRows(tx, named, originsOf(load.changes))
  options.onProgress?.(1, STEPS)
  await keepPlaces(tx, buildGraph(named), options)
}

/** Units, who reaches what, and the maps. */
const STEPS = 3

function originsOf(changes: readonly PlannedChange[]): RowOrigins {
  const byDay = new Map(changes.map(({ id, change }) => [change.on, id]))
  return {
    begunBy: new Map(changes.flatMap(({ id, change }) => change.begins.map((to) => [to.id, id]))),
    endedBy: new Map(changes.flatMap(({ id, change }) => change.ends.map((end) => [end, id]))),
    succeededBy(link) {
      const id = byDay.get(link.on)
      if (id === undefined) throw new Error(`no change on ${link.on}`)
      return id
    },
  }
}

/** Works out the tables that are kept beside the units. */
async function keepPlaces(
  tx: Tx,
  graph: PlaceGraph,
  { onProgress }: Pick<LoadOptions, 'onProgress'>,
): Promise<void> {
  await refreshReach(tx)
  onProgress?.(2, STEPS)
  await refreshMaps(tx, graph)
  await sql`select analyze_places()`.execute(tx)
  onProgress?.(3, STEPS)
}

async function insertPlannedChange(tx: Tx, planned: PlannedChange, now: Date): Promise<void> {
  const { change } = planned
  await tx
    .insertInto('place_change')
    .values({
      id: planned.id,
      kind: planned.kind,
      title: planned.title,
      decision_number: planned.decision?.number ?? null,
      decision_issuer: planned.decision?.issuer ?? null,
      decided_on: planned.decision?.decidedOn ?? null,
      effective_on: change.on,
      state: 'applied',
      // The units themselves name the change that began or ended them; ten thousand ids are no
      // proposal to show.
      proposal: JSON.stringify({}),
      recorded_at: now,
    })
    .execute()
}
