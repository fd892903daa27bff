import type { Db } from '#platform/db.ts'
import type { PeriodicReportContent } from '../core/periodic-report.ts'
import { hashContent } from './content-hash.ts'

/** Filings whose frozen content no longer has the hash it was filed with. Empty when all are whole. */
export async function findBrokenFilings(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('filing').select(['id', 'content', 'content_hash']).execute()
  return rows
    .filter((row) => hashContent(row.content as PeriodicReportContent) !== row.content_hash)
    .map((row) => row.id)
}
