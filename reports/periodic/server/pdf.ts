import type { Language } from '#kernel/text.ts'
import { toPdf as renderPdf } from '#reports/document/server/pdf.ts'
import { layoutReport } from '#reports/periodic/core/periodic-report.layout.ts'
import type { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'

/** The report as a PDF: the same document as the Word file, ready to be signed. */
export function toPdf(content: PeriodicReportContent, language: Language = 'vi'): Uint8Array {
  return renderPdf(layoutReport(content, language))
}
