import { sql } from 'kysely'
import { verifyStore } from '#platform/files/store-check.ts'
import { listRecordedHashes } from '#platform/files/file.queries.ts'
import { findWrongKeptPlaces } from '#slices/places/server/place-map.queries.ts'
import { findBrokenCertificates } from '#slices/results/server/certificate.queries.ts'
import { findWrongRollups } from '#slices/results/server/rollup.queries.ts'
import { findBrokenFilings } from '#reports/periodic/server/filing-check.ts'
import { readConfig } from '../config.ts'
import { openInstallation, type Installation } from '../installation.ts'
import { print, type CliCommand } from './command-line.ts'

interface Check {
  readonly title: string
  /** What is wrong, a line each; empty when all is right. */
  readonly find: (installation: Installation) => Promise<readonly string[]>
}

const CHECKS: readonly Check[] = [
  {
    title: 'Chuỗi nhật ký / audit chain',
    find: async ({ database }) => {
      const { rows } = await sql<{ chain_id: string; seq: bigint }>`
        select chain_id, seq from broken_audit_links() limit 100`.execute(database.owner)
      return rows.map((row) => `audit ${row.chain_id} #${row.seq}`)
    },
  },
  {
    title: 'Số tổng hợp so với số đã nhập / roll-ups against entries',
    find: async ({ database }) =>
      (await findWrongRollups(database.owner)).map(
        (line) =>
          `rollup ${line.placeId} ${line.indicatorId} ${line.year} ${line.state} ${line.tags}`,
      ),
  },
  {
    title: 'Bản đồ hành chính / administrative maps',
    find: ({ database }) => findWrongKeptPlaces(database.owner),
  },
  {
    title: 'Bản xác thực / certificates',
    find: async ({ database }) =>
      (await findBrokenCertificates(database.owner)).map((id) => `certificate ${id}`),
  },
  {
    title: 'Báo cáo đã phát hành / filings',
    find: async ({ database }) =>
      (await findBrokenFilings(database.owner)).map((id) => `filing ${id}`),
  },
  {
    title: 'Kho tệp / file store',
    find: async ({ database, deps }) => {
      const recorded = await listRecordedHashes(database.owner)
      const findings = await verifyStore({ folder: deps.filesFolder }, recorded)
      return [
        ...findings.missing.map((hash) => `file missing ${hash}`),
        ...findings.damaged.map((hash) => `file damaged ${hash}`),
      ]
    },
  },
]

export const verifyCommand: CliCommand = {
  name: 'verify',
  summary: { vi: 'Tính lại và đối chiếu toàn bộ', en: 'Recompute everything and compare' },
  usage: `chitieu verify

Recomputes roll-ups from the entries, and checks the audit chain, the hashes of
certificates and filings, and every stored file.
Exit codes: 0 all agrees, 1 something does not (each on a line).`,
  async run() {
    const installation = await openInstallation(readConfig(process.env), { log: () => undefined })
    let wrong = 0
    try {
      for (const check of CHECKS) {
        const found = await check.find(installation)
        print(`${found.length === 0 ? '✓' : '✗'} ${check.title}`)
        for (const line of found) print(`    ${line}`)
        wrong += found.length
      }
    } finally {
      await installation.close()
    }
    return wrong === 0 ? 0 : 1
  },
}
