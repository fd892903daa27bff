import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readFileByHash, type FileHash } from '#platform/files/store.ts'
import { readConfig } from '../config.ts'
import { openInstallation, type Installation } from '../installation.ts'
import { print, UsageError, type CliCommand } from './command-line.ts'

const FORMATS = ['docx', 'xlsx', 'pdf'] as const
type Format = (typeof FORMATS)[number]

export const reportCommand: CliCommand = {
  name: 'report',
  summary: { vi: 'Liệt kê và lấy báo cáo đã phát hành', en: 'List and fetch filed reports' },
  usage: `chitieu report list
chitieu report get FILING FILE [--format docx|xlsx|pdf]

list  every filed report: id, period, day, hash, title.
get   writes one of its files as it was filed; nothing is made anew.
Exit codes: 0 done, 1 no such report or file, 2 wrong call.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'docx' } },
    })
    const [verb, id, target] = positionals
    const format = FORMATS.find((one) => one === values.format)
    if (format === undefined) throw new UsageError(`--format ${values.format}`)
    if (verb !== 'list' && (verb !== 'get' || id === undefined || target === undefined)) {
      throw new UsageError('chitieu report list | get FILING FILE')
    }
    const installation = await openInstallation(readConfig(process.env), { log: () => undefined })
    try {
      if (verb === 'list') return await list(installation)
      return await get(installation, { id: id ?? '', format, target: path.resolve(target ?? '') })
    } finally {
      await installation.close()
    }
  },
}

async function list({ database }: Installation): Promise<number> {
  const filings = await database.owner
    .selectFrom('filing')
    .select(['id', 'period', 'signed_on', 'content_hash', 'title'])
    .orderBy('filed_at')
    .execute()
  for (const filing of filings) {
    const hash = filing.content_hash.slice(0, 12)
    print(`${filing.id}  ${filing.period.padEnd(7)}  ${filing.signed_on}  ${hash}  ${filing.title}`)
  }
  return 0
}

async function get(
  { database, deps }: Installation,
  wanted: { readonly id: string; readonly format: Format; readonly target: string },
): Promise<number> {
  const filing = await database.owner
    .selectFrom('filing')
    .select(['docx_hash', 'xlsx_hash', 'pdf_hash'])
    .where('id', '=', wanted.id)
    .executeTakeFirst()
  const hash = filing?.[`${wanted.format}_hash`] as FileHash | undefined
  if (hash === undefined) {
    process.stderr.write(`Không có báo cáo ${wanted.id} / no report ${wanted.id}\n`)
    return 1
  }
  await writeFile(wanted.target, await readFileByHash({ folder: deps.filesFolder }, hash))
  print(wanted.target)
  return 0
}
