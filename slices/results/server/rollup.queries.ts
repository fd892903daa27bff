import { sql } from 'kysely'
import type { DecimalText } from '#kernel/decimal.ts'
import { closingMonth, yearOfPeriod, type Period } from '#kernel/period.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { Tags } from '#slices/indicators/core/tag.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'

/** A roll-up row holds the values as reported, as certified, or of the year's two states. */
export type RollupState = 'reported' | 'certified' | 'estimate' | 'final'

export interface RollupCell {
  readonly indicatorId: IndicatorId
  readonly period: Period
  readonly tags: Tags
  readonly state: RollupState
  readonly value: DecimalText
  readonly generated: boolean
}

/**
 * Writes cells into the place's own year lines, in the transaction of the entry. Rows are taken in
 * key order, so two writers of one place cannot hold each other up for ever.
 *
 * A line counts as generated while any figure in it was.
 */
export async function writeRollups(
  tx: Tx,
  placeId: PlaceId,
  cells: readonly RollupCell[],
): Promise<void> {
  for (const [month, ofMonth] of groupByMonth(cells)) {
    const column = sql.ref(monthColumn(month))
    await sql`
      insert into rollup (place_id, indicator_id, year, state, tags, ${column}, generated)
      select ${placeId}::uuid, c.indicator_id, c.year, c.state, c.tags, c.value, c.generated
        from jsonb_to_recordset(${JSON.stringify(ofMonth)}::jsonb)
          as c(indicator_id uuid, year int, state text, tags text, value numeric, generated boolean)
       order by c.indicator_id, c.year, c.state, c.tags
          on conflict (place_id, indicator_id, year, state, tags)
          do update set ${column} = excluded.${column},
                        generated = rollup.generated or excluded.generated`.execute(tx)
  }
}

function groupByMonth(cells: readonly RollupCell[]) {
  const rows = cells.map((cell) => ({
    month: closingMonth(cell.period),
    indicator_id: cell.indicatorId,
    year: yearOfPeriod(cell.period),
    state: cell.state,
    tags: cell.tags,
    value: cell.value,
    generated: cell.generated,
  }))
  return Map.groupBy(rows, (row) => row.month)
}

function monthColumn(month: number): string {
  return `m${String(month).padStart(2, '0')}`
}

export interface RollupDifference {
  readonly placeId: PlaceId
  readonly indicatorId: IndicatorId
  readonly year: number
  readonly state: string
  readonly tags: string
}

/**
 * The lines that differ from what the entries and certificates say when all is computed afresh.
 * Empty when every roll-up is right; at most the first 100.
 */
export async function findWrongRollups(db: Db): Promise<readonly RollupDifference[]> {
  const { rows } = await sql<{
    place_id: string
    indicator_id: string
    year: number
    state: string
    tags: string
  }>`
    with standing as (
      select o.place_id, o.indicator_id, left(o.period, 4)::int as year, o.state, o.tags,
             closing_month(o.period) as month, o.value
        from observation o
       where not exists (select from observation later
                          where later.place_id = o.place_id and later.supersedes_id = o.id)
    ), certified as (
      select c.place_id, i.id as indicator_id, left(r.period, 4)::int as year, 'certified' as state,
             line ->> 'tags' as tags, closing_month(r.period) as month,
             (line ->> 'value')::numeric as value
        from certificate c
        join periodic_report r on r.place_id = c.place_id and r.id = c.report_id
        join reporting_duty d on d.id = r.duty_id and d.value_state = 'reported'
       cross join jsonb_array_elements(c.content -> 'lines') as line
        join indicator i on i.code = line ->> 'indicatorCode'
       where not exists (select from certificate later
                          where later.place_id = c.place_id and later.supersedes_id = c.id)
    ), expected as (
      select place_id, indicator_id, year, state, tags,
             array_agg(value order by month) as vals, array_agg(month order by month) as months
        from (select * from standing union all select * from certified) as cells
       group by 1, 2, 3, 4, 5
    ), kept as (
      select r.place_id, r.indicator_id, r.year, r.state, r.tags,
             array_agg(cell.value order by cell.month) as vals,
             array_agg(cell.month order by cell.month) as months
        from rollup r
       cross join lateral (values (1, m01), (2, m02), (3, m03), (4, m04), (5, m05), (6, m06),
                                  (7, m07), (8, m08), (9, m09), (10, m10), (11, m11), (12, m12)
                          ) as cell(month, value)
       where cell.value is not null
       group by 1, 2, 3, 4, 5
    )
    select coalesce(e.place_id, k.place_id) as place_id,
           coalesce(e.indicator_id, k.indicator_id) as indicator_id,
           coalesce(e.year, k.year) as year, coalesce(e.state, k.state) as state,
           coalesce(e.tags, k.tags) as tags
      from expected e
      full join kept k on (k.place_id, k.indicator_id, k.year, k.state, k.tags)
                        = (e.place_id, e.indicator_id, e.year, e.state, e.tags)
     where e.vals is distinct from k.vals or e.months is distinct from k.months
     limit 100`.execute(db)
  return rows.map((row) => ({
    placeId: row.place_id as PlaceId,
    indicatorId: row.indicator_id as IndicatorId,
    year: row.year,
    state: row.state,
    tags: row.tags,
  }))
}
