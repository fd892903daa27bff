/** Writes platform/schema.ts anew from the migrations: `node tools/generate-schema.ts`. */
import { writeFile } from 'node:fs/promises'
import { connect } from '#platform/db.ts'
import { writeSchema } from '#platform/schema-writer.ts'
import { startTestCluster } from '#tests/test-cluster.ts'

const cluster = await startTestCluster()
const db = connect(cluster.access.owner, { max: 1 })
try {
  await writeFile(new URL('../platform/schema.ts', import.meta.url), await writeSchema(db))
} finally {
  await db.destroy()
  await cluster.stop()
}
