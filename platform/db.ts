import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import type { Schema } from './schema.ts'

/** Reads may use either. Writes ask for a `Tx`, so no write can happen outside a transaction. */
export type Tx = Transaction<Schema>
export type Db = Kysely<Schema>

/**
 * Opens a pool. Counts come as bigint, days as their text and exact figures as decimal strings:
 * none of them passes through a float, or through a `Date` that a time zone could move.
 *
 * `max` is the number of connections held at most; whoever asks for more waits.
 */
export function connect(connectionString: string, options: { readonly max?: number } = {}): Db {
  const pool = new Pool({
    connectionString,
    max: options.max ?? 4,
    types: { getTypeParser: (type) => PARSERS[type] ?? types.getTypeParser(type) },
  })
  // A server that goes away says so on each connection, and without a listener that would end our
  // process. The query under way, or the next one, tells its caller; the pool drops what is lost.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/** Everything done in `work` is kept, or, when it throws, nothing is. */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}

/**
 * The same server, with the rights of another role: for a server of the office's own, where the
 * roles of the program may have no password and its owner is a member of them.
 */
export function asRole(url: string, role: string): string {
  const changed = new URL(url)
  changed.searchParams.set('options', `-c role=${role}`)
  return changed.href
}

/** By the numbers that PostgreSQL gives its types; `pg` names only those that are not arrays. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: BigInt,
  [types.builtins.DATE]: (text) => text,
  [types.builtins.NUMERIC]: (text) => text,
  1016: (text) => parseItems(text).map((item) => (item === null ? null : BigInt(item))),
  1182: parseItems,
  1231: parseItems,
}

/** `{1,NULL,3}`: numbers and days are never quoted inside an array. */
function parseItems(text: string): (string | null)[] {
  if (text === '{}') return []
  const items = text.slice(1, -1).split(',')
  return items.map((item) => (item === 'NULL' ? null : item))
}
