import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { connect, type Db } from '#platform/db.ts'
import { withSession } from '#platform/postgres/session.ts'
import { TEMPLATE } from './test-cluster.ts'

export interface TestDatabase extends AsyncDisposable {
  /** Sets scenes and looks at tables. */
  readonly owner: Db
  /** What the app gets: the same limited role as in production, so a missing grant fails here. */
  readonly server: Db
  readonly reports: Db
  readonly portal: Db
  /** The owner's address, for what opens its own connection. */
  readonly ownerUrl: string
}

/** Clones the template: a private, real database for one test, in tens of milliseconds. */
export async function freshDatabase(): Promise<TestDatabase> {
  return databaseLike(TEMPLATE)
}

/** A private database without any schema: for what makes the schema itself. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return databaseLike('template0')
}

async function databaseLike(template: string): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onCluster(cluster.owner, `create database ${name} template ${template} strategy file_copy`)
  const pools = {
    owner: connect(urlOf(cluster.owner, name)),
    server: connect(urlOf(cluster.server, name)),
    reports: connect(urlOf(cluster.reports, name)),
    portal: connect(urlOf(cluster.portal, name)),
  }
  return {
    ...pools,
    ownerUrl: urlOf(cluster.owner, name),
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(pools).map((pool) => pool.destroy()))
      await onCluster(cluster.owner, `drop database ${name} with (force)`)
    },
  }
}

function urlOf(cluster: string, database: string): string {
  const url = new URL(cluster)
  url.pathname = database
  return url.href
}

async function onCluster(cluster: string, statement: string): Promise<void> {
  await withSession(urlOf(cluster, 'postgres'), (client) => client.query(statement))
}
