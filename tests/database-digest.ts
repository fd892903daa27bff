import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/**
 * What a database holds, to compare two: each table with its number of rows and a hash of them in
 * any order, each sequence, and every constraint, trigger and grant in PostgreSQL's own words.
 */
export async function digestDatabase(db: Db): Promise<Readonly<Record<string, unknown>>> {
  const tables = await namesOf(db, 'r')
  const sequences = await namesOf(db, 'S')
  return {
    tables: await Promise.all(tables.map((name) => digestTable(db, name))),
    sequences: await Promise.all(sequences.map((name) => readSequence(db, name))),
    rules: (await RULES.execute(db)).rows,
  }
}

async function namesOf(db: Db, kind: 'r' | 'S'): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select oid::regclass::text as name
      from pg_class
     where relkind = ${kind} and relnamespace = 'public'::regnamespace
     order by relname`.execute(db)
  return rows.map((row) => row.name)
}

async function digestTable(db: Db, name: string): Promise<unknown> {
  const { rows } = await sql`
    select ${name} as name, count(*)::int as count,
           md5(string_agg(t::text, chr(10) order by t::text collate "C")) as hash
      from ${sql.table(name)} t`.execute(db)
  return rows[0]
}

async function readSequence(db: Db, name: string): Promise<unknown> {
  const { rows } = await sql`
    select ${name} as name, last_value, is_called from ${sql.table(name)}`.execute(db)
  return rows[0]
}

const RULES = sql<{ rule: string }>`
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as rule
    from pg_constraint where connamespace = 'public'::regnamespace
  union all
  select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  union all
  select oid::regclass || ' ' || relacl::text || ' ' || relrowsecurity
    from pg_class where relnamespace = 'public'::regnamespace and relacl is not null
  order by rule`
