/**
 * Form B1, results by target (domain.md 2.4): the columns of the form, said once for Word, PDF and
 * spreadsheet, and its breakdown by commune (B1a).
 */
import type { Language } from '#kernel/text.ts'
import { formatAim, type Aim } from '#reports/document/core/figure.ts'
import {
  figureCell,
  textCell,
  type Cell,
  type Column,
  type Table,
} from '#reports/document/core/table.ts'
import { word } from '#reports/document/core/wording.ts'
import { periodicReportText as text } from './periodic-report.text.ts'
import type { PeriodicReportContent, TargetFigure } from './periodic-report.ts'

/** The columns that fit an upright page, for the table in the body of the report. */
export const B1_SHORT = [
  'order',
  'title',
  'unit',
  'planYear',
  'inPeriod',
  'accumulated',
  'percentYear',
] as const

/** Three columns a target and a page has room for about a dozen; more targets go to a next table. */
const TARGETS_A_TABLE = 3

export function layoutB1(content: PeriodicReportContent, language: Language): Table {
  return {
    columns: b1Columns(content, language),
    rows: content.targets.figures.map((figure, index) => ({
      emphasis: 'plain',
      cells: {
        order: textCell(String(index + 1)),
        title: textCell(figure.title),
        unit: textCell(figure.unit),
        planPhase: aimCell(figure.planPhase, language),
        planYear: aimCell(figure.planYear, language),
        previous: figureCell(figure.previous),
        inPeriod: figureCell(figure.inPeriod),
        accumulated: figureCell(figure.accumulated),
        percentYear: figureCell(figure.percentYear),
        percentPhase: figureCell(figure.percentPhase),
        estimate: figureCell(figure.estimate),
        note: textCell(figure.note),
      },
    })),
  }
}

/** B1a: one row a commune, the targets side by side, the whole area last. */
export function layoutB1Communes(
  content: PeriodicReportContent,
  language: Language,
): readonly Table[] {
  const divided = content.targets.figures.filter((figure) => figure.communes.length > 0)
  const tables: Table[] = []
  for (let from = 0; from < divided.length; from += TARGETS_A_TABLE) {
    tables.push(communeTable(divided.slice(from, from + TARGETS_A_TABLE), language))
  }
  return tables
}

/** What a plan asks for. A range has no one number, so it stands there as text. */
export function aimCell(aim: Aim | null, language: Language): Cell {
  if (aim === null) return figureCell(null)
  if (aim.valueTo !== undefined) return textCell(formatAim(aim, language))
  return figureCell(aim.value, aim.comparator)
}

function b1Columns({ period }: PeriodicReportContent, language: Language): readonly Column[] {
  const plan = word(text.groupPlan, language)
  const done = word(text.groupDone, language)
  const share = word(text.groupShare, language)
  const phase = word(text.columnPlanPhase, language, { phase: period.phase })
  const year = word(text.columnPlanYear, language, { year: String(period.year) })
  return [
    { key: 'order', heading: word(text.columnOrder, language), align: 'centre', weight: 12 },
    { key: 'title', heading: word(text.columnTarget, language), align: 'left', weight: 58 },
    { key: 'unit', heading: word(text.columnUnit, language), align: 'centre', weight: 15 },
    figureColumn('planPhase', phase, plan),
    figureColumn('planYear', year, plan),
    figureColumn('previous', word(text.columnPrevious, language), done),
    figureColumn('inPeriod', word(text.columnInPeriod, language), done),
    figureColumn('accumulated', word(text.columnAccumulated, language), done),
    figureColumn('percentYear', word(text.columnPercentYear, language), share),
    figureColumn('percentPhase', word(text.columnPercentPhase, language), share),
    figureColumn('estimate', word(text.columnEstimate, language)),
    { key: 'note', heading: word(text.columnNote, language), align: 'left', weight: 38 },
  ]
}

function figureColumn(key: string, heading: string, group?: string): Column {
  const column = { key, heading, align: 'right', weight: 20 } as const
  return group === undefined ? column : { ...column, group }
}

function communeTable(figures: readonly TargetFigure[], language: Language): Table {
  const places = placesOf(figures)
  return {
    columns: [
      { key: 'order', heading: word(text.columnOrder, language), align: 'centre', weight: 12 },
      { key: 'place', heading: word(text.columnPlace, language), align: 'left', weight: 36 },
      ...figures.flatMap((figure) => communeColumns(figure, language)),
    ],
    rows: [
      ...[...places].map(([placeId, place], index) => ({
        emphasis: 'plain' as const,
        cells: {
          order: textCell(String(index + 1)),
          place: textCell(place),
          ...communeCells(figures, placeId, language),
        },
      })),
      {
        emphasis: 'total',
        cells: {
          place: textCell(word(text.columnWhole, language)),
          ...Object.fromEntries(
            figures.flatMap((figure) => threeCells(figure, figure.key, language)),
          ),
        },
      },
    ],
  }
}

function placesOf(figures: readonly TargetFigure[]): ReadonlyMap<string, string> {
  return new Map(
    figures.flatMap((figure) => figure.communes.map(({ placeId, place }) => [placeId, place])),
  )
}

function communeColumns(figure: TargetFigure, language: Language): readonly Column[] {
  const group = `${figure.title} (${figure.unit})`
  return [
    figureColumn(`${figure.key}/plan`, word(text.columnPlanShort, language), group),
    figureColumn(`${figure.key}/done`, word(text.columnAccumulatedShort, language), group),
    figureColumn(`${figure.key}/share`, word(text.columnPercentYear, language), group),
  ]
}

function communeCells(
  figures: readonly TargetFigure[],
  placeId: string,
  language: Language,
): Readonly<Record<string, Cell>> {
  const nothing = { planYear: null, accumulated: null, percentYear: null }
  return Object.fromEntries(
    figures.flatMap((figure) => {
      const commune = figure.communes.find((one) => one.placeId === placeId)
      return threeCells(commune ?? nothing, figure.key, language)
    }),
  )
}

function threeCells(
  figure: Pick<TargetFigure, 'planYear' | 'accumulated' | 'percentYear'>,
  key: string,
  language: Language,
): readonly (readonly [column: string, cell: Cell])[] {
  return [
    [`${key}/plan`, aimCell(figure.planYear, language)],
    [`${key}/done`, figureCell(figure.accumulated)],
    [`${key}/share`, figureCell(figure.percentYear)],
  ]
}
