import type { Language } from '#kernel/text.ts'
import { toDocx as renderDocx } from '#reports/document/server/docx.ts'
import { layoutReport } from '#reports/periodic/core/periodic-report.layout.ts'
import type { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'

/** The report as a Word file; Vietnamese is the official text. */
export function toDocx(
  content: PeriodicReportContent,
  language: Language = 'vi',
): Promise<Uint8Array> {
  return renderDocx(layoutReport(content, language))
}
