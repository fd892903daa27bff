/** The steering dashboard: every target of a plan, for the whole place and by commune of a map. */
import { roundDecimal, sumDecimals, type DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { figureOf, partsOf, type Moment } from '#slices/indicators/core/formula.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { DashboardView, ProgressView, TargetProgressView } from '../core/dashboard.contract.ts'
import {
  expectAtYearEnd,
  judgeProgress,
  percentOfPlan,
  type TargetValue,
} from '../core/progress.ts'
import {
  listMapUnits,
  listPlanTargets,
  type DashboardPlan,
  type PlanTarget,
} from './dashboard.queries.ts'
import {
  listFiguresByCommune,
  listFiguresByMonth,
  listTargetsByCommune,
  type FigureScope,
  type PlaceFigure,
  type PlaceTarget,
} from './figure.queries.ts'
import type { RollupState } from './rollup.queries.ts'

const STATES: readonly RollupState[] = ['reported', 'certified', 'estimate', 'final']

export interface DashboardScope {
  readonly plan: DashboardPlan
  readonly catalogue: Catalogue
  readonly mapOn: Day
  readonly through: number
  readonly today: Day
}

/** What all figures of the dashboard are read from: two years, so that falls can be worked out. */
interface Figures {
  readonly scope: DashboardScope
  readonly now: readonly PlaceFigure[]
  readonly lastYear: readonly PlaceFigure[]
  readonly targets: readonly PlaceTarget[]
}

export async function readDashboard(db: Db, scope: DashboardScope): Promise<DashboardView> {
  const { plan, mapOn, through, today } = scope
  const planTargets = await listPlanTargets(db, plan.id)
  const communes = await listMapUnits(db, { mapOn, within: plan.placeId })
  const figures = await readFigures(db, scope, planTargets)
  const byMonth = await readByMonth(db, scope, planTargets)
  return {
    plan,
    today,
    map: mapOn,
    through,
    communes: [...communes],
    targets: planTargets.flatMap((target) => {
      const indicator = indicatorOf(scope.catalogue, target)
      if (indicator === undefined) return []
      const view = toTargetView(figures, target, indicator)
      return [
        {
          ...view,
          byMonth: byMonth(indicator, figures),
          communes: communes.map((unit) => ({
            communeId: unit.id,
            progress: communeProgress(figures, target, indicator, unit.id as PlaceId),
          })),
        },
      ]
    }),
  }
}

function indicatorOf(catalogue: Catalogue, target: PlanTarget): Indicator | undefined {
  return [...catalogue.values()].find((indicator) => indicator.id === target.indicatorId)
}

async function readFigures(
  db: Db,
  scope: DashboardScope,
  targets: readonly PlanTarget[],
): Promise<Figures> {
  const figureScope = toFigureScope(scope, targets)
  const [now, lastYear, placeTargets] = await Promise.all([
    listFiguresByCommune(db, figureScope),
    listFiguresByCommune(db, { ...figureScope, year: scope.plan.year - 1, through: 12 }),
    listTargetsByCommune(db, {
      ...figureScope,
      indicatorIds: targets.map((one) => one.indicatorId),
    }),
  ])
  return { scope, now, lastYear, targets: placeTargets }
}

/** The entered indicators that the targets rest on, formulas opened. */
function toFigureScope(scope: DashboardScope, targets: readonly PlanTarget[]): FigureScope {
  const codes = targets.flatMap((target) => {
    const indicator = indicatorOf(scope.catalogue, target)
    return indicator === undefined ? [] : partsOf(indicator, scope.catalogue)
  })
  return {
    indicatorIds: [...new Set(codes)].flatMap((code) => scope.catalogue.get(code)?.id ?? []),
    year: scope.plan.year,
    states: STATES,
    mapOn: scope.mapOn,
    within: scope.plan.placeId,
    through: scope.through,
  }
}

function toTargetView(
  figures: Figures,
  target: PlanTarget,
  indicator: Indicator,
): Omit<TargetProgressView, 'byMonth' | 'communes'> {
  const undivided = figures.now.find(
    (figure) =>
      figure.indicatorId === indicator.id &&
      figure.communeId === undefined &&
      figure.state === 'reported',
  )
  return {
    targetId: target.id,
    targetPlaceId: target.placeId,
    indicatorId: indicator.id,
    code: indicator.code,
    title: { vi: indicator.titleVi, en: indicator.titleEn ?? indicator.titleVi },
    unit: indicator.unit,
    decimals: indicator.decimals,
    addsOverTime: indicator.addsOverTime,
    derived: indicator.source === 'derived',
    node: target.node,
    comparator: target.comparator,
    value: target.value,
    valueTo: target.valueTo,
    clause: target.clause,
    progress: toProgress(figures, indicator, toTargetValue(target), undefined),
    undivided: undivided?.value ?? null,
  }
}

function toTargetValue(target: PlanTarget): TargetValue {
  return {
    comparator: target.comparator,
    value: target.value,
    ...(target.valueTo === null ? {} : { valueTo: target.valueTo }),
  }
}

/** A commune is held to its own share; to the plan's own value where the figure is a share or rate. */
function communeProgress(
  figures: Figures,
  target: PlanTarget,
  indicator: Indicator,
  communeId: PlaceId,
): ProgressView {
  const assigned = figures.targets.find(
    (one) => one.indicatorId === indicator.id && one.communeId === communeId,
  )
  const own: TargetValue | undefined =
    assigned === undefined ? undefined : { comparator: target.comparator, value: assigned.value }
  const shared = indicator.addsOverPlace === 'none' ? toTargetValue(target) : undefined
  return toProgress(figures, indicator, own ?? shared, communeId)
}

function toProgress(
  figures: Figures,
  indicator: Indicator,
  target: TargetValue | undefined,
  communeId: PlaceId | undefined,
): ProgressView {
  const value = (state: RollupState) => valueOf(figures, indicator, state, communeId)
  const facts = {
    reported: value('reported'),
    certified: value('certified'),
    estimate: value('estimate'),
    final: value('final'),
  }
  const own = ofPlace(figures.now, communeId).filter((figure) =>
    partsOf(indicator, figures.scope.catalogue).includes(codeOf(figures, figure)),
  )
  const months = own.filter((figure) => figure.state === 'reported').map((one) => one.throughMonth)
  const throughMonth = months.length === 0 ? undefined : Math.max(...months)
  return {
    ...judge(indicator, target, { ...facts, throughMonth }),
    plan: target?.value ?? null,
    reported: shown(indicator, facts.reported),
    certified: shown(indicator, facts.certified),
    estimate: shown(indicator, facts.estimate),
    final: shown(indicator, facts.final),
    throughMonth: throughMonth ?? null,
    generated: own.some((figure) => figure.generated),
  }
}

function judge(
  indicator: Indicator,
  target: TargetValue | undefined,
  known: {
    readonly reported: DecimalText | undefined
    readonly estimate: DecimalText | undefined
    readonly final: DecimalText | undefined
    readonly throughMonth: number | undefined
  },
): Pick<ProgressView, 'expected' | 'status' | 'percent'> {
  const facts = {
    target: target ?? { comparator: '>=' as const, value: '0' as DecimalText },
    addsOverTime: indicator.source === 'derived' ? ('stock' as const) : indicator.addsOverTime,
    ...(known.reported === undefined ? {} : { soFar: known.reported }),
    ...(known.throughMonth === undefined ? {} : { throughMonth: known.throughMonth }),
    ...(known.estimate === undefined ? {} : { estimate: known.estimate }),
    ...(known.final === undefined ? {} : { final: known.final }),
  }
  const expected = expectAtYearEnd(facts)
  const achieved = known.final ?? known.reported
  const percent =
    target === undefined || achieved === undefined
      ? undefined
      : percentOfPlan(achieved, target.value)
  return {
    expected:
      expected === undefined
        ? null
        : {
            value: roundDecimal(expected.value, Math.max(indicator.decimals, 0)),
            rule: expected.rule,
          },
    status: target === undefined ? 'no_figure' : judgeProgress(facts),
    percent: percent ?? null,
  }
}

function valueOf(
  figures: Figures,
  indicator: Indicator,
  state: RollupState,
  communeId: PlaceId | undefined,
): DecimalText | undefined {
  const { catalogue } = figures.scope
  const result = figureOf(indicator, catalogue, (code, moment) =>
    readPart(figures, { code, moment, state, communeId }),
  )
  return result.ok ? result.value : undefined
}

/**
 * A part of a figure. What stood at the end of last year is read from the best state there is of it;
 * a certified figure of this year is not measured against nothing.
 */
function readPart(
  figures: Figures,
  part: {
    readonly code: string
    readonly moment: Moment
    readonly state: RollupState
    readonly communeId: PlaceId | undefined
  },
): DecimalText | undefined {
  const id = figures.scope.catalogue.get(part.code)?.id
  const source = part.moment === 'now' ? figures.now : figures.lastYear
  const states: readonly RollupState[] =
    part.moment === 'now' ? [part.state] : ['final', 'certified', 'reported']
  for (const state of states) {
    const values = ofPlace(source, part.communeId)
      .filter((figure) => figure.indicatorId === id && figure.state === state)
      .map((figure) => figure.value)
    if (values.length > 0) return sumDecimals(values)
  }
  return undefined
}

function ofPlace(
  figures: readonly PlaceFigure[],
  communeId: PlaceId | undefined,
): readonly PlaceFigure[] {
  return communeId === undefined
    ? figures
    : figures.filter((figure) => figure.communeId === communeId)
}

function codeOf(figures: Figures, figure: PlaceFigure): string {
  const found = [...figures.scope.catalogue.values()].find((one) => one.id === figure.indicatorId)
  return found?.code ?? ''
}

function shown(indicator: Indicator, value: DecimalText | undefined): DecimalText | null {
  return value === undefined ? null : roundDecimal(value, indicator.decimals)
}

/** The figure so far at the end of each month that has one, for the line of a chart. */
async function readByMonth(
  db: Db,
  scope: DashboardScope,
  targets: readonly PlanTarget[],
): Promise<(indicator: Indicator, figures: Figures) => TargetProgressView['byMonth']> {
  const cells = await listFiguresByMonth(db, toFigureScope(scope, targets))
  const months = [...new Set(cells.map((cell) => cell.month))].toSorted((a, b) => a - b)
  return (indicator, figures) =>
    months.flatMap((month) => {
      const ofMonth = cells.filter((cell) => cell.month === month)
      const result = figureOf(indicator, scope.catalogue, (code, moment) => {
        if (moment === 'end_of_last_year') {
          return readPart(figures, { code, moment, state: 'reported', communeId: undefined })
        }
        return ofMonth.find((cell) => cell.indicatorId === scope.catalogue.get(code)?.id)?.value
      })
      return result.ok ? [{ month, value: roundDecimal(result.value, indicator.decimals) }] : []
    })
}
