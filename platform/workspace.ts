import type { Db } from './db.ts'

/** Whether what is written here is illustrative: everything in a demonstration workspace is. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const workspace = await db.selectFrom('workspace').select('demonstration').executeTakeFirst()
  return workspace?.demonstration ?? false
}
