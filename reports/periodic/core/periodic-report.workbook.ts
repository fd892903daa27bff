/** The forms of the report as a workbook: B1, B2, their breakdowns, and the comparison. */
import type { Language } from '#kernel/text.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import { issuerLines, numberLine } from '#reports/document/core/letterhead.ts'
import type { Table } from '#reports/document/core/table.ts'
import { word } from '#reports/document/core/wording.ts'
import type { Sheet, Workbook } from '#reports/document/core/workbook.ts'
import { layoutB1, layoutB1Communes } from './b1.layout.ts'
import { layoutB2, layoutB2Communes } from './b2.layout.ts'
import { noticeOf } from './periodic-report.layout.ts'
import { periodicReportText as text } from './periodic-report.text.ts'
import type { PeriodicReportContent } from './periodic-report.ts'
import { layoutComparison, layoutSnapshots } from './side-tables.layout.ts'

/** A sheet without the remarks, which are the same on all. */
type Form = Omit<Sheet, 'remarks'>

/** Order, title and unit stay in sight. */
const NAMING_COLUMNS = 3

export function layoutWorkbook(content: PeriodicReportContent, language: Language): Workbook {
  const remarks = [
    `${numberLine(content.letterhead, language)}. ${content.summary}`,
    word(text.mapRemark, language, { day: formatVietnameseDay(content.mapOn) }),
  ]
  const forms = [
    ...targetForms(content, language),
    ...outputForms(content, language),
    ...comparisonForm(content, language),
    ...snapshotForm(content, language),
  ]
  return {
    language,
    title: content.summary,
    issuer: issuerLines(content.letterhead.issuer).join(' '),
    sheets: forms.map(({ name, title, table, frozenColumns }) => {
      return { name, title, remarks, table, frozenColumns }
    }),
    notice: noticeOf(content, language),
  }
}

function targetForms(content: PeriodicReportContent, language: Language): readonly Form[] {
  const period = content.period.label
  const parts = layoutB1Communes(content, language)
  const title = word(text.formB1Communes, language, { period })
  return [
    form('B1', word(text.formB1, language, { period }), layoutB1(content, language)),
    ...parts.map((table, index) => ({
      name: parts.length === 1 ? 'B1a' : `B1a-${index + 1}`,
      title,
      table,
      frozenColumns: 2,
    })),
  ]
}

function outputForms(content: PeriodicReportContent, language: Language): readonly Form[] {
  const period = content.period.label
  const b2 = form('B2', word(text.formB2, language, { period }), layoutB2(content, language))
  const communes = layoutB2Communes(content, language)
  if (communes === undefined) return [b2]
  return [b2, form('B2a', word(text.formB2Communes, language, { period }), communes)]
}

function comparisonForm(
  { comparison }: PeriodicReportContent,
  language: Language,
): readonly Form[] {
  if (comparison === null) return []
  const { number, period } = comparison
  const title = word(text.formComparison, language, { number, period })
  const name = word(text.sheetComparison, language)
  return [form(name, title, layoutComparison(comparison, language))]
}

function snapshotForm({ snapshots }: PeriodicReportContent, language: Language): readonly Form[] {
  if (snapshots.length === 0) return []
  const name = word(text.sheetSnapshots, language)
  return [form(name, word(text.formSnapshots, language), layoutSnapshots(snapshots, language))]
}

function form(name: string, title: string, table: Table): Form {
  return { name, title, table, frozenColumns: NAMING_COLUMNS }
}
