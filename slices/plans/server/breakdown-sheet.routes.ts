import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { readAs } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { readFileByHash } from '#platform/files/store.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { fillProblemText } from '#platform/problem-text.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { balanceOf, judgeBreakdown } from '../core/balance.ts'
import {
  BreakdownSheetBody,
  BreakdownSheetView,
  type SheetProblemView,
} from '../core/breakdown-sheet.contract.ts'
import { judgeSheet, type SheetLineRefusal } from '../core/breakdown-sheet.ts'
import { sheetLineText } from '../core/breakdown-sheet.text.ts'
import { compareShares, type Share } from '../core/breakdown.ts'
import { planProblem } from '../core/plan.problems.ts'
import type { TargetEntry } from '../core/target.ts'
import { TargetParam, type TargetView } from '../core/target.contract.ts'
import { readBreakdownSheet, writeBreakdownSheet, type ReadBreakdown } from './breakdown-sheet.ts'
import { findTargetView, mapOfPlan, versionOfShares } from './target-view.queries.ts'
import { findStandingTarget, listStandingShares } from './target.queries.ts'
import { requireUpload } from './upload.access.ts'

const TAG = 'plans'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The breakdown as a spreadsheet: out to be edited, and back to be looked at before it is taken. */
export function breakdownSheetRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/targets/:placeId/:targetId/breakdown.xlsx',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: {
        vi: 'Bảng phân chia chỉ tiêu (.xlsx), sửa được và tải lại lên được',
        en: 'The breakdown as .xlsx, to be edited and loaded back',
      },
    }),
    parse('param', TargetParam),
    async (c) => {
      const { placeId, targetId } = c.req.valid('param')
      const target = await readAs(deps, c, async (db) => {
        const site = { placeId: placeId as PlaceId, see: 'plan.read' } as const
        await requireGrant(db, c.var.actor, 'plan.read', site)
        return (await loadTarget(db, { placeId: site.placeId, rootId: targetId })).view
      })
      const bytes = await writeBreakdownSheet(target)
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': XLSX,
        'content-disposition': `attachment; filename="chi-tieu-${target.code}-${target.year}.xlsx"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
    },
  )

  routes.post(
    '/targets/:placeId/:targetId/breakdown-sheet',
    describe({
      permission: 'target.assign',
      tag: TAG,
      summary: {
        vi: 'Xem trước bảng phân chia tải lên: lỗi từng dòng, chênh lệch; chưa ghi gì',
        en: 'Look through a breakdown that came back: problems, differences; nothing is written',
      },
      answer: BreakdownSheetView,
    }),
    parse('param', TargetParam),
    parse('json', BreakdownSheetBody),
    async (c) => {
      const { placeId, targetId } = c.req.valid('param')
      const body = c.req.valid('json')
      const site = { placeId: placeId as PlaceId, see: 'plan.read' } as const
      const name = { placeId: site.placeId, rootId: targetId }
      const { unit, hash } = await readAs(deps, c, async (db) => {
        await requireGrant(db, c.var.actor, 'target.assign', site)
        const { view } = await loadTarget(db, name)
        return { unit: view.unit, hash: await requireUpload(db, c.var.actor, body.fileHash) }
      })
      const bytes = await readFileByHash({ folder: deps.filesFolder }, hash)
      const answers = new Map(body.answers.map(({ cell, reading }) => [cell, reading]))
      const read = readBreakdownSheet(bytes, { unit, answers })
      return c.json(await readAs(deps, c, (db) => compareWithStanding(db, name, read)))
    },
  )

  return routes
}

interface TargetName {
  readonly placeId: PlaceId
  readonly rootId: string
}

/** A target of a plan, with what the screens know of it; a part of one is not broken down further. */
async function loadTarget(
  db: Db,
  name: TargetName,
): Promise<{ readonly entry: TargetEntry; readonly view: TargetView; readonly mapOn: Day }> {
  const entry = await findStandingTarget(db, name)
  if (entry === undefined) throw planProblem('target_not_found')
  if (entry.parent !== undefined) throw planProblem('breakdown_of_a_part')
  const mapOn = await mapOfPlan(db, entry)
  const view = await findTargetView(db, name, mapOn)
  if (view === undefined) throw planProblem('target_not_found')
  return { entry, view, mapOn }
}

/**
 * What the lines would change. Shares that a line cannot name stay as they are: those of offices,
 * and those of units that are not on this map.
 */
async function compareWithStanding(
  db: Db,
  name: TargetName,
  read: ReadBreakdown,
): Promise<BreakdownSheetView> {
  const { entry, view, mapOn } = await loadTarget(db, name)
  const takers = new Map(view.takers.map((taker) => [taker.code, taker.placeId as PlaceId]))
  const judged = judgeSheet(read.lines, {
    takers,
    elsewhere: await findNamesByCode(db, read.lines, mapOn),
    decimals: view.decimals,
  })
  const standing = await listStandingShares(db, entry)
  const placeIds = new Set<PlaceId>(takers.values())
  const kept = standing.filter(
    (share) => share.organisationId !== undefined || !placeIds.has(share.placeId),
  )
  const asked: readonly Share[] = [...judged.shares, ...kept]
  const values = asked.map((share) => share.value)
  return {
    sharesVersion: versionOfShares(standing),
    problems: [...read.problems, ...judged.problems.map(toProblemView)].toSorted(
      (one, other) => one.line - other.line,
    ),
    differences: toDifferences(
      compareShares(
        standing.filter((share) => !kept.includes(share)),
        judged.shares,
      ),
      view,
    ),
    shares: asked.map(({ placeId, organisationId, value }) => ({
      placeId,
      ...(organisationId === undefined ? {} : { organisationId }),
      value,
    })),
    balance: balanceOf(entry, values, view.adds),
    isBeyond: !judgeBreakdown(entry, values, view.adds).ok,
  }
}

/** What differs first, in the order of the codes. */
function toDifferences(
  changes: ReturnType<typeof compareShares>,
  view: TargetView,
): BreakdownSheetView['differences'] {
  const takerById = new Map(view.takers.map((taker) => [taker.placeId, taker]))
  return changes
    .map(({ kind, placeId, before, after }) => ({
      placeId,
      placeName: takerById.get(placeId)?.placeName ?? '',
      code: takerById.get(placeId)?.code ?? '',
      kind,
      before: before ?? null,
      after: after ?? null,
    }))
    .toSorted(
      (one, other) =>
        Number(one.kind === 'same') - Number(other.kind === 'same') ||
        one.code.localeCompare(other.code),
    )
}

function toProblemView({ line, code, ...details }: SheetLineRefusal): SheetProblemView {
  const text = fillProblemText(sheetLineText[code], details)
  return { line, cell: null, text, readings: [] }
}

/** Units of the whole country that bear one of the codes on the day of the map. */
async function findNamesByCode(
  db: Db,
  lines: ReadBreakdown['lines'],
  mapOn: Day,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select c.code, n.name
      from place_code c
      join place p on p.id = c.place_id and p.level = 'commune'
      join place_name n on n.place_id = c.place_id and n.kind = 'official'
                       and n.validity @> ${mapOn}::date
     where c.code = any(${lines.map((line) => line.code)}::text[])
       and c.validity @> ${mapOn}::date`.execute(db)
  return new Map(rows.map((row) => [row.code, row.name]))
}
