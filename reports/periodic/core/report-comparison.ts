/**
 * What moved between two filings of the same report: figure by figure, by the key that a figure
 * keeps from one filing to the next. Titles and units are those of the later report.
 */
import { subtractDecimals } from '#kernel/decimal.ts'
import type { Figure } from '#reports/document/core/figure.ts'
import { documentNumber } from '#reports/document/core/letterhead.ts'
import type { ComparedFigure, Comparison, PeriodicReportContent } from './periodic-report.ts'

/** The parts of a report that a comparison reads; a draft without its comparison will do. */
type Compared = Pick<PeriodicReportContent, 'letterhead' | 'period' | 'targets' | 'outputs'>

interface NamedFigure {
  readonly key: string
  readonly title: string
  readonly unit: string
  readonly accumulated: Figure | null
}

/** Every figure of either report once: those of `current` in its order, then those it dropped. */
export function compareReports(previous: Compared, current: Compared): Comparison {
  const before = new Map(figuresOf(previous).map((figure) => [figure.key, figure]))
  const now = new Map(figuresOf(current).map((figure) => [figure.key, figure]))
  const kept = [...now.values()].map((figure) => compareFigure(before.get(figure.key), figure))
  const dropped = [...before.values()].filter((figure) => !now.has(figure.key)).map(droppedFigure)
  return {
    number: documentNumber(previous.letterhead),
    period: previous.period.label,
    rows: [...kept, ...dropped],
  }
}

/**
 * Targets and outputs under one roof. An output may share its indicator with a target, so the form
 * that a figure stands in belongs to its key.
 */
function figuresOf(report: Compared): readonly NamedFigure[] {
  const targets = report.targets.figures.map((figure) => ({ ...figure, key: `B1:${figure.key}` }))
  const outputs = report.outputs.nodes.flatMap((node) =>
    node.outputs.map((figure) => ({ ...figure, key: `B2:${node.code}:${figure.key}` })),
  )
  return [...targets, ...outputs]
}

function compareFigure(before: NamedFigure | undefined, now: NamedFigure): ComparedFigure {
  return {
    key: now.key,
    title: now.title,
    unit: now.unit,
    previous: before?.accumulated ?? null,
    current: now.accumulated,
    change: changeBetween(before?.accumulated ?? null, now.accumulated),
    standing: before === undefined ? 'new' : 'in_both',
  }
}

function droppedFigure({ key, title, unit, accumulated }: NamedFigure): ComparedFigure {
  return {
    key,
    title,
    unit,
    previous: accumulated,
    current: null,
    change: null,
    standing: 'dropped',
  }
}

function changeBetween(previous: Figure | null, current: Figure | null): Figure | null {
  return previous === null || current === null ? null : subtractDecimals(current, previous)
}
