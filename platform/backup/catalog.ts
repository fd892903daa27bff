/** What there is to back up, as the database itself says. The queue of jobs is not part of it. */
import type { Client } from 'pg'

export interface Table {
  readonly schema: string
  readonly name: string
  /** Without the columns that the database works out itself. */
  readonly columns: readonly string[]
}

const OURS = `
  n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass
                     and d.objid = c.oid and d.deptype = 'e')`

/** A partitioned table stands for its partitions. */
export async function listTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name,
           array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                         and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
     group by n.nspname, c.relname
     order by n.nspname collate "C", c.relname collate "C"`)
  return rows
}

export interface SequenceState {
  readonly schema: string
  readonly name: string
  readonly lastValue: string
  readonly isCalled: boolean
}

export async function listSequences(client: Client): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OURS}
     order by n.nspname collate "C", c.relname collate "C"`)
  const states: SequenceState[] = []
  for (const sequence of rows) {
    const found = await client.query<Pick<SequenceState, 'lastValue' | 'isCalled'>>(
      `select last_value::text as "lastValue", is_called as "isCalled"
         from ${quoted(client, sequence)}`,
    )
    for (const state of found.rows) states.push({ ...sequence, ...state })
  }
  return states
}

export function quoted(
  client: Client,
  object: { readonly schema: string; readonly name: string },
): string {
  return `${client.escapeIdentifier(object.schema)}.${client.escapeIdentifier(object.name)}`
}

/** `"schema"."table" ("one", "two")`. */
export function quotedColumns(client: Client, table: Table): string {
  return table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
}
