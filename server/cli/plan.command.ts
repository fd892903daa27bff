import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readDocumentText } from '#platform/office/word.ts'
import { officeProblem } from '#platform/office/office.problems.ts'
import { toProposalJson } from '#slices/plans/core/reading/proposal-json.ts'
import type { Proposal, ReadingLexicon } from '#slices/plans/core/reading/proposal.ts'
import { readPlan } from '#slices/plans/core/reading/read-plan.ts'
import { readTramTauOrganisations } from '#slices/organisations/server/organisation.files.ts'
import { readProgrammeFiles } from '#slices/programmes/server/programme.files.ts'
import { PROBLEM_TEXTS } from '../problem-texts.ts'
import { print, UsageError, type CliCommand } from './command-line.ts'

export const planCommand: CliCommand = {
  name: 'plan',
  summary: { vi: 'Đọc văn bản kế hoạch', en: 'Read the text of a plan' },
  usage: `chitieu plan read FILE [--json] [--year N] [--programme CODE]

Proposes what a plan (.docx, .txt; - for standard input) sets: numeric targets, tasks,
solutions and legal references, each with its place in the text. Writes nothing.

  --json            an array of {kind, sentence, start, end, subject, comparator, value,
                    unit, year, programmeNode, organisation, due, number, issuer, date};
                    absent fields are left out, start and end are offsets in the text
  --year N          the plan's year, when the text does not say
  --programme CODE  whose parts to look for (ctmtqg-1719 by default)

Exit codes: 0 read, 1 the file could not be read, 2 wrong call.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        year: { type: 'string' },
        programme: { type: 'string', default: 'ctmtqg-1719' },
      },
    })
    const [verb, file, ...more] = positionals
    if (verb !== 'read' || file === undefined || more.length > 0) {
      throw new UsageError('chitieu plan read FILE')
    }
    const text = await textOf(file)
    if (text === undefined) return 1
    const proposals = readPlan(text, await lexiconOf(values.programme, values.year))
    if (values.json) print(JSON.stringify(proposals.map(toProposalJson), null, 2))
    else for (const proposal of proposals) print(lineOf(proposal))
    return 0
  },
}

async function textOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file === '-' ? '/dev/stdin' : path.resolve(file))
  const read = readDocumentText(bytes)
  if (read.ok) return read.value.text
  const { code } = officeProblem(read.refusal)
  const title = PROBLEM_TEXTS[code]
  process.stderr.write(`${file}: ${title?.vi ?? code}\n${file}: ${title?.en ?? code}\n`)
  return undefined
}

/** The words of the programme and the offices that come with the product. */
async function lexiconOf(programme: string, year: string | undefined): Promise<ReadingLexicon> {
  const { trees } = await readProgrammeFiles()
  const tree = trees.find((one) => one.header.code === programme)
  if (tree === undefined) throw new UsageError(`--programme: ${programme}`)
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageError(`--year: ${year}`)
  const { organisations } = await readTramTauOrganisations()
  return {
    nodes: tree.nodes.map((node) => ({ code: node.code, title: node.titleVi })),
    organisations: organisations.map((body) => ({ code: body.code, name: body.title })),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
}

function lineOf(proposal: Proposal): string {
  const at = `${String(proposal.start).padStart(6)}  ${proposal.kind.padEnd(9)}`
  switch (proposal.kind) {
    case 'target': {
      const to = proposal.valueTo === undefined ? '' : `..${proposal.valueTo}`
      return `${at} ${proposal.comparator} ${proposal.value}${to} ${proposal.unit} (${proposal.year ?? '?'})  ${proposal.subject}`
    }
    case 'reference':
      return `${at} ${proposal.number ?? proposal.subject ?? ''}  ${proposal.issuer ?? ''} ${proposal.date ?? ''}`
    case 'task':
    case 'solution':
      return `${at} ${proposal.organisation ?? ''} ${proposal.due ?? ''}  ${proposal.subject}`
  }
}
