import { sql } from 'kysely'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { Db } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'

/** The latest figure of an indicator for each of these places, whatever year it is of. */
export async function listLatestFigures(
  db: Db,
  of: { readonly indicatorId: IndicatorId; readonly placeIds: readonly PlaceId[] },
): Promise<ReadonlyMap<PlaceId, DecimalText>> {
  const { rows } = await sql<{ place_id: string; value: string }>`
    select distinct on (r.place_id) r.place_id,
           coalesce(m12, m11, m10, m09, m08, m07, m06, m05, m04, m03, m02, m01) as value
      from rollup r
     where r.indicator_id = ${of.indicatorId} and r.tags = ''
       and r.place_id = any(${[...of.placeIds]}::uuid[])
     order by r.place_id, r.year desc,
              array_position(array['final', 'certified', 'reported', 'estimate'], r.state)`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.place_id as PlaceId, toDecimal(row.value)]))
}
