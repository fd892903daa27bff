/**
 * Writes platform/schema.ts from a live, migrated database, so that the types of the queries are
 * what the migrations made and carry the data dictionary (the comments) into the editor.
 */
import { sql, type Kysely } from 'kysely'

interface Column {
  readonly table: string
  readonly table_comment: string | null
  readonly is_view: boolean
  readonly name: string
  readonly type: string
  readonly is_nullable: boolean
  /** The database fills it in when the insert leaves it out. */
  readonly has_default: boolean
  /** The database alone writes it. */
  readonly is_always_generated: boolean
  readonly comment: string | null
}

/** The text of platform/schema.ts for this database. */
export async function writeSchema<Any>(db: Kysely<Any>): Promise<string> {
  const { rows } = await COLUMNS.execute(db)
  const tables = [...Map.groupBy(rows, (row) => row.table)]
  const entries = tables.map(([table]) => `  ${keyOf(table)}: ${typeNameOf(table)}\n`)
  return [
    HEADER,
    `export interface Schema {\n${entries.join('')}}\n`,
    ...tables.map(([table, columns]) => writeTable(table, columns)),
  ].join('\n')
}

const HEADER = `// Generated from the database by tools/generate-schema.ts. Do not edit.
/* oxlint-disable max-lines -- as long as the data dictionary */
import type { ColumnType } from 'kysely'

/** May be left out of an insert: the database has a value for it. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

/** Read only: the database works it out. */
type Computed<T> =
  T extends ColumnType<infer S, unknown, unknown>
    ? ColumnType<S, never, never>
    : ColumnType<T, never, never>

type Instant = ColumnType<Date, Date | string, Date | string>

/** Read as the value, written as its JSON text. */
type Json = ColumnType<unknown, string, string>
`

const COLUMNS = sql<Column>`
  select case nspname when 'public' then relname else nspname || '.' || relname end as "table",
         obj_description(c.oid, 'pg_class') as table_comment,
         c.relkind in ('v', 'm') as is_view,
         a.attname as name,
         case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod)
              else format_type(t.oid, null) end as type,
         not coalesce(origin.attnotnull, a.attnotnull) as is_nullable,
         a.atthasdef or a.attidentity <> '' as has_default,
         a.attgenerated <> '' or a.attidentity = 'a' as is_always_generated,
         coalesce(col_description(c.oid, a.attnum),
                  col_description(origin.attrelid, origin.attnum)) as comment
    from pg_class c
    join pg_namespace n on n.oid = relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join lateral (
      -- PostgreSQL calls every column of a view nullable. Where a view reads a single table, a
      -- column is what its namesake in that table is.
      select min(d.refobjid) as oid
        from pg_rewrite r
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                        and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
       where r.ev_class = c.oid
      having count(distinct d.refobjid) = 1) as only_source on c.relkind in ('v', 'm')
    left join pg_attribute origin on origin.attrelid = only_source.oid and origin.attname = a.attname
   where relkind in ('r', 'p', 'v', 'm')
     and not relispartition
     and nspname not in ('pg_catalog', 'information_schema', 'pgboss')
     and nspname !~ '^pg_(toast|temp)'
     and not exists (select from pg_depend d
                      where d.classid = 'pg_class'::regclass and d.objid = c.oid
                        and d.deptype = 'e')
   order by nspname <> 'public', nspname, relname collate "C", a.attnum
`

function writeTable(table: string, columns: readonly Column[]): string {
  const lines = columns.map(
    (column) => `${writeComment(column.comment, '  ')}  ${keyOf(column.name)}: ${typeOf(column)}\n`,
  )
  const comment = writeComment(columns[0]?.table_comment ?? null, '')
  return `${comment}export interface ${typeNameOf(table)} {\n${lines.join('')}}\n`
}

function writeComment(comment: string | null, indent: string): string {
  if (comment === null) return ''
  return `${indent}/** ${comment.replaceAll('*/', '* /').replaceAll(/\s*\n\s*/g, ' ')} */\n`
}

function typeOf(column: Column): string {
  const { of, isArray } = baseOf(column.type)
  const one = TYPES[of] ?? 'string'
  const value = isArray ? `${one}[]` : one
  const nullable = column.is_nullable ? `${value} | null` : value
  if (column.is_view || column.is_always_generated) return `Computed<${nullable}>`
  return column.has_default ? `Generated<${nullable}>` : nullable
}

function baseOf(type: string): { readonly of: string; readonly isArray: boolean } {
  const isArray = type.endsWith('[]')
  return { of: isArray ? type.slice(0, -2) : type, isArray }
}

/** What is not here is text in the driver too: uuid, numeric, date, ranges, ltree. */
const TYPES: Readonly<Record<string, string>> = {
  smallint: 'number',
  integer: 'number',
  real: 'number',
  'double precision': 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  'timestamp with time zone': 'Instant',
  jsonb: 'Json',
  json: 'Json',
  bytea: 'Buffer',
}

/** `place_name` is a row of `PlaceNameTable`. */
function typeNameOf(table: string): string {
  const words = table.split(/[._]/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `${words.join('')}Table`
}

function keyOf(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `'${name}'`
}
