import { execFileSync } from 'node:child_process'
import { startPostgres } from '#platform/postgres/embedded.ts'
import { connect } from '#platform/db.ts'
import { fillUntilRefused, countLedger } from '#tests/data-folder.ts'
import { sql } from 'kysely'
const t0=performance.now(); const lg=(l:string)=>console.log(((performance.now()-t0)/1000).toFixed(1), l.slice(0,220))
execFileSync('mkdir',['-p','/tmp/mt']); execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', '/tmp/mt'])
const p = await startPostgres({ folder: '/tmp/mt', log: lg }); const db = connect(p.ownerUrl)
await sql`create table ledger (line text)`.execute(db)
await sql`alter table ledger alter column line set storage plain`.execute(db)
lg('ack '+await fillUntilRefused(db))
lg('count '+await countLedger(db).catch(e=>e.message))
await db.destroy()
execFileSync('df',['/tmp/mt'],{stdio:'inherit'})
execFileSync('mount', ['-o', 'remount,size=640m', '/tmp/mt'])
await p.stop(); lg('stopped')
execFileSync('umount', ['/tmp/mt'])
