/**
 * While a backup is loaded, rows arrive before those that they point to, and triggers would act a
 * second time. Both wait; and the foreign keys, made again at the end, check every row. The owner
 * of the tables may do this: no superuser is needed.
 */
import type { Client } from 'pg'

interface Rule {
  readonly loosen: string
  readonly tighten: string
}

const RULES = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as loosen,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                pg_get_constraintdef(oid)) as tighten
    from pg_constraint
   where contype = 'f' and conparentid = 0
  union all
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
         format('alter table %s enable %s trigger %I', tgrelid::regclass,
                case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
    from pg_trigger
   where not tgisinternal and tgparentid = 0 and tgenabled <> 'D'
`

export async function loosenRules(client: Client): Promise<readonly Rule[]> {
  const { rows } = await client.query<Rule>(RULES)
  for (const rule of rows) await client.query(rule.loosen)
  return rows
}

export async function tightenRules(client: Client, rules: readonly Rule[]): Promise<void> {
  for (const rule of rules) await client.query(rule.tighten)
}
