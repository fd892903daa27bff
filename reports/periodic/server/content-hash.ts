import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'

/**
 * SHA-256 of the content in its canonical spelling, in hexadecimal: what a filing is known by. It
 * survives storage as jsonb, which keeps neither the order of keys nor white space.
 */
export function hashContent(content: PeriodicReportContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
