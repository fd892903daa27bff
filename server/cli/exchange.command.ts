import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from 'node:events'
import { sql } from 'kysely'
import { inTransaction } from '#platform/db.ts'
import { OrganisationFile } from '#slices/organisations/core/organisation.contract.ts'
import { loadOrganisations } from '#slices/organisations/server/organisation.load.ts'
import {
  ProgrammeTreeFile,
  toProgrammeHeader,
  toTreeRows,
} from '#slices/programmes/core/programme-tree.contract.ts'
import { checkTreeRows } from '#slices/programmes/core/programme-tree.ts'
import { loadProgramme } from '#slices/programmes/server/programme.load.ts'
import { readConfig } from '../config.ts'
import { openInstallation, type Installation } from '../installation.ts'
import { print, showProgress, UsageError, type CliCommand } from './command-line.ts'

export const importCommand: CliCommand = {
  name: 'import',
  summary: { vi: 'Nạp chương trình, tổ chức từ tệp JSON', en: 'Load programmes or organisations' },
  usage: `chitieu import programme FILE.json
chitieu import organisations FILE.json

The shapes are those of data/programmes and data/organisations. What is there already
is left as it is; a file with mistakes is refused whole, each mistake on a line.
Exit codes: 0 done, 1 refused, 2 wrong call.`,
  async run(args) {
    const [what, file, ...more] = args
    if (
      (what !== 'programme' && what !== 'organisations') ||
      file === undefined ||
      more.length > 0
    ) {
      throw new UsageError('chitieu import programme|organisations FILE')
    }
    const content: unknown = JSON.parse(await readFile(path.resolve(file), 'utf8'))
    const installation = await openInstallation(readConfig(process.env), { log: () => undefined })
    try {
      return what === 'programme'
        ? await importProgramme(installation, content)
        : await importOrganisations(installation, content)
    } finally {
      await installation.close()
    }
  },
}

async function importProgramme(
  { database, deps }: Installation,
  content: unknown,
): Promise<number> {
  const file = ProgrammeTreeFile.safeParse(content)
  if (!file.success)
    return refuse(file.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const header = toProgrammeHeader(file.data)
  const { nodes, problems } = checkTreeRows(toTreeRows(file.data), header.levelLabels.length)
  if (problems.length > 0) return refuse(problems.map((problem) => JSON.stringify(problem)))
  await inTransaction(database.owner, (tx) =>
    loadProgramme(tx, { header, nodes }, { newId: deps.newId, at: deps.now() }),
  )
  print(`${header.code}: ${nodes.length}`)
  return 0
}

async function importOrganisations(
  { database, deps }: Installation,
  content: unknown,
): Promise<number> {
  const file = OrganisationFile.safeParse(content)
  if (!file.success)
    return refuse(file.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const { added } = await inTransaction(database.owner, (tx) =>
    loadOrganisations(tx, file.data, { newId: deps.newId }),
  )
  print(`+${added}`)
  return 0
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`)
  return 1
}

/** What can be taken out as CSV: the query, and how many rows it will give. */
const EXPORTS = {
  figures: sql`
    select p.code as place_code, n.name as place, i.code as indicator, i.title_vi as title, o.period,
           o.tags, o.state, o.value::text as value, i.unit, o.generated::text as generated,
           o.recorded_at::text as recorded_at
      from observation o
      join indicator i on i.id = o.indicator_id
      left join lateral (select code from place_code where place_id = o.place_id limit 1) p on true
      left join lateral (select name from place_name
                          where place_id = o.place_id and kind = 'official' limit 1) n on true
     where not exists (select from observation later
                        where later.place_id = o.place_id and later.supersedes_id = o.id)
     order by p.code, i.code, o.period, o.tags`,
  targets: sql`
    select p.code as place_code, n.name as place, i.code as indicator, i.title_vi as title,
           t.year::text as year, t.comparator, t.value::text as value, t.value_to::text as value_to,
           i.unit, t.method, t.clause, t.generated::text as generated
      from target_current t
      join indicator i on i.id = t.indicator_id
      left join lateral (select code from place_code where place_id = t.place_id limit 1) p on true
      left join lateral (select name from place_name
                          where place_id = t.place_id and kind = 'official' limit 1) n on true
     order by i.code, p.code`,
} as const

export const exportCommand: CliCommand = {
  name: 'export',
  summary: { vi: 'Xuất số liệu, chỉ tiêu ra CSV', en: 'Export figures or targets as CSV' },
  usage: `chitieu export figures|targets FILE.csv

UTF-8 with a byte-order mark, so that spreadsheets show Vietnamese rightly. Illustrative
rows say so in the column generated.
Exit codes: 0 done, 1 failed, 2 wrong call.`,
  async run(args) {
    const [what, file, ...more] = args
    if ((what !== 'figures' && what !== 'targets') || file === undefined || more.length > 0) {
      throw new UsageError('chitieu export figures|targets FILE')
    }
    const installation = await openInstallation(readConfig(process.env), { log: () => undefined })
    try {
      const { rows } = await sql<Readonly<Record<string, string | null>>>`${EXPORTS[what]}`.execute(
        installation.database.owner,
      )
      await writeCsv(path.resolve(file), rows)
      print(`${file}: ${rows.length}`)
      return 0
    } finally {
      await installation.close()
    }
  },
}

async function writeCsv(
  file: string,
  rows: readonly Readonly<Record<string, string | null>>[],
): Promise<void> {
  const out = createWriteStream(file)
  const progress = showProgress('CSV')
  const columns = Object.keys(rows[0] ?? {})
  out.write(`\uFEFF${columns.join(',')}\r\n`)
  for (const [index, row] of rows.entries()) {
    const line = columns.map((column) => toCell(row[column] ?? '')).join(',')
    if (!out.write(`${line}\r\n`)) await once(out, 'drain')
    progress(index + 1, rows.length)
  }
  out.end()
  await once(out, 'finish')
}

/** Quoted where needed; a cell that a spreadsheet would take for a formula is made plain text. */
function toCell(text: string): string {
  const plain = /^[=+@\t]|^-(?![\d.])/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
