import { Hono } from 'hono'
import { readAs, runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { addContent } from '../core/add-content.ts'
import type { ProgrammeNodeId, ProgrammeVersionId } from '../core/programme-id.ts'
import {
  AddContentBody,
  CrosswalkView,
  ProgrammeListView,
  ProgrammeNodeView,
  ProgrammeTreeView,
  VersionIdParam,
} from '../core/programme.contract.ts'
import { contentProblem, programmeProblem } from '../core/programme.problems.ts'
import { listCrosswalk } from './crosswalk.queries.ts'
import { requireProgrammeChange } from './programme.access.ts'
import { importRoutes } from './programme-import.routes.ts'
import { saveNode } from './programme.load.ts'
import { findNode, findTree, listProgrammes, lockTree } from './programme.queries.ts'

const TAG = 'programmes'

/** Programme trees, their versions and cross-walks. */
export function programmeRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các chương trình và giai đoạn', en: 'Programmes and their versions' },
      answer: ProgrammeListView,
    }),
    async (c) => c.json(await readAs(deps, c, async (db) => ({ items: await listProgrammes(db) }))),
  )

  routes.get(
    '/versions/:versionId/tree',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Cây chương trình của một giai đoạn', en: 'The tree of a version' },
      answer: ProgrammeTreeView,
    }),
    parse('param', VersionIdParam),
    async (c) => {
      const versionId = c.req.valid('param').versionId as ProgrammeVersionId
      const tree = await readAs(deps, c, (db) => findTree(db, versionId))
      if (tree === undefined) throw programmeProblem('programme_version_not_found')
      return c.json(tree)
    },
  )

  routes.get(
    '/versions/:versionId/crosswalk',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: {
        vi: 'Nội dung tiếp nối giữa các giai đoạn',
        en: 'Where contents of one version go on in another',
      },
      answer: CrosswalkView,
    }),
    parse('param', VersionIdParam),
    async (c) => {
      const versionId = c.req.valid('param').versionId as ProgrammeVersionId
      return c.json(await readAs(deps, c, (db) => listCrosswalk(db, versionId)))
    },
  )

  routes.post(
    '/versions/:versionId/nodes',
    describe({
      permission: 'programme.change',
      tag: TAG,
      summary: { vi: 'Thêm nội dung vào cây chương trình', en: 'Add a content to a tree' },
      answer: ProgrammeNodeView,
    }),
    parse('param', VersionIdParam),
    parse('json', AddContentBody),
    async (c) => {
      const versionId = c.req.valid('param').versionId as ProgrammeVersionId
      const request = c.req.valid('json')
      const parentId = request.parentId as ProgrammeNodeId
      const id = request.nodeId as ProgrammeNodeId
      const view = await runCommand(
        deps,
        c,
        { request, answer: ProgrammeNodeView },
        async ({ tx, actor, at, audit }) => {
          await requireProgrammeChange(tx, actor, parentId)
          const tree = await lockTree(tx, versionId)
          if (tree === undefined) throw programmeProblem('programme_version_not_found')
          const decision = addContent(tree, {
            parentId,
            code: request.code,
            titleVi: request.titleVi,
            titleEn: request.titleEn,
            lead: request.lead,
            capital: request.capital,
            note: request.note,
          })
          if (!decision.ok) throw contentProblem(decision.refusal)

          const node = { ...decision.value, id, versionId, parentId }
          await saveNode(tx, node, { newId: deps.newId, at, by: actor.id })
          await audit({
            action: 'programme.add_content',
            subject: `programme_node/${id}`,
            detail: { code: node.code, under: node.parentCode ?? '' },
          })
          const saved = await findNode(tx, id)
          if (saved === undefined) throw new Error(`node ${id} was not saved`)
          return ProgrammeNodeView.parse(saved)
        },
      )
      return c.json(view)
    },
  )

  routes.route('/', importRoutes(deps))
  return routes
}
