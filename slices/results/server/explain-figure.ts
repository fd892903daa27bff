import { sumDecimals, type DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { figureOf, partsOf, type Moment } from '#slices/indicators/core/formula.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { WhyView } from '../core/dashboard.contract.ts'
import { resultProblem } from '../core/result.problems.ts'
import { listFiguresByCommune, type PlaceFigure } from './figure.queries.ts'
import type { RollupState } from './rollup.queries.ts'
import {
  findPlaceName,
  isCommuneOfMap,
  listEntriesBehind,
  listTargetsBehind,
} from './why.queries.ts'

interface Question {
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  readonly placeId: PlaceId
  readonly year: number
  readonly mapOn: Day
  readonly state: RollupState
  readonly through: number
}

type Explanation = Omit<WhyView, 'value'> & { readonly value: DecimalText | null }

/** Why a figure is what it is: its formula and parts, the entries behind it, the targets set on it. */
export async function explainFigure(db: Db, question: Question): Promise<Explanation> {
  const { catalogue, indicator, placeId, year, mapOn } = question
  const placeName = await findPlaceName(db, placeId, mapOn)
  if (placeName === undefined) throw resultProblem('figure_not_found')
  const codes = partsOf(indicator, catalogue)
  const indicatorIds = codes.flatMap((code) => catalogue.get(code)?.id ?? [])
  const leansOnLastYear = indicator.source === 'derived' && indicator.formula.kind !== 'ratio'
  const years = leansOnLastYear ? [year - 1, year] : [year]
  const figures = await readYears(db, question, years)
  const read = (code: string, moment: Moment) => readFigure(figures, question, code, moment)
  const value = figureOf(indicator, catalogue, read)
  return {
    indicator: toIndicatorView(indicator),
    placeName,
    value: value.ok ? value.value : null,
    formula: indicator.source === 'derived' ? indicator.formula.kind : null,
    parts: indicator.source === 'derived' ? toParts(question, codes, leansOnLastYear, read) : [],
    entries: [...(await listEntriesBehind(db, { ...question, indicatorIds, years }))],
    targets: await listTargetsBehind(db, { indicatorId: indicator.id, year, placeId }),
  }
}

function toIndicatorView(indicator: Indicator): WhyView['indicator'] {
  return {
    id: indicator.id,
    code: indicator.code,
    title: { vi: indicator.titleVi, en: indicator.titleEn ?? indicator.titleVi },
    unit: indicator.unit,
    decimals: indicator.decimals,
    definition: indicator.definition,
    basis: indicator.basis ?? null,
    addsOverTime: indicator.addsOverTime,
    addsOverPlace: indicator.addsOverPlace,
  }
}

type YearFigures = ReadonlyMap<number, readonly PlaceFigure[]>

async function readYears(
  db: Db,
  { catalogue, indicator, placeId, year, mapOn, through }: Question,
  years: readonly number[],
): Promise<YearFigures> {
  const indicatorIds = partsOf(indicator, catalogue).flatMap(
    (code) => catalogue.get(code)?.id ?? [],
  )
  const isCommune = await isCommuneOfMap(db, { mapOn, placeId })
  const read = await Promise.all(
    years.map(async (one) => {
      const figures = await listFiguresByCommune(db, {
        indicatorIds,
        year: one,
        states: ['reported', 'certified', 'estimate', 'final'],
        mapOn,
        ...(isCommune ? { communeId: placeId } : { within: placeId }),
        through: one === year ? through : 12,
      })
      return [one, figures] as const
    }),
  )
  return new Map(read)
}

function readFigure(
  figures: YearFigures,
  question: Question,
  code: string,
  moment: Moment,
): DecimalText | undefined {
  const id = question.catalogue.get(code)?.id
  const year = moment === 'now' ? question.year : question.year - 1
  const states: readonly RollupState[] =
    moment === 'now' ? [question.state] : ['final', 'certified', 'reported']
  for (const state of states) {
    const values = (figures.get(year) ?? [])
      .filter((figure) => figure.indicatorId === id && figure.state === state)
      .map((figure) => figure.value)
    if (values.length > 0) return sumDecimals(values)
  }
  return undefined
}

function toParts(
  question: Question,
  codes: readonly string[],
  leansOnLastYear: boolean,
  read: (code: string, moment: Moment) => DecimalText | undefined,
): WhyView['parts'] {
  const moments: readonly Moment[] = leansOnLastYear ? ['end_of_last_year', 'now'] : ['now']
  return moments.flatMap((moment) =>
    codes.map((code) => {
      const part = question.catalogue.get(code)
      return {
        code,
        title: { vi: part?.titleVi ?? code, en: part?.titleEn ?? part?.titleVi ?? code },
        moment,
        value: read(code, moment) ?? null,
      }
    }),
  )
}
