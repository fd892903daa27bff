import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { CertificateContent, CertifiedLine } from '../core/certificate.ts'
import type { PeriodicReport } from '../core/periodic-report.ts'
import type { CertificateId } from '../core/result-id.ts'

export interface Certificate {
  readonly id: CertificateId
  readonly content: CertificateContent
  readonly hash: string
  readonly certifiedAt: Date
  readonly certifiedByName: string
}

type ReportName = Pick<PeriodicReport, 'placeId' | 'id'>

/** The lines of a report as they would be certified now. */
export async function readLinesToCertify(
  db: Db,
  report: ReportName,
): Promise<readonly CertifiedLine[]> {
  const { rows } = await sql<CertifiedLine>`
    select i.code as "indicatorCode", i.title_vi as "indicatorTitle", i.unit, o.tags, o.value,
           o.id as "observationId"
      from observation o join indicator i on i.id = o.indicator_id
     where o.place_id = ${report.placeId} and o.report_id = ${report.id}
       and not exists (select from observation later
                        where later.place_id = o.place_id and later.supersedes_id = o.id)
     order by i.code, o.tags`.execute(db)
  return rows
}

/** The certificates of a report, the newest first. */
export async function listCertificates(
  db: Db,
  report: ReportName,
): Promise<readonly Certificate[]> {
  const { rows } = await sql<{
    id: string
    content: CertificateContent
    content_hash: string
    certified_at: Date
    certified_by_name: string
  }>`
    select c.id, c.content, c.content_hash, c.certified_at, u.name as certified_by_name
      from certificate c join app_user u on u.id = c.certified_by
     where c.place_id = ${report.placeId} and c.report_id = ${report.id}
     order by c.certified_at desc, c.id desc`.execute(db)
  return rows.map((row) => ({
    id: row.id as CertificateId,
    content: row.content,
    hash: row.content_hash,
    certifiedAt: row.certified_at,
    certifiedByName: row.certified_by_name,
  }))
}

/** SHA-256 of the canonical JSON of what was certified. */
export function hashCertificate(content: CertificateContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

export async function insertCertificate(
  tx: Tx,
  certificate: {
    readonly id: CertificateId
    readonly report: ReportName
    readonly content: CertificateContent
    readonly by: UserId
    readonly at: Date
    readonly supersedesId?: CertificateId
  },
): Promise<void> {
  await tx
    .insertInto('certificate')
    .values({
      place_id: certificate.report.placeId,
      id: certificate.id,
      report_id: certificate.report.id,
      content: JSON.stringify(certificate.content),
      content_hash: hashCertificate(certificate.content),
      certified_by: certificate.by,
      certified_at: certificate.at,
      supersedes_id: certificate.supersedesId ?? null,
    })
    .execute()
}

/** Certificates whose content no longer has the hash it was signed with. Empty when all are whole. */
export async function findBrokenCertificates(db: Db): Promise<readonly CertificateId[]> {
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'content', 'content_hash'])
    .execute()
  return rows
    .filter((row) => hashCertificate(row.content as CertificateContent) !== row.content_hash)
    .map((row) => row.id as CertificateId)
}
