/**
 * Form B2, outputs by project, sub-project and content (domain.md 2.4): the totals with the groups
 * among them, and the accumulated outputs by commune (B2a).
 */
import type { Language } from '#kernel/text.ts'
import {
  figureCell,
  textCell,
  type Cell,
  type Column,
  type Row,
  type Table,
} from '#reports/document/core/table.ts'
import { word } from '#reports/document/core/wording.ts'
import { aimCell } from './b1.layout.ts'
import { periodicReportText as text } from './periodic-report.text.ts'
import type { NodeOutputs, OutputFigure, PeriodicReportContent } from './periodic-report.ts'

export function layoutB2(content: PeriodicReportContent, language: Language): Table {
  return {
    columns: b2Columns(content, language),
    rows: rowsByNode(content, (figure) => ({
      planYear: aimCell(figure.planYear, language),
      previous: figureCell(figure.previous),
      inPeriod: figureCell(figure.inPeriod),
      accumulated: figureCell(figure.accumulated),
      percentYear: figureCell(figure.percentYear),
      poor: figureCell(figure.groups.poor),
      nearPoor: figureCell(figure.groups.nearPoor),
      newlyEscaped: figureCell(figure.groups.newlyEscaped),
      ethnicMinority: figureCell(figure.groups.ethnicMinority),
      femaleHeaded: figureCell(figure.groups.femaleHeaded),
    })),
  }
}

/** B2a, or undefined for a report without communes, such as a commune's own. */
export function layoutB2Communes(
  content: PeriodicReportContent,
  language: Language,
): Table | undefined {
  const places = new Map(
    outputsOf(content).flatMap((figure) =>
      figure.communes.map(({ placeId, place }) => [placeId, place] as const),
    ),
  )
  if (places.size === 0) return undefined
  const group = word(text.groupCommunes, language)
  return {
    columns: [
      ...namingColumns(language),
      figureColumn('accumulated', word(text.columnWhole, language), { weight: 14 }),
      ...[...places].map(([placeId, place]) => figureColumn(placeId, place, { weight: 15, group })),
    ],
    rows: rowsByNode(content, (figure) => ({
      accumulated: figureCell(figure.accumulated),
      ...Object.fromEntries([...places.keys()].map((placeId) => [placeId, at(figure, placeId)])),
    })),
  }
}

function at(figure: OutputFigure, placeId: string): Cell {
  const commune = figure.communes.find((one) => one.placeId === placeId)
  return figureCell(commune?.accumulated ?? null)
}

function outputsOf(content: PeriodicReportContent): readonly OutputFigure[] {
  return content.outputs.nodes.flatMap((node) => node.outputs)
}

function rowsByNode(
  content: PeriodicReportContent,
  cellsOf: (figure: OutputFigure) => Readonly<Record<string, Cell>>,
): readonly Row[] {
  return content.outputs.nodes.flatMap((node) => [
    nodeRow(node),
    ...node.outputs.map((figure, index) => ({
      emphasis: 'plain' as const,
      cells: {
        order: textCell(String(index + 1)),
        title: textCell(figure.title),
        unit: textCell(figure.unit),
        ...cellsOf(figure),
      },
    })),
  ])
}

function nodeRow(node: NodeOutputs): Row {
  return {
    emphasis: 'group',
    cells: { order: textCell(node.code), title: textCell(node.title) },
  }
}

function namingColumns(language: Language): readonly Column[] {
  return [
    { key: 'order', heading: word(text.columnOrder, language), align: 'centre', weight: 26 },
    { key: 'title', heading: word(text.columnOutput, language), align: 'left', weight: 62 },
    { key: 'unit', heading: word(text.columnUnit, language), align: 'centre', weight: 15 },
  ]
}

function b2Columns({ period }: PeriodicReportContent, language: Language): readonly Column[] {
  const among = word(text.groupAmong, language)
  const done = word(text.groupDone, language)
  const year = word(text.columnPlanYear, language, { year: String(period.year) })
  return [
    ...namingColumns(language),
    figureColumn('planYear', year),
    figureColumn('previous', word(text.columnPrevious, language), { group: done }),
    figureColumn('inPeriod', word(text.columnInPeriod, language), { group: done }),
    figureColumn('accumulated', word(text.columnAccumulated, language), { group: done }),
    figureColumn('percentYear', word(text.columnPercentYear, language), { weight: 16 }),
    figureColumn('poor', word(text.amongPoor, language), { weight: 16, group: among }),
    figureColumn('nearPoor', word(text.amongNearPoor, language), { weight: 16, group: among }),
    figureColumn('newlyEscaped', word(text.amongNewlyEscaped, language), {
      weight: 18,
      group: among,
    }),
    figureColumn('ethnicMinority', word(text.amongEthnicMinority, language), {
      weight: 16,
      group: among,
    }),
    figureColumn('femaleHeaded', word(text.amongFemaleHeaded, language), {
      weight: 16,
      group: among,
    }),
  ]
}

interface ColumnLook {
  readonly weight?: number
  readonly group?: string
}

function figureColumn(
  key: string,
  heading: string,
  { weight = 20, group }: ColumnLook = {},
): Column {
  const column = { key, heading, align: 'right', weight } as const
  return group === undefined ? column : { ...column, group }
}
