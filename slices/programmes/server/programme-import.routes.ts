import { Hono } from 'hono'
import { runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import {
  checkTreeRows,
  type ProgrammeHeader,
  type ProgrammeTree,
  type TreeRow,
  type TreeRowProblem,
} from '../core/programme-tree.ts'
import {
  ImportedProgrammeView,
  ImportPreviewView,
  ImportProgrammeBody,
  type TreeProblemView,
} from '../core/programme.contract.ts'
import { programmeProblem } from '../core/programme.problems.ts'
import { readProgrammeFile } from './programme-sheet.ts'
import { requireProgrammeChange } from './programme.access.ts'
import { loadProgramme, versionLabel } from './programme.load.ts'

const TAG = 'programmes'

/** A spreadsheet does not say how many levels its programme has; the form asks for their names. */
const MOST_LEVELS = 6

/** Another programme, from an office's own file: looked at first, then kept whole or not at all. */
export function importRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/import-preview',
    describe({
      permission: 'programme.change',
      tag: TAG,
      summary: {
        vi: 'Xem trước một tệp chương trình, chưa ghi gì',
        en: 'Look through a programme file; nothing is kept',
      },
      answer: ImportPreviewView,
    }),
    async (c) => {
      await requireProgrammeChange(deps.db, c.var.actor)
      const { file } = await c.req.parseBody()
      if (!(file instanceof File)) {
        throw programmeProblem('programme_file_not_understood', { reason: 'file' })
      }
      const read = readProgrammeFile(new Uint8Array(await file.arrayBuffer()))
      if (!read.ok) {
        const { code, ...details } = read.refusal
        throw programmeProblem(code, details)
      }
      const { header, rows, columns } = read.value
      const { problems } = checkTreeRows(rows, header?.levelLabels.length ?? MOST_LEVELS)
      return c.json({
        header: header ?? null,
        rows: problemsFirst(rows, problems),
        problems: problems.map(toProblemView),
        columns: columns.map(({ heading, meaning }) => ({ heading, meaning: meaning ?? null })),
      })
    },
  )

  routes.post(
    '/versions',
    describe({
      permission: 'programme.change',
      tag: TAG,
      summary: { vi: 'Nạp một chương trình', en: 'Import a programme' },
      answer: ImportedProgrammeView,
    }),
    parse('json', ImportProgrammeBody),
    async (c) => {
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: ImportedProgrammeView },
        async ({ tx, actor, at, audit }) => {
          await requireProgrammeChange(tx, actor)
          const tree = checkProgramme(request)
          const { versionId, isNew } = await loadProgramme(tx, tree, {
            newId: deps.newId,
            at,
            by: actor.id,
          })
          if (!isNew) {
            const label = versionLabel(tree.header)
            throw programmeProblem('programme_version_exists', { label })
          }
          await audit({
            action: 'programme.import',
            subject: `programme_version/${versionId}`,
            detail: { code: tree.header.code, parts: tree.nodes.length },
          })
          return { versionId, parts: tree.nodes.length }
        },
      )
      return c.json(view)
    },
  )

  return routes
}

/** The whole tree, or a problem that carries every line to mend. */
function checkProgramme(request: ImportProgrammeBody): ProgrammeTree {
  const header = toHeader(request.header)
  if (header.to <= header.from) throw programmeProblem('programme_period_is_backward')
  const rows = request.rows.map(toRow)
  if (rows.length === 0) throw programmeProblem('programme_tree_is_empty')
  const { nodes, problems } = checkTreeRows(rows, header.levelLabels.length)
  if (problems.length > 0) {
    throw programmeProblem('programme_tree_has_problems', {
      count: problems.length,
      line: problems[0]?.line,
      problems: problems.map(toProblemView),
    })
  }
  return { header, nodes }
}

function toHeader(header: ImportProgrammeBody['header']): ProgrammeHeader {
  return {
    code: header.code,
    shortTitle: header.shortTitle,
    titleVi: header.titleVi,
    titleEn: header.titleEn,
    basis: header.basis.map((each) => ({
      kind: each.kind,
      number: each.number,
      issuedOn: each.issuedOn,
    })),
    from: header.from,
    to: header.to,
    spendableUntil: header.spendableUntil,
    owner: header.owner,
    levelLabels: header.levelLabels,
    note: header.note,
  }
}

function toRow(row: ImportProgrammeBody['rows'][number]): TreeRow {
  return {
    line: row.line,
    code: row.code,
    parentCode: row.parentCode,
    depth: row.depth,
    titleVi: row.titleVi,
    titleEn: row.titleEn,
    lead: row.lead,
    capital: row.capital,
    normsIn: row.normsIn,
    note: row.note,
  }
}

function problemsFirst(
  rows: readonly TreeRow[],
  problems: readonly TreeRowProblem[],
): readonly TreeRow[] {
  const blamed = new Set(problems.map((problem) => problem.line))
  return [
    ...rows.filter((row) => blamed.has(row.line)),
    ...rows.filter((row) => !blamed.has(row.line)),
  ]
}

function toProblemView({ line, code, ...details }: TreeRowProblem): TreeProblemView {
  return { line, code, details }
}
