import { sql } from 'kysely'
import { sumDecimals, toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { kindOfPeriod, yearOfPeriod, type Period } from '#kernel/period.ts'
import type { Db } from '#platform/db.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import { UNDIVIDED, type Tags } from '#slices/indicators/core/tag.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { EntryContext } from '../core/judge-entry.ts'
import { listStandingFigures } from './observation.queries.ts'
import type { EntryWork } from './save-entries.ts'

interface JudgedFigure {
  readonly indicator: Indicator
  readonly tags: Tags
  readonly value: DecimalText
}

/** Reads, once for a whole form, what its figures are compared with; answers for each of them. */
export async function entryContexts(
  work: EntryWork,
  entries: readonly JudgedFigure[],
): Promise<(entry: JudgedFigure) => EntryContext> {
  const { identity, duty, scope } = work
  const indicatorIds = [...new Set(entries.map((entry) => entry.indicator.id))]
  const place = { placeId: identity.placeId, indicatorIds }
  const figures = await listStandingFigures(scope.tx, { ...place, state: duty.valueState })
  const plans = await readPlanValues(scope.tx, { ...place, year: yearOfPeriod(identity.period) })
  return (entry) => toContext(entry, { entries, figures, plans, period: identity.period })
}

interface Known {
  readonly entries: readonly JudgedFigure[]
  readonly figures: Awaited<ReturnType<typeof listStandingFigures>>
  readonly plans: ReadonlyMap<IndicatorId, DecimalText>
  readonly period: Period
}

function toContext(entry: JudgedFigure, known: Known): EntryContext {
  const own = known.figures.filter(
    (figure) =>
      figure.indicatorId === entry.indicator.id &&
      figure.tags === entry.tags &&
      kindOfPeriod(figure.period) === kindOfPeriod(known.period) &&
      figure.period < known.period,
  )
  const inYear = own.filter((figure) => yearOfPeriod(figure.period) === yearOfPeriod(known.period))
  const previousInYear = inYear.at(-1)?.value
  const plan = entry.tags === UNDIVIDED ? known.plans.get(entry.indicator.id) : undefined
  const whole = wholeOf(entry, known)
  return {
    history: own.map((figure) => figure.value),
    ...(previousInYear === undefined ? {} : { previousInYear }),
    ...(plan === undefined
      ? {}
      : {
          plan: {
            value: plan,
            soFar: soFarWith(
              entry,
              inYear.map((figure) => figure.value),
            ),
          },
        }),
    ...(whole === undefined ? {} : { whole }),
  }
}

function soFarWith(entry: JudgedFigure, earlier: readonly DecimalText[]): DecimalText {
  return entry.indicator.addsOverTime === 'increment'
    ? sumDecimals([...earlier, entry.value])
    : entry.value
}

/** The undivided figure of the same form, as entered now or as it stands. */
function wholeOf(entry: JudgedFigure, known: Known): DecimalText | undefined {
  if (entry.tags === UNDIVIDED) return undefined
  const beside = known.entries.find(
    (other) => other.indicator.id === entry.indicator.id && other.tags === UNDIVIDED,
  )
  if (beside !== undefined) return beside.value
  return known.figures.find(
    (figure) =>
      figure.indicatorId === entry.indicator.id &&
      figure.tags === UNDIVIDED &&
      figure.period === known.period,
  )?.value
}

/** What the place is assigned for the year, by indicator. */
export async function readPlanValues(
  db: Db,
  of: {
    readonly placeId: PlaceId
    readonly indicatorIds: readonly IndicatorId[]
    readonly year: number
  },
): Promise<ReadonlyMap<IndicatorId, DecimalText>> {
  const { rows } = await sql<{ indicator_id: string; value: string }>`
    select indicator_id, sum(value) as value
      from target_current
     where place_id = ${of.placeId} and year = ${of.year} and tags = ''
       and indicator_id = any(${[...of.indicatorIds]}::uuid[])
     group by indicator_id`.execute(db)
  return new Map(rows.map((row) => [row.indicator_id as IndicatorId, toDecimal(row.value)]))
}
