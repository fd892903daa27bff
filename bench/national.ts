/**
 * A database of national size: 10,035 communes of March 2025, 200 indicators, five years of months.
 * A few indicators are reported by every commune every month, as the programme's main targets are;
 * the rest are sparse, and a tenth of the lines are divided by a tag.
 */
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export const YEARS = [2021, 2022, 2023, 2024, 2025] as const
export const INDICATORS = 200
/** Reported by all, monthly. */
export const DENSE_INDICATORS = 5
export const MAP = '2025-03-01'

/** Fills an installation whose national units are loaded. Returns the number of facts. */
export async function fillNation(owner: Db, onStep: (step: string) => void): Promise<bigint> {
  await sql`
    insert into indicator (id, code, title_vi, unit, kind, direction, adds_over_time, adds_over_place, certainty)
    select gen_random_uuid(), 'B' || lpad(n::text, 3, '0'), 'Chỉ tiêu thử ' || n, 'hộ', 'output', 'up',
           case n % 3 when 0 then 'stock' when 1 then 'increment' else 'cumulative' end, 'sum', 'local'
      from generate_series(1, ${INDICATORS}) n`.execute(owner)
  for (const year of YEARS) {
    onStep(`facts of ${year}`)
    await insertFacts(owner, year)
  }
  onStep('roll-ups')
  await insertRollups(owner)
  onStep('targets')
  await insertTargets(owner)
  onStep('statistics')
  await sql`vacuum analyze observation`.execute(owner)
  await sql`vacuum analyze rollup`.execute(owner)
  await sql`analyze`.execute(owner)
  const { rows } = await sql<{ count: bigint }>`select count(*) from observation`.execute(owner)
  return rows[0]?.count ?? 0n
}

async function insertFacts(owner: Db, year: number): Promise<void> {
  await sql`select setseed(0.1719)`.execute(owner)
  await sql`
    insert into observation (place_id, id, indicator_id, period, tags, state, value, source, recorded_at)
    select line.place_id, gen_random_uuid(), line.indicator_id,
           ${`${year}-`} || lpad(m::text, 2, '0'),
           case when line.dense or random() < 0.9 then '' else 'household_class=poor' end,
           'reported', (random() * 400)::int, 'load', make_date(${year}, m, 28)
      from (select m.place_id, i.id as indicator_id, i.code <= ${denseCode()} as dense
              from place_map m cross join indicator i
             where m.map_on = ${MAP} and m.commune_id = m.place_id and i.code ~ '^B[0-9]{3}$'
               and (i.code <= ${denseCode()} or random() < 0.019)) line
     cross join generate_series(1, 12) m
        on conflict do nothing`.execute(owner)
}

function denseCode(): string {
  return `B${String(DENSE_INDICATORS).padStart(3, '0')}`
}

async function insertRollups(owner: Db): Promise<void> {
  const months = sql.join(
    Array.from(
      { length: 12 },
      (_, index) =>
        sql`max(value) filter (where right(period, 2) = ${sql.lit(String(index + 1).padStart(2, '0'))})`,
    ),
  )
  await sql`
    insert into rollup (place_id, indicator_id, year, state, tags,
                        m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12)
    select place_id, indicator_id, left(period, 4)::int, state, tags, ${months}
      from observation group by 1, 2, 3, 4, 5`.execute(owner)
}

/** One plan for the country, and a share of one dense indicator for every commune. */
async function insertTargets(owner: Db): Promise<void> {
  await sql`
    with plan as (
      insert into plan (id, place_id, year, title, state)
      select gen_random_uuid(), id, 2025, 'Kế hoạch thử', 'in_force' from place where level = 'country'
      returning id
    ), share as (
      select m.place_id, gen_random_uuid() as id, i.id as indicator_id
        from place_map m, indicator i
       where m.map_on = ${MAP} and m.commune_id = m.place_id and i.code = 'B001'
    )
    insert into target_entry (place_id, id, root_id, plan_id, indicator_id, year, comparator, value)
    select s.place_id, s.id, s.id, plan.id, s.indicator_id, 2025, '=', 1000 + (random() * 2000)::int
      from share s, plan`.execute(owner)
}
