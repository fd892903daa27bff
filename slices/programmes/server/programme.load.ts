/**
 * Puts programme trees and cross-walks into the database: from the files of the product, from an
 * office's own file, by the server or the command line. Loading twice changes nothing.
 */
import { sql } from 'kysely'
import { yearOf } from '#kernel/day.ts'
import type { Tx } from '#platform/db.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { CrosswalkFile } from '../core/crosswalk.contract.ts'
import type { ProgrammeId, ProgrammeNodeId, ProgrammeVersionId } from '../core/programme-id.ts'
import type {
  LegalBasis,
  ProgrammeHeader,
  ProgrammeTree,
  TreeNode,
} from '../core/programme-tree.ts'

export interface LoadContext {
  readonly newId: () => string
  readonly at: Date
  /** Absent when the command line loads the files of the product. */
  readonly by?: UserId
}

export interface LoadedProgramme {
  readonly versionId: ProgrammeVersionId
  /** False when this version was there already; then nothing was changed. */
  readonly isNew: boolean
}

/** A version is known by its programme and its label; one that is there is left as it is. */
export async function loadProgramme(
  tx: Tx,
  tree: ProgrammeTree,
  context: LoadContext,
): Promise<LoadedProgramme> {
  // Two loads of one programme take turns, so that the second finds what the first made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme ${tree.header.code}`}, 0))`.execute(
    tx,
  )
  const programmeId = await ensureProgramme(tx, tree.header, context)
  const label = versionLabel(tree.header)
  const known = await tx
    .selectFrom('programme_version')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('label', '=', label)
    .executeTakeFirst()
  if (known !== undefined) return { versionId: known.id as ProgrammeVersionId, isNew: false }

  const versionId = context.newId() as ProgrammeVersionId
  await saveVersion(tx, { versionId, programmeId, label, header: tree.header }, context)
  await saveNodes(tx, versionId, tree.nodes, context)
  return { versionId, isNew: true }
}

/** Its years: "2021-2025". */
export function versionLabel(header: Pick<ProgrammeHeader, 'from' | 'to'>): string {
  return `${yearOf(header.from)}-${yearOf(header.to)}`
}

/** Pairs whose nodes are not loaded are an error: a cross-walk with holes would lose money quietly. */
export async function loadCrosswalk(tx: Tx, file: CrosswalkFile): Promise<void> {
  const from = await nodesByCode(tx, file.from)
  const to = await nodesByCode(tx, file.to)
  for (const pair of file.pairs) {
    const fromId = from.get(pair.from)
    const toId = to.get(pair.to)
    if (fromId === undefined || toId === undefined) {
      throw new Error(`cross-walk ${file.from} → ${file.to}: no node ${pair.from} or ${pair.to}`)
    }
    await tx
      .insertInto('programme_crosswalk')
      .values({
        from_node_id: fromId,
        to_node_id: toId,
        certainty: file.certainty,
        note: file.note ?? null,
      })
      .onConflict((conflict) => conflict.columns(['from_node_id', 'to_node_id']).doNothing())
      .execute()
  }
}

/** One part with its place in the reach table: whatever reaches its parent reaches it too. */
export async function saveNode(
  tx: Tx,
  node: TreeNode & {
    readonly id: ProgrammeNodeId
    readonly versionId: ProgrammeVersionId
    readonly parentId: ProgrammeNodeId | undefined
  },
  context: LoadContext,
): Promise<void> {
  await tx
    .insertInto('programme_node')
    .values({
      id: node.id,
      version_id: node.versionId,
      parent_id: node.parentId ?? null,
      code: node.code,
      depth: node.depth,
      position: node.position,
      title_vi: node.titleVi,
      title_en: node.titleEn ?? null,
      lead: node.lead ?? null,
      capital_kinds: [...node.capital],
      norms_in: node.normsIn ?? null,
      note: node.note ?? null,
      added_by: context.by ?? null,
      added_at: context.at,
    })
    .execute()
  await sql`
    insert into programme_node_reach (node_id, reached_id)
    select ${node.id}::uuid, ${node.id}::uuid
    union all
    select node_id, ${node.id}::uuid
      from programme_node_reach
     where reached_id = ${node.parentId ?? null}::uuid
  `.execute(tx)
}

async function ensureProgramme(
  tx: Tx,
  header: ProgrammeHeader,
  context: LoadContext,
): Promise<ProgrammeId> {
  await tx
    .insertInto('programme')
    .values({
      id: context.newId(),
      code: header.code,
      short_title: header.shortTitle,
      title_vi: header.titleVi,
      title_en: header.titleEn ?? null,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  const row = await tx
    .selectFrom('programme')
    .select('id')
    .where('code', '=', header.code)
    .executeTakeFirstOrThrow()
  return row.id as ProgrammeId
}

async function saveVersion(
  tx: Tx,
  version: {
    readonly versionId: ProgrammeVersionId
    readonly programmeId: ProgrammeId
    readonly label: string
    readonly header: ProgrammeHeader
  },
  context: LoadContext,
): Promise<void> {
  const { header } = version
  await tx
    .insertInto('programme_version')
    .values({
      id: version.versionId,
      programme_id: version.programmeId,
      label: version.label,
      validity: `[${header.from},${header.to}]`,
      spendable_until: header.spendableUntil ?? null,
      owner: header.owner ?? null,
      level_labels: [...header.levelLabels],
      note: header.note ?? null,
      recorded_by: context.by ?? null,
      recorded_at: context.at,
    })
    .execute()
  await saveBasis(tx, version.versionId, header.basis)
}

async function saveBasis(
  tx: Tx,
  versionId: ProgrammeVersionId,
  basis: readonly LegalBasis[],
): Promise<void> {
  if (basis.length === 0) return
  await tx
    .insertInto('programme_basis')
    .values(
      basis.map((each, position) => ({
        version_id: versionId,
        position,
        kind: each.kind,
        number: each.number,
        issued_on: each.issuedOn ?? null,
      })),
    )
    .execute()
}

async function saveNodes(
  tx: Tx,
  versionId: ProgrammeVersionId,
  nodes: readonly TreeNode[],
  context: LoadContext,
): Promise<void> {
  const idByCode = new Map<string, ProgrammeNodeId>()
  for (const node of nodes) {
    const id = context.newId() as ProgrammeNodeId
    idByCode.set(node.code, id)
    const parentId = node.parentCode === undefined ? undefined : idByCode.get(node.parentCode)
    await saveNode(tx, { ...node, id, versionId, parentId }, context)
  }
}

/** The nodes of a programme's newest version. */
async function nodesByCode(
  tx: Tx,
  programmeCode: string,
): Promise<ReadonlyMap<string, ProgrammeNodeId>> {
  const rows = await tx
    .selectFrom('programme_node as n')
    .innerJoin('programme_version as v', 'v.id', 'n.version_id')
    .innerJoin('programme as p', 'p.id', 'v.programme_id')
    .select(['n.id', 'n.code'])
    .where('p.code', '=', programmeCode)
    .orderBy('v.validity')
    .execute()
  return new Map(rows.map((row) => [row.code, row.id as ProgrammeNodeId]))
}
