import { readFileSync } from 'node:fs'
import { cellAt, cellText, type Table } from '#reports/document/core/table.ts'
import { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'

/** The hand-counted report, read through the contract as a stored filing would be. */
export function goldenReport(): PeriodicReportContent {
  return PeriodicReportContent.parse(JSON.parse(goldenText('tram-tau-2024-q3.json')))
}

export function goldenText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** A table as lines that can be read in a difference: headings, then one line a row. */
export function tableLines(table: Table): string {
  const headings = table.columns.map((column) => column.heading)
  const rows = table.rows.map((row) =>
    table.columns.map((column) => cellText(cellAt(row, column), 'vi')),
  )
  return `${[headings, ...rows].map((cells) => cells.join(' | ').trimEnd()).join('\n')}\n`
}
