import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import {
  countLedger,
  fillUntilRefused,
  holdFolder,
  newDataFolder,
  openFolder,
  ROWS_AT_ONCE,
} from '#tests/data-folder.ts'
import { connect, type Db } from '#platform/db.ts'
import { sql } from 'kysely'

/** Half-kilobyte blocks: 24 MB, more than a log segment of 16 MB and less than the table becomes. */
const FILE_SIZE_LIMIT = 'ulimit -f 49152;'

test('when a file can grow no more, the write is refused and what was acknowledged stays', async () => {
  await using folder = await newDataFolder()
  await using held = await holdFolder(folder.path, FILE_SIZE_LIMIT)
  const db = connect(held.ownerUrl ?? '')
  await makeLedger(db)

  const acknowledged = await fillUntilRefused(db)

  expect(acknowledged).toBeGreaterThan(ROWS_AT_ONCE)
  expect(await countLedger(db)).toBe(acknowledged)
  await db.destroy()
  await held.end('SIGTERM')
  await using again = await openFolder(folder.path)
  expect(await countLedger(again.db)).toBe(acknowledged)
  await sql`insert into ledger values ('there is room again')`.execute(again.db)
})

test.runIf(mayMount())(
  'a full disk loses and doubles nothing, once there is room again',
  async () => {
    await using folder = await newDataFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder.path])
    try {
      await using held = await holdFolder(folder.path)
      const db = connect(held.ownerUrl ?? '')
      await makeLedger(db)

      const acknowledged = await fillUntilRefused(db)

      expect(acknowledged).toBeGreaterThan(ROWS_AT_ONCE)
      await db.destroy()
      process.kill(held.pid ?? 0, 'SIGKILL')
      await held.end('SIGTERM')
      execFileSync('mount', ['-o', 'remount,size=640m', folder.path])
      await using again = await openFolder(folder.path)
      // The last insert may have been kept just before its answer was lost, but never in part.
      expect([acknowledged, acknowledged + ROWS_AT_ONCE]).toContain(await countLedger(again.db))
      await sql`insert into ledger values ('there is room again')`.execute(again.db)
    } finally {
      execFileSync('umount', [folder.path])
    }
  },
)

async function makeLedger(db: Db): Promise<void> {
  await sql`create table ledger (line text)`.execute(db)
  await sql`alter table ledger alter column line set storage plain`.execute(db)
}

function mayMount(): boolean {
  const command = 'mount -t tmpfs -o size=1m tmpfs /mnt && umount /mnt'
  return process.platform === 'linux' && spawnSync('/bin/sh', ['-c', command]).status === 0
}
