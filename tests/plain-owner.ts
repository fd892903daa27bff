import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TestDatabase } from './database.ts'

export interface PlainOwner extends AsyncDisposable {
  readonly name: string
  readonly url: string
}

/** The owner of this database and of nothing else, as an office's own server would give us. */
export async function plainOwner(database: TestDatabase): Promise<PlainOwner> {
  const name = `owner_${randomUUID().replaceAll('-', '')}`
  const url = new URL(database.ownerUrl)
  const own = url.pathname.slice(1)
  await sql`create role ${sql.ref(name)} login password 'plain'`.execute(database.owner)
  await sql`alter database ${sql.ref(own)} owner to ${sql.ref(name)}`.execute(database.owner)
  url.username = name
  url.password = 'plain'
  return {
    name,
    url: url.href,
    async [Symbol.asyncDispose]() {
      await sql`alter database ${sql.ref(own)} owner to postgres`.execute(database.owner)
      await sql`drop owned by ${sql.ref(name)}`.execute(database.owner)
      await sql`drop role ${sql.ref(name)}`.execute(database.owner)
    },
  }
}
