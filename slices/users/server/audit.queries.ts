import { sql } from 'kysely'
import { COMMON_CHAIN } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { Actor } from '../core/actor.ts'
import type { AuditEntryView, AuditQuery } from '../core/audit.contract.ts'
import { placesWhere } from './access.ts'
import { namePlaces, nameUsers } from './names.queries.ts'

const PAGE_SIZE = 50

/** Where a page ended: the entry's instant in microseconds, its chain and its place in the chain. */
interface AuditKey {
  readonly micros: string
  readonly chain: string
  readonly seq: string
}

/**
 * One page of the audit, the newest first, as far as the actor may read it: acts at a place within
 * reach, and acts without a place (signing in, accounts) of people whose office is within reach.
 * What nobody's office did, such as guesses at a name that does not exist, is read by those who
 * read the whole country.
 */
export async function listAudit(
  db: Db,
  actor: Actor,
  filter: Omit<AuditQuery, 'after'> & { readonly after?: AuditKey | undefined },
): Promise<{ readonly items: readonly AuditEntryView[]; readonly next: string | null }> {
  let query = db
    .selectFrom('audit_entry as e')
    .leftJoin('app_user as u', 'u.id', 'e.actor_id')
    .leftJoin('organisation as o', 'o.id', 'u.organisation_id')
    .select(['e.chain_id', 'e.seq', 'e.at', 'e.actor_id', 'e.action', 'e.subject', 'e.outcome'])
    .select(['e.detail', MICROS.as('micros')])
    .where((eb) =>
      eb.or([
        placesWhere(actor, 'audit.read', 'e.chain_id'),
        eb.and([
          eb('e.chain_id', '=', COMMON_CHAIN),
          eb.or([placesWhere(actor, 'audit.read', 'o.place_id'), readsTheCountry(actor)]),
        ]),
      ]),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.chain_id', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(PAGE_SIZE + 1)

  if (filter.actorId !== undefined) query = query.where('e.actor_id', '=', filter.actorId)
  if (filter.placeId !== undefined) query = query.where('e.chain_id', '=', filter.placeId)
  if (filter.action !== undefined) query = query.where('e.action', '=', filter.action)
  if (filter.subject !== undefined) query = query.where('e.subject', '=', filter.subject)
  if (filter.outcome !== undefined) query = query.where('e.outcome', '=', filter.outcome)
  if (filter.from !== undefined) query = query.where('e.at', '>=', startOf(filter.from))
  if (filter.to !== undefined) {
    query = query.where(sql<boolean>`e.at < ${startOf(filter.to)}::timestamptz + interval '1 day'`)
  }
  if (filter.after !== undefined) {
    const { micros, chain, seq } = filter.after
    query = query.where(
      sql<boolean>`(e.at, e.chain_id, e.seq) < (
        timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${chain}::uuid, ${seq}::bigint)`,
    )
  }

  const rows = await query.execute()
  const page = rows.slice(0, PAGE_SIZE)
  const items = await toViews(db, page)
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.key ?? null) : null }
}

/** JavaScript's dates end at the millisecond, and two entries may share one. */
const MICROS = sql<bigint>`(extract(epoch from e.at) * 1000000)::bigint`

const KEY = /^(\d+)~([\da-f-]{36})~(\d+)$/

/** The place that a page is to go on from; undefined when the text is no such place. */
export function parseAuditKey(text: string): AuditKey | undefined {
  const parts = KEY.exec(text)
  if (parts === null) return undefined
  const [, micros = '', chain = '', seq = ''] = parts
  return { micros, chain, seq }
}

function readsTheCountry(actor: Actor) {
  const held = actor.grants
    .filter((grant) => grant.action === 'audit.read' && grant.nodeId === undefined)
    .map((grant) => grant.placeId)
  return sql<boolean>`exists (
    select from place p where p.level = 'country' and p.id = any(${held}::uuid[]))`
}

/** Midnight in Vietnam. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

interface AuditRow {
  readonly chain_id: string
  readonly seq: bigint
  readonly at: Date
  readonly actor_id: string | null
  readonly action: string
  readonly subject: string
  readonly outcome: string
  readonly detail: unknown
  readonly micros: bigint
}

async function toViews(db: Db, rows: readonly AuditRow[]): Promise<readonly AuditEntryView[]> {
  const places = await namePlaces(
    db,
    rows.map((row) => row.chain_id),
  )
  const users = await nameUsers(
    db,
    rows.flatMap((row) => (row.actor_id === null ? [] : [row.actor_id])),
  )
  return rows.map((row) => ({
    key: `${row.micros}~${row.chain_id}~${row.seq}`,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_id === null ? null : (users.get(row.actor_id) ?? null),
    action: row.action,
    subject: row.subject,
    outcome: row.outcome as AuditEntryView['outcome'],
    placeId: row.chain_id === COMMON_CHAIN ? null : row.chain_id,
    placeName: places.get(row.chain_id) ?? null,
    detail: row.detail as AuditEntryView['detail'],
  }))
}
