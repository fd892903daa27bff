/**
 * Figures above the commune: sums over the map asked for, computed when they are read, so that they
 * are right the moment a figure is entered.
 *
 * A place's own year is put together first (an amount is summed over the months, a stock or a
 * cumulative figure is the last one), and places after that: communes do not report in step.
 */
import { sql, type RawBuilder } from 'kysely'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { RollupState } from './rollup.queries.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

export interface FigureScope {
  readonly indicatorIds: readonly IndicatorId[]
  readonly year: number
  readonly states: readonly RollupState[]
  /** The map on which figures are drawn; see place_map. */
  readonly mapOn: Day
  /** All that this place reaches, on whatever map; left out for the country. */
  readonly within?: PlaceId
  /** Only what this commune of the map holds: its own figures, and of those that went into it. */
  readonly communeId?: PlaceId
  /** Months 1 to `through` count. */
  readonly through?: number
  /** Empty for the undivided figure. */
  readonly tags?: string
}

/** What a unit of the map has of one indicator in one state. */
export interface PlaceFigure {
  readonly indicatorId: IndicatorId
  readonly state: RollupState
  /** The commune of the map; absent for what was reported above communes or cannot be placed. */
  readonly communeId?: PlaceId
  readonly value: DecimalText
  /** The last closing month that any of the figures covers. */
  readonly throughMonth: number
  /** How many reporting units are in it. */
  readonly units: number
  readonly generated: boolean
}

/** The figures of a year by commune of the map asked for. */
export async function listFiguresByCommune(
  db: Db,
  scope: FigureScope,
): Promise<readonly PlaceFigure[]> {
  const through = scope.through ?? 12
  const isOfYear = scope.states.some((state) => STATES_OF_A_YEAR.has(state))
  const { rows } = await sql<{
    indicator_id: string
    state: RollupState
    commune_id: string | null
    value: string
    through_month: number
    units: number
    generated: boolean
  }>`
    select r.indicator_id, r.state, m.commune_id, sum(${yearValue(through, isOfYear)}) as value,
           max(${lastMonth(through, isOfYear)}) as through_month, count(*)::int as units,
           bool_or(r.generated) as generated
      from rollup r
      join indicator i on i.id = r.indicator_id
      left join place_map m on m.map_on = ${scope.mapOn} and m.place_id = r.place_id
     where r.indicator_id = any(${[...scope.indicatorIds]}::uuid[])
       and r.year = ${scope.year} and r.state = any(${[...scope.states]}::text[])
       and r.tags = ${scope.tags ?? ''}
       and ${hasFigure(through, isOfYear)}
       ${scope.communeId === undefined ? sql`` : sql`and m.commune_id = ${scope.communeId}`}
       ${withinReach(scope.within)}
     group by 1, 2, 3`.execute(db)
  return rows.map((row) => ({
    indicatorId: row.indicator_id as IndicatorId,
    state: row.state,
    ...(row.commune_id === null ? {} : { communeId: row.commune_id as PlaceId }),
    value: toDecimal(row.value),
    throughMonth: row.through_month,
    units: row.units,
    generated: row.generated,
  }))
}

export interface MonthFigure {
  readonly indicatorId: IndicatorId
  readonly month: number
  /** What the year had at the end of the month, all places of the scope together. */
  readonly value: DecimalText
}

/** The reported figure so far at the end of each month in which anything was reported. */
export async function listFiguresByMonth(
  db: Db,
  scope: Omit<FigureScope, 'states' | 'mapOn'>,
): Promise<readonly MonthFigure[]> {
  const months = MONTHS.filter((month) => month <= (scope.through ?? 12))
  const sums = sql.join(
    months.map(
      (month) =>
        sql`case when bool_or(${monthRef(month)} is not null) then sum(${yearValue(month, false)}) end`,
    ),
  )
  const { rows } = await sql<{ indicator_id: string; sums: readonly (string | null)[] }>`
    select r.indicator_id, array[${sums}] as sums
      from rollup r
      join indicator i on i.id = r.indicator_id
     where r.indicator_id = any(${[...scope.indicatorIds]}::uuid[])
       and r.year = ${scope.year} and r.state = 'reported' and r.tags = ${scope.tags ?? ''}
       ${withinReach(scope.within)}
     group by 1`.execute(db)
  return rows.flatMap((row) =>
    row.sums.flatMap((sum, index) => {
      const month = months[index]
      if (sum === null || month === undefined) return []
      return [{ indicatorId: row.indicator_id as IndicatorId, month, value: toDecimal(sum) }]
    }),
  )
}

export interface PivotRow {
  readonly provinceId: PlaceId | null
  readonly indicatorId: IndicatorId
  /** January to December; null where nothing was reported. */
  readonly months: readonly (DecimalText | null)[]
}

/** Many indicators of a year by province and month: the sums of what each month's periods hold. */
export async function pivotByProvinceAndMonth(
  db: Db,
  scope: Omit<FigureScope, 'states' | 'through'> & { readonly state: RollupState },
): Promise<readonly PivotRow[]> {
  const sums = sql.join(MONTHS.map((month) => sql`sum(${monthRef(month)})`))
  const { rows } = await sql<{
    province_id: string | null
    indicator_id: string
    months: string[]
  }>`
    select m.province_id, r.indicator_id, array[${sums}] as months
      from rollup r
      left join place_map m on m.map_on = ${scope.mapOn} and m.place_id = r.place_id
     where r.indicator_id = any(${[...scope.indicatorIds]}::uuid[])
       and r.year = ${scope.year} and r.state = ${scope.state} and r.tags = ${scope.tags ?? ''}
       ${withinReach(scope.within)}
     group by 1, 2`.execute(db)
  return rows.map((row) => ({
    provinceId: row.province_id as PlaceId | null,
    indicatorId: row.indicator_id as IndicatorId,
    months: row.months.map((month) => (month === null ? null : toDecimal(month))),
  }))
}

export interface PlaceTarget {
  readonly indicatorId: IndicatorId
  readonly communeId?: PlaceId
  readonly value: DecimalText
  readonly entries: number
}

/** What communes of the map are assigned for a year: the entries that stand, added up per commune. */
export async function listTargetsByCommune(
  db: Db,
  scope: Pick<FigureScope, 'indicatorIds' | 'year' | 'mapOn' | 'within'>,
): Promise<readonly PlaceTarget[]> {
  const { rows } = await sql<{
    indicator_id: string
    commune_id: string
    value: string
    entries: number
  }>`
    select t.indicator_id, m.commune_id, sum(t.value) as value, count(*)::int as entries
      from target_current t
      join place_map m on m.map_on = ${scope.mapOn} and m.place_id = t.place_id
     where t.indicator_id = any(${[...scope.indicatorIds]}::uuid[])
       and t.year = ${scope.year} and t.tags = '' and m.commune_id is not null
       ${withinReachOf('t', scope.within)}
     group by 1, 2`.execute(db)
  return rows.map((row) => ({
    indicatorId: row.indicator_id as IndicatorId,
    communeId: row.commune_id as PlaceId,
    value: toDecimal(row.value),
    entries: row.entries,
  }))
}

export interface CommuneBehind {
  readonly communeId: PlaceId
  readonly plan: DecimalText
  readonly value: DecimalText
  /** Percent of the plan, to one digit. */
  readonly percent: DecimalText
}

/** The communes of a map that have done the least of their plan of one indicator, the last first. */
export async function listCommunesBehind(
  db: Db,
  scope: {
    readonly indicatorId: IndicatorId
    readonly year: number
    readonly mapOn: Day
    readonly within?: PlaceId
    readonly through: number
    readonly limit: number
  },
): Promise<readonly CommuneBehind[]> {
  const { rows } = await sql<{ commune_id: string; plan: string; value: string; percent: string }>`
    with planned as (
      select m.commune_id, sum(t.value) as plan
        from target_current t
        join place_map m on m.map_on = ${scope.mapOn} and m.place_id = t.place_id
       where t.indicator_id = ${scope.indicatorId} and t.year = ${scope.year} and t.tags = ''
         ${withinReachOf('t', scope.within)}
       group by 1
    ), done as (
      select m.commune_id, sum(${yearValue(scope.through, false)}) as value
        from rollup r
        join indicator i on i.id = r.indicator_id
        join place_map m on m.map_on = ${scope.mapOn} and m.place_id = r.place_id
       where r.indicator_id = ${scope.indicatorId} and r.year = ${scope.year}
         and r.state = 'reported' and r.tags = ''
         ${withinReach(scope.within)}
       group by 1
    )
    select p.commune_id, p.plan, coalesce(d.value, 0) as value,
           round(coalesce(d.value, 0) * 100 / p.plan, 1) as percent
      from planned p left join done d using (commune_id)
     where p.plan > 0 and p.commune_id is not null
     order by coalesce(d.value, 0) / p.plan, p.commune_id
     limit ${scope.limit}`.execute(db)
  return rows.map((row) => ({
    communeId: row.commune_id as PlaceId,
    plan: toDecimal(row.plan),
    value: toDecimal(row.value),
    percent: toDecimal(row.percent),
  }))
}

function monthRef(month: number): RawBuilder<string | null> {
  return sql.ref(`r.m${String(month).padStart(2, '0')}`)
}

/** Of the whole year, not of a month: they stand in December, whatever month is asked for. */
const STATES_OF_A_YEAR: ReadonlySet<RollupState> = new Set(['estimate', 'final'])
const IS_OF_A_YEAR = sql`r.state in ('estimate', 'final')`

/**
 * A place's figure of the year up to a month, by how its indicator adds over time. `isOfYear` says
 * that estimates or final figures may be among the lines: for ten thousand lines it is worth not to
 * ask each.
 */
function yearValue(through: number, isOfYear: boolean): RawBuilder<string> {
  const months = MONTHS.filter((month) => month <= through)
  const sum = sql.join(
    months.map((month) => sql`coalesce(${monthRef(month)}, 0)`),
    sql` + `,
  )
  const last = sql.join(months.toReversed().map(monthRef))
  return sql`case ${isOfYear ? sql`when ${IS_OF_A_YEAR} then r.m12` : sql``}
                  when i.adds_over_time = 'increment' then ${sum} else coalesce(${last}) end`
}

/** The last month, up to `through`, for which a place has a figure. */
function lastMonth(through: number, isOfYear: boolean): RawBuilder<number | null> {
  const cases = sql.join(
    MONTHS.filter((month) => month <= through)
      .toReversed()
      .map((month) => sql`when ${monthRef(month)} is not null then ${sql.lit(month)}`),
    sql` `,
  )
  const ofYear = isOfYear ? sql`when ${IS_OF_A_YEAR} and r.m12 is not null then 12` : sql``
  return sql`(case ${ofYear} ${cases} end)`
}

/** Whether a place has any figure up to a month: `lastMonth` is not null, asked more cheaply. */
function hasFigure(through: number, isOfYear: boolean): RawBuilder<boolean> {
  const months = sql.join(MONTHS.filter((month) => month <= through).map(monthRef))
  const ofYear = isOfYear ? sql`or (${IS_OF_A_YEAR} and r.m12 is not null)` : sql``
  return sql`(coalesce(${months}) is not null ${ofYear})`
}

function withinReach(within: PlaceId | undefined): RawBuilder<unknown> {
  return withinReachOf('r', within)
}

function withinReachOf(table: 'r' | 't', within: PlaceId | undefined): RawBuilder<unknown> {
  if (within === undefined) return sql``
  return sql`and ${sql.ref(`${table}.place_id`)} in
    (select reached_id from place_reach where place_id = ${within})`
}
