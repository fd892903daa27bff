/** The rows of forms B1 and B2, out of the figure book and the targets of the plan. Pure. */
import { subtractDecimals, type DecimalText } from '#kernel/decimal.ts'
import type { Aim } from '#reports/document/core/figure.ts'
import { upperFirst, word } from '#reports/document/core/wording.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import {
  countUncertified,
  isReportedInPeriod,
  readEstimate,
  readFigure,
  readGroup,
  type FigureBook,
} from './figure-book.ts'
import { periodicReportText as text } from './periodic-report.text.ts'
import type { GroupFigures, NodeOutputs, OutputFigure, TargetFigure } from './periodic-report.ts'
import { communeFigure, outputFigure, targetFigure } from './target-figure.ts'

/** What the plan asks of the area, and of the communes that were given a share. */
export interface ReportTarget {
  readonly indicator: Indicator
  readonly aim: Aim
  readonly communeAims: ReadonlyMap<PlaceId, Aim>
}

export interface ReportCommune {
  readonly id: PlaceId
  readonly name: string
}

/** A node of the programme, in the order of the tree. */
export interface ReportNode {
  readonly id: ProgrammeNodeId
  readonly parentId: ProgrammeNodeId | null
  readonly code: string
  readonly title: string
}

export function toTargetFigures(
  book: FigureBook,
  targets: readonly ReportTarget[],
  communes: readonly ReportCommune[],
): readonly TargetFigure[] {
  return targets.map(({ indicator, aim, communeAims }) =>
    targetFigure({
      key: indicator.code,
      title: indicator.titleVi,
      unit: indicator.unit,
      planPhase: null,
      planYear: aim,
      ...progressOf(book, indicator),
      estimate: readEstimate(book, indicator),
      note: noteOn(book, indicator, communes),
      communes: communes.flatMap(({ id, name }) => {
        const { inPeriod, accumulated } = progressOf(book, indicator, id)
        const planYear = communeAims.get(id) ?? null
        if (planYear === null && accumulated === null) return []
        return [communeFigure({ placeId: id, place: name, planYear, inPeriod, accumulated })]
      }),
    }),
  )
}

/** Every node that has outputs to show, and the nodes above it; each output once, under its node. */
export function toNodeOutputs(
  book: FigureBook,
  programme: {
    readonly nodes: readonly ReportNode[]
    readonly outputs: readonly Indicator[]
    readonly targets: readonly ReportTarget[]
  },
  communes: readonly ReportCommune[],
): readonly NodeOutputs[] {
  const rows = programme.nodes.map((node) => ({
    node,
    outputs: programme.outputs
      .filter((indicator) => indicator.nodeId === node.id)
      .map((indicator) => toOutput(book, { indicator, targets: programme.targets, communes }))
      .filter((output) => output.accumulated !== null || output.planYear !== null),
  }))
  const shown = new Set<ProgrammeNodeId>()
  for (const { node, outputs } of rows.toReversed()) {
    if (outputs.length === 0 && !shown.has(node.id)) continue
    shown.add(node.id)
    if (node.parentId !== null) shown.add(node.parentId)
  }
  return rows
    .filter(({ node }) => shown.has(node.id))
    .map(({ node, outputs }) => ({ code: node.code, title: node.title, outputs }))
}

function toOutput(
  book: FigureBook,
  row: {
    readonly indicator: Indicator
    readonly targets: readonly ReportTarget[]
    readonly communes: readonly ReportCommune[]
  },
): OutputFigure {
  const { indicator, targets, communes } = row
  const target = targets.find((one) => one.indicator.id === indicator.id)
  return outputFigure({
    key: indicator.code,
    title: indicator.titleVi,
    unit: indicator.unit,
    planYear: target?.aim ?? null,
    ...progressOf(book, indicator),
    groups: groupsOf(book, indicator),
    communes: communes.flatMap(({ id, name }) => {
      const accumulated = readFigure(book, indicator, { time: 'now', communeId: id })
      return accumulated === null ? [] : [{ placeId: id, place: name, accumulated }]
    }),
  })
}

function groupsOf(book: FigureBook, indicator: Indicator): GroupFigures {
  return {
    poor: readGroup(book, indicator, 'poor'),
    nearPoor: readGroup(book, indicator, 'nearPoor'),
    newlyEscaped: readGroup(book, indicator, 'newlyEscaped'),
    ethnicMinority: readGroup(book, indicator, 'ethnicMinority'),
    femaleHeaded: readGroup(book, indicator, 'femaleHeaded'),
  }
}

function progressOf(
  book: FigureBook,
  indicator: Indicator,
  communeId?: PlaceId,
): Pick<TargetFigure, 'previous' | 'inPeriod' | 'accumulated'> {
  const previous = readFigure(book, indicator, { time: 'before', communeId })
  const accumulated = readFigure(book, indicator, { time: 'now', communeId })
  const isReported = isReportedInPeriod(book, indicator, communeId)
  return {
    previous,
    // Nobody has said that nothing was done: without a report of the period there is no figure.
    inPeriod: isReported ? inPeriodOf(indicator, previous, accumulated) : null,
    accumulated,
  }
}

/** What a period brought. A stock is as it stands; nothing of it was done "in the period". */
function inPeriodOf(
  indicator: Indicator,
  previous: DecimalText | null,
  accumulated: DecimalText | null,
): DecimalText | null {
  if (accumulated === null) return null
  if (indicator.source === 'entered' && indicator.addsOverTime === 'stock') return null
  return previous === null ? accumulated : subtractDecimals(accumulated, previous)
}

/** Whose figures are missing or not certified yet: what a reader must know before trusting the row. */
function noteOn(
  book: FigureBook,
  indicator: Indicator,
  communes: readonly ReportCommune[],
): string {
  const silent = communes.filter(({ id }) => !isReportedInPeriod(book, indicator, id)).length
  const uncertified = countUncertified(book, indicator)
  const notes = [
    ...(silent === 0 ? [] : [word(text.notReported, 'vi', { units: String(silent) })]),
    ...(uncertified === 0 ? [] : [word(text.notCertified, 'vi', { units: String(uncertified) })]),
  ]
  return upperFirst(notes.join('; '))
}
