import { sql } from 'kysely'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { Period } from '#kernel/period.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import { toTags, type Tags } from '#slices/indicators/core/tag.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { ValueState } from '../core/duty.ts'
import type { EntryWarning } from '../core/judge-entry.ts'
import type { ObservationId, PeriodicReportId } from '../core/result-id.ts'

/** A figure that stands: entered, and not superseded by a later entry. */
export interface Observation {
  readonly id: ObservationId
  readonly indicatorId: IndicatorId
  readonly tags: Tags
  readonly value: DecimalText
  readonly warnings: readonly EntryWarning[]
  readonly generated: boolean
}

export interface NewObservation {
  readonly id: ObservationId
  readonly placeId: PlaceId
  readonly indicatorId: IndicatorId
  readonly period: Period
  readonly tags: Tags
  readonly state: ValueState
  readonly value: DecimalText
  readonly reportId?: PeriodicReportId
  readonly supersedesId?: ObservationId
  readonly reason?: string
  readonly source: 'entry' | 'spreadsheet' | 'load' | 'api'
  readonly warnings: readonly EntryWarning[]
  readonly generated: boolean
  readonly by?: UserId
  readonly at: Date
}

/** The figures of a report as they stand now. */
export async function listReportObservations(
  db: Db,
  placeId: PlaceId,
  reportId: PeriodicReportId,
): Promise<readonly Observation[]> {
  const { rows } = await sql<{
    id: string
    indicator_id: string
    tags: string
    value: string
    warnings: EntryWarning[]
    generated: boolean
  }>`
    select o.id, o.indicator_id, o.tags, o.value, o.warnings, o.generated
      from observation o
     where o.place_id = ${placeId} and o.report_id = ${reportId}
       and not exists (select from observation later
                        where later.place_id = o.place_id and later.supersedes_id = o.id)`.execute(
    db,
  )
  return rows.map((row) => ({
    id: row.id as ObservationId,
    indicatorId: row.indicator_id as IndicatorId,
    tags: toTags(row.tags),
    value: toDecimal(row.value),
    warnings: row.warnings,
    generated: row.generated,
  }))
}

/** The standing figures of these indicators at a place in one state, by indicator, tags and period. */
export async function listStandingFigures(
  db: Db,
  figures: {
    readonly placeId: PlaceId
    readonly indicatorIds: readonly IndicatorId[]
    readonly state: ValueState
  },
): Promise<
  readonly { indicatorId: IndicatorId; tags: Tags; period: Period; value: DecimalText }[]
> {
  const { rows } = await sql<{ indicator_id: string; tags: string; period: string; value: string }>`
    select o.indicator_id, o.tags, o.period, o.value
      from observation o
     where o.place_id = ${figures.placeId} and o.state = ${figures.state}
       and o.indicator_id = any(${[...figures.indicatorIds]}::uuid[])
       and not exists (select from observation later
                        where later.place_id = o.place_id and later.supersedes_id = o.id)
     order by o.period`.execute(db)
  return rows.map((row) => ({
    indicatorId: row.indicator_id as IndicatorId,
    tags: toTags(row.tags),
    period: row.period as Period,
    value: toDecimal(row.value),
  }))
}

/** Appends figures. Never changes one: a correction names the figure that it supersedes. */
export async function insertObservations(
  tx: Tx,
  observations: readonly NewObservation[],
): Promise<void> {
  if (observations.length === 0) return
  await tx
    .insertInto('observation')
    .values(
      observations.map((observation) => ({
        place_id: observation.placeId,
        id: observation.id,
        indicator_id: observation.indicatorId,
        period: observation.period,
        tags: observation.tags,
        state: observation.state,
        value: observation.value,
        report_id: observation.reportId ?? null,
        supersedes_id: observation.supersedesId ?? null,
        reason: observation.reason ?? null,
        source: observation.source,
        warnings: JSON.stringify(observation.warnings),
        generated: observation.generated,
        entered_by: observation.by ?? null,
        recorded_at: observation.at,
      })),
    )
    .execute()
}
