import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { KnownPart } from '../core/add-content.ts'
import type { ProgrammeNodeId, ProgrammeVersionId } from '../core/programme-id.ts'
import { isCapitalKind } from '../core/programme-tree.ts'
import type {
  ProgrammeNodeView,
  ProgrammeTreeView,
  ProgrammeVersionView,
  ProgrammeView,
} from '../core/programme.contract.ts'

/** All programmes with their versions, the oldest version first. */
export async function listProgrammes(db: Db): Promise<readonly ProgrammeView[]> {
  const { rows } = await sql<{
    id: string
    code: string
    short_title: string
    title_vi: string
    title_en: string | null
    version_id: string
    label: string
    first_day: string
    last_day: string
    parts: number
  }>`
    select p.id, p.code, p.short_title, p.title_vi, p.title_en,
           v.id as version_id, v.label,
           lower(v.validity) as first_day, upper(v.validity) - 1 as last_day,
           counted.parts
      from programme p
      join programme_version v on v.programme_id = p.id
     cross join lateral (
           select count(*)::integer as parts from programme_node n where n.version_id = v.id
         ) as counted
     order by counted.parts = 0, lower(v.validity), p.code, v.label
  `.execute(db)
  const byProgramme = Map.groupBy(rows, (row) => row.id)
  return [...byProgramme.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            id: first.id,
            code: first.code,
            shortTitle: first.short_title,
            titleVi: first.title_vi,
            titleEn: first.title_en,
            versions: [first, ...others].map((row) => ({
              id: row.version_id,
              label: row.label,
              from: toDay(row.first_day),
              to: toDay(row.last_day),
              parts: row.parts,
            })),
          },
        ],
  )
}

/** A version with its parts in reading order, or undefined. */
export async function findTree(
  db: Db,
  versionId: ProgrammeVersionId,
): Promise<ProgrammeTreeView | undefined> {
  const version = await findVersion(db, versionId)
  if (version === undefined) return undefined
  return { version, nodes: await listNodes(db, versionId) }
}

/** The parts of a version, depth first: each part is followed by its own parts. */
export async function listNodes(
  db: Db,
  versionId: ProgrammeVersionId,
): Promise<ProgrammeNodeView[]> {
  const { rows } = await sql<NodeRow>`
    with recursive ordered as (
      select n.*, array[n.position] as way
        from programme_node n
       where n.version_id = ${versionId} and n.parent_id is null
       union all
      select n.*, o.way || n.position
        from ordered o
        join programme_node n on n.parent_id = o.id
    )
    select id, parent_id, code, depth, title_vi, title_en, lead, capital_kinds, norms_in, note
      from ordered
     order by way
  `.execute(db)
  return rows.map(toNodeView)
}

export async function findNode(
  db: Db,
  nodeId: ProgrammeNodeId,
): Promise<(ProgrammeNodeView & { readonly versionId: ProgrammeVersionId }) | undefined> {
  const row = await db
    .selectFrom('programme_node')
    .selectAll()
    .where('id', '=', nodeId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { ...toNodeView(row), versionId: row.version_id as ProgrammeVersionId }
}

/** The parts of a version while nobody else adds to it; undefined when there is no such version. */
export async function lockTree(
  tx: Tx,
  versionId: ProgrammeVersionId,
): Promise<{ readonly parts: readonly KnownPart[]; readonly levels: number } | undefined> {
  const version = await tx
    .selectFrom('programme_version')
    .select('level_labels')
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst()
  if (version === undefined) return undefined
  const parts = await tx
    .selectFrom('programme_node')
    .select(['id', 'code', 'depth', 'position'])
    .where('version_id', '=', versionId)
    .execute()
  return {
    levels: version.level_labels.length,
    parts: parts.map((part) => ({ ...part, id: part.id as ProgrammeNodeId })),
  }
}

async function findVersion(
  db: Db,
  versionId: ProgrammeVersionId,
): Promise<ProgrammeVersionView | undefined> {
  const row = await db
    .selectFrom('programme_version as v')
    .innerJoin('programme as p', 'p.id', 'v.programme_id')
    .select([
      'v.id',
      'p.code',
      'p.short_title',
      'p.title_vi',
      'p.title_en',
      'v.label',
      'v.spendable_until',
      'v.owner',
      'v.level_labels',
      'v.note',
      sql<string>`lower(v.validity)`.as('first_day'),
      sql<string>`upper(v.validity) - 1`.as('last_day'),
    ])
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const basis = await db
    .selectFrom('programme_basis')
    .select(['kind', 'number', 'issued_on'])
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()
  return {
    id: row.id,
    programmeCode: row.code,
    shortTitle: row.short_title,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    label: row.label,
    from: toDay(row.first_day),
    to: toDay(row.last_day),
    spendableUntil: row.spendable_until === null ? null : toDay(row.spendable_until),
    owner: row.owner,
    levelLabels: row.level_labels,
    note: row.note,
    basis: basis.map(({ kind, number, issued_on }) => ({
      kind,
      number,
      issuedOn: issued_on === null ? null : toDay(issued_on),
    })),
  }
}

interface NodeRow {
  readonly id: string
  readonly parent_id: string | null
  readonly code: string
  readonly depth: number
  readonly title_vi: string
  readonly title_en: string | null
  readonly lead: string | null
  readonly capital_kinds: readonly string[]
  readonly norms_in: string | null
  readonly note: string | null
}

function toNodeView(row: NodeRow): ProgrammeNodeView {
  return {
    id: row.id,
    parentId: row.parent_id,
    code: row.code,
    depth: row.depth,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    lead: row.lead,
    capital: row.capital_kinds.filter(isCapitalKind),
    normsIn: row.norms_in,
    note: row.note,
  }
}
