import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { FileHash } from '#platform/files/store.ts'
import type { Db, Tx } from '#platform/db.ts'
import { documentNumber } from '#reports/document/core/letterhead.ts'
import type { FilingFormat, FilingLineView } from '#reports/periodic/core/filing.contract.ts'
import { PeriodicReportContent } from '#reports/periodic/core/periodic-report.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import type { ReportName } from './filing-draft.queries.ts'
import type { CitedCertificate } from './report-facts.queries.ts'

const PAGE_SIZE = 50

export interface NewFiling extends ReportName {
  readonly id: string
  readonly content: PeriodicReportContent
  readonly contentHash: string
  readonly files: Readonly<Record<FilingFormat, FileHash>>
  readonly codeVersion: string
  readonly correctsId: string | undefined
  readonly filedBy: UserId
  readonly filedAt: Date
  readonly cited: readonly CitedCertificate[]
}

/** Freezes a report. The tables let nobody change or delete it afterwards. */
export async function insertFiling(tx: Tx, filing: NewFiling): Promise<void> {
  const { content } = filing
  const [definition = '', version = ''] = content.definition.split('/')
  if (content.letterhead.signedOn === null) throw new Error('a filing has the day of its signature')
  await tx
    .insertInto('filing')
    .values({
      place_id: filing.placeId,
      id: filing.id,
      plan_id: filing.planId,
      organisation_id: filing.organisationId,
      definition,
      definition_version: version,
      code_version: filing.codeVersion,
      period: filing.period,
      map_on: content.mapOn,
      title: content.summary,
      number: content.letterhead.number,
      signed_on: content.letterhead.signedOn,
      content: JSON.stringify(content),
      content_hash: filing.contentHash,
      docx_hash: filing.files.docx,
      xlsx_hash: filing.files.xlsx,
      pdf_hash: filing.files.pdf,
      corrects_id: filing.correctsId ?? null,
      generated: content.generatedData,
      filed_by: filing.filedBy,
      filed_at: filing.filedAt,
    })
    .execute()
  if (filing.cited.length === 0) return
  await tx
    .insertInto('filing_certificate')
    .values(
      filing.cited.map(({ placeId, certificateId }) => ({
        place_id: filing.placeId,
        filing_id: filing.id,
        certificate_place_id: placeId,
        certificate_id: certificateId,
      })),
    )
    .execute()
}

/** One page of what the actor may see, the newest first. `after` is the last id of the page before. */
export async function listFilings(
  db: Db,
  actor: Actor,
  filter: {
    readonly planId?: string | undefined
    readonly placeId?: string | undefined
    readonly after?: string | undefined
  },
): Promise<{ readonly items: readonly FilingLineView[]; readonly next: string | null }> {
  const conditions = [
    placesWhere(actor, 'result.read', 'f.place_id'),
    ...(filter.planId === undefined ? [] : [sql<SqlBool>`f.plan_id = ${filter.planId}`]),
    ...(filter.placeId === undefined ? [] : [sql<SqlBool>`f.place_id = ${filter.placeId}`]),
    // Ids are UUIDv7, minted when a report is filed: their order is the order of filing.
    ...(filter.after === undefined ? [] : [sql<SqlBool>`f.id < ${filter.after}`]),
  ]
  const items = await selectLines(db, sql.join(conditions, sql` and `))
  const page = items.slice(0, PAGE_SIZE)
  return { items: page, next: items.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null }
}

export interface StoredFiling {
  readonly line: FilingLineView
  readonly content: PeriodicReportContent
}

export async function findFiling(
  db: Db,
  placeId: PlaceId,
  id: string,
): Promise<StoredFiling | undefined> {
  const [line] = await selectLines(db, sql`f.place_id = ${placeId} and f.id = ${id}`)
  const row = await db
    .selectFrom('filing')
    .select('content')
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (line === undefined || row === undefined) return undefined
  return { line, content: PeriodicReportContent.parse(row.content) }
}

/** The hash of one of the files of a filing, under which the store keeps it. */
export async function findFilingFile(
  db: Db,
  filing: { readonly placeId: PlaceId; readonly id: string; readonly format: FilingFormat },
): Promise<FileHash | undefined> {
  const row = await db
    .selectFrom('filing')
    .select(['docx_hash', 'xlsx_hash', 'pdf_hash'])
    .where('place_id', '=', filing.placeId)
    .where('id', '=', filing.id)
    .executeTakeFirst()
  return row?.[`${filing.format}_hash`] as FileHash | undefined
}

/** What stands filed for a report: the latest one, which nothing corrects yet. */
export async function findLatestFiling(
  db: Db,
  name: ReportName,
): Promise<FilingLineView | undefined> {
  const [line] = await selectLines(
    db,
    sql`f.place_id = ${name.placeId} and f.plan_id = ${name.planId}
        and f.organisation_id = ${name.organisationId} and f.period = ${name.period}`,
  )
  return line
}

/** The latest filing of the same office and plan on a period that ended before this one. */
export async function findEarlierFiling(
  db: Db,
  name: ReportName,
): Promise<StoredFiling | undefined> {
  const [line] = await selectLines(
    db,
    sql`f.place_id = ${name.placeId} and f.plan_id = ${name.planId}
        and f.organisation_id = ${name.organisationId}
        and closing_month(f.period) < closing_month(${name.period})`,
    sql`closing_month(f.period) desc, f.id desc`,
  )
  return line === undefined ? undefined : findFiling(db, name.placeId, line.id)
}

async function selectLines(
  db: Db,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`f.id desc`,
): Promise<readonly FilingLineView[]> {
  const { rows } = await sql<
    Omit<FilingLineView, 'filedAt' | 'number'> & {
      filed_at: Date
      number: string | null
      symbol: string
    }
  >`
    select f.place_id as "placeId", f.id, f.plan_id as "planId", p.title as "planTitle",
           o.name as "organisationName", f.period, f.title, f.number,
           f.content #>> '{letterhead,symbol}' as symbol, f.signed_on as "signedOn", f.filed_at,
           u.name as "filedByName", f.corrects_id as "correctsId", f.generated,
           f.content_hash as "contentHash",
           (select n.name from place_name n
             where n.place_id = f.place_id and n.kind = 'official'
             order by n.validity @> f.map_on desc, upper(n.validity) desc nulls first
             limit 1) as "placeName",
           (select c.id from filing c
             where c.place_id = f.place_id and c.corrects_id = f.id limit 1) as "correctedById"
      from filing f
      join plan p on p.id = f.plan_id
      join organisation o on o.id = f.organisation_id
      join app_user u on u.id = f.filed_by
     where ${where}
     order by ${order}
     limit ${PAGE_SIZE + 1}`.execute(db)
  return rows.map(({ filed_at, number, symbol, ...line }) => ({
    ...line,
    number: documentNumber({ number, symbol }),
    filedAt: filed_at.toISOString(),
  }))
}
