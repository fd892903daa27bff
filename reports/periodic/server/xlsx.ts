import type { Language } from '#kernel/text.ts'
import { toXlsx as renderXlsx } from '#reports/document/server/xlsx.ts'
import { layoutWorkbook } from '#reports/periodic/core/periodic-report.workbook.ts'
import type { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'

/** Forms B1 and B2 of the report, their breakdowns and the comparison, as a workbook. */
export function toXlsx(
  content: PeriodicReportContent,
  language: Language = 'vi',
): Promise<Uint8Array> {
  return renderXlsx(layoutWorkbook(content, language))
}
