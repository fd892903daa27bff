/** Brings the national lists and the reform of 1 July 2025 into an empty database. */
import { sql } from 'kysely'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db, Tx } from '#platform/db.ts'
import { planReform } from '../core/national-reform.ts'
import { planLoad, REFORM, REFORM_DECISION } from '../core/national-units.ts'
import type { NationalUnits, PlaceLoad, PlannedChange } from '../core/national-units.ts'
import type { PlaceChangeId, PlaceId } from '../core/place-id.ts'
import type { PlaceName } from '../core/place.ts'
import { saveMapChange } from './map-change.queries.ts'
import { loadGraph } from './place-graph.queries.ts'
import { refreshMaps, refreshReach } from './place-map.queries.ts'

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
  await loadPlanned(tx, { changes: changes.slice(0, -1), variants }, options)
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
  await loadPlanned(tx, { changes: [planned], variants: [] }, options)
}

async function loadPlanned(
  tx: Tx,
  { changes, variants }: PlaceLoad,
  { now, onProgress }: LoadOptions,
): Promise<void> {
  const total = changes.length + 2
  let done = 0
  for (const planned of changes) {
    await insertPlannedChange(tx, planned, now)
    await saveMapChange(tx, planned.id, planned.change)
    onProgress?.((done += 1), total)
  }
  await insertVariants(tx, variants)
  await refreshReach(tx)
  onProgress?.((done += 1), total)
  await refreshMaps(tx, await loadGraph(tx))
  await sql`select analyze_places()`.execute(tx)
  onProgress?.((done += 1), total)
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

async function insertVariants(tx: Tx, variants: readonly PlaceName[]): Promise<void> {
  await sql`
    insert into place_name (place_id, name, kind, folded, validity)
    select v.id, v.name, 'variant', v.folded, p.existed
      from unnest(${variants.map((variant) => variant.placeId)}::uuid[],
                  ${variants.map((variant) => variant.name)}::text[],
                  ${variants.map((variant) => foldVietnamese(variant.name))}::text[])
           as v (id, name, folded)
      join place p on p.id = v.id`.execute(tx)
}
