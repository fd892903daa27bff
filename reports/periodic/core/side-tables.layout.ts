/** The smaller tables of the report: documents issued, overdue tasks, comparison, certified figures. */
import { decimalOfInteger } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import {
  changeCell,
  figureCell,
  textCell,
  type Cell,
  type Column,
  type Table,
} from '#reports/document/core/table.ts'
import { word } from '#reports/document/core/wording.ts'
import { periodicReportText as text } from './periodic-report.text.ts'
import type {
  CitedSnapshot,
  ComparedFigure,
  Comparison,
  IssuedDocument,
  OverdueTask,
} from './periodic-report.ts'

export function layoutDocuments(documents: readonly IssuedDocument[], language: Language): Table {
  return numbered(
    [
      { key: 'number', heading: word(text.columnNumber, language), align: 'left', weight: 34 },
      {
        key: 'issuedOn',
        heading: word(text.columnIssuedOn, language),
        align: 'centre',
        weight: 24,
      },
      { key: 'issuer', heading: word(text.columnIssuer, language), align: 'left', weight: 36 },
      { key: 'summary', heading: word(text.columnSummary, language), align: 'left', weight: 76 },
    ],
    documents.map((document) => ({
      number: textCell(document.number),
      issuedOn: dayCell(document.issuedOn),
      issuer: textCell(document.issuer),
      summary: textCell(document.summary),
    })),
    language,
  )
}

export function layoutOverdueTasks(tasks: readonly OverdueTask[], language: Language): Table {
  return numbered(
    [
      { key: 'title', heading: word(text.columnTask, language), align: 'left', weight: 76 },
      {
        key: 'organisation',
        heading: word(text.columnOrganisation, language),
        align: 'left',
        weight: 42,
      },
      { key: 'dueOn', heading: word(text.columnDueOn, language), align: 'centre', weight: 24 },
      { key: 'daysLate', heading: word(text.columnDaysLate, language), align: 'right', weight: 18 },
    ],
    tasks.map((task) => ({
      title: textCell(task.title),
      organisation: textCell(task.organisation),
      dueOn: dayCell(task.dueOn),
      daysLate: figureCell(decimalOfInteger(BigInt(task.daysLate))),
    })),
    language,
  )
}

export function layoutComparison(comparison: Comparison, language: Language): Table {
  return numbered(
    [
      { key: 'title', heading: word(text.columnFigure, language), align: 'left', weight: 80 },
      { key: 'unit', heading: word(text.columnUnit, language), align: 'centre', weight: 16 },
      {
        key: 'previous',
        heading: word(text.columnPreviousReport, language),
        align: 'right',
        weight: 22,
      },
      {
        key: 'current',
        heading: word(text.columnThisReport, language),
        align: 'right',
        weight: 22,
      },
      { key: 'change', heading: word(text.columnChange, language), align: 'right', weight: 22 },
      { key: 'standing', heading: word(text.columnStanding, language), align: 'left', weight: 26 },
    ],
    comparison.rows.map((row) => ({
      title: textCell(row.title),
      unit: textCell(row.unit),
      previous: figureCell(row.previous),
      current: figureCell(row.current),
      change: changeCell(row.change),
      standing: textCell(standingText(row, language)),
    })),
    language,
  )
}

export function layoutSnapshots(snapshots: readonly CitedSnapshot[], language: Language): Table {
  return numbered(
    [
      { key: 'unit', heading: word(text.columnCertifiedBy, language), align: 'left', weight: 50 },
      {
        key: 'certifiedOn',
        heading: word(text.columnCertifiedOn, language),
        align: 'centre',
        weight: 26,
      },
      { key: 'id', heading: word(text.columnSnapshot, language), align: 'left', weight: 64 },
      { key: 'hash', heading: word(text.columnHash, language), align: 'left', weight: 50 },
    ],
    snapshots.map((snapshot) => ({
      unit: textCell(snapshot.unit),
      certifiedOn: dayCell(snapshot.certifiedOn),
      id: textCell(snapshot.id),
      hash: textCell(shortHash(snapshot.hash)),
    })),
    language,
  )
}

/** Enough of a hash to find the snapshot and to see at a glance that it is another. */
function shortHash(hash: string): string {
  return hash.slice(0, 16)
}

function standingText(row: ComparedFigure, language: Language): string {
  switch (row.standing) {
    case 'in_both':
      return ''
    case 'new':
      return word(text.standingNew, language)
    case 'dropped':
      return word(text.standingDropped, language)
  }
}

function dayCell(day: Day): Cell {
  return textCell(formatVietnameseDay(day))
}

/** Puts the running number that every official list begins with. */
function numbered(
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, Cell>>[],
  language: Language,
): Table {
  const order: Column = {
    key: 'order',
    heading: word(text.columnOrder, language),
    align: 'centre',
    weight: 12,
  }
  return {
    columns: [order, ...columns],
    rows: rows.map((cells, index) => ({
      emphasis: 'plain',
      cells: { order: textCell(String(index + 1)), ...cells },
    })),
  }
}
