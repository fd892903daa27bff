import { closingMonth, openingMonth, yearOfPeriod, type Period } from '#kernel/period.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { BookedFigure, FigureBook } from '#reports/periodic/core/figure-book.ts'
import { partsOf } from '#slices/indicators/core/formula.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { listFiguresByCommune, type FigureScope } from '#slices/results/server/figure.queries.ts'

/** The peoples that Decision 1719 is for: all but the Kinh. */
const ETHNIC_MINORITIES = ['mong', 'thai', 'tay', 'kho_mu', 'muong', 'other'] as const

/** Reads what a report needs of these indicators, formulas opened, within a place. */
export async function readFigureBook(
  db: Db,
  scope: {
    readonly catalogue: Catalogue
    readonly indicators: readonly Indicator[]
    readonly period: Period
    readonly mapOn: Day
    readonly within: PlaceId
  },
): Promise<FigureBook> {
  const { catalogue, period, mapOn, within } = scope
  const codes = scope.indicators.flatMap((indicator) => partsOf(indicator, catalogue))
  const base: FigureScope = {
    indicatorIds: [...new Set(codes)].flatMap((code) => catalogue.get(code)?.id ?? []),
    year: yearOfPeriod(period),
    states: ['reported', 'certified', 'estimate', 'final'],
    mapOn,
    within,
    through: closingMonth(period),
  }
  const monthsBefore = openingMonth(period) - 1
  return {
    catalogue,
    monthsBefore,
    now: await withYearStates(db, base),
    before:
      monthsBefore === 0 ? [] : await listFiguresByCommune(db, { ...base, through: monthsBefore }),
    lastYear: await listFiguresByCommune(db, { ...base, year: base.year - 1, through: 12 }),
    groups: await readGroups(db, base),
  }
}

/** The September estimate and the January final stand for the year's end, whatever the period. */
async function withYearStates(db: Db, base: FigureScope): Promise<readonly BookedFigure[]> {
  const periods = await listFiguresByCommune(db, { ...base, states: ['reported', 'certified'] })
  const year = await listFiguresByCommune(db, {
    ...base,
    states: ['estimate', 'final'],
    through: 12,
  })
  return [...periods, ...year]
}

async function readGroups(db: Db, base: FigureScope): Promise<FigureBook['groups']> {
  const tagged = (tags: string) => listFiguresByCommune(db, { ...base, tags })
  const minorities: BookedFigure[] = []
  for (const group of ETHNIC_MINORITIES) minorities.push(...(await tagged(`ethnic_group=${group}`)))
  return {
    poor: await tagged('household_class=poor'),
    nearPoor: await tagged('household_class=near_poor'),
    newlyEscaped: await tagged('household_class=newly_escaped'),
    ethnicMinority: minorities,
    femaleHeaded: await tagged('head_sex=female'),
  }
}
