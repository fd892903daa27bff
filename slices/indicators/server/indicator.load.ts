/**
 * Puts the catalogue of indicators and the tag values into the database. Loading twice changes
 * nothing: an indicator that is there by its code is left as it is, with what the office changed.
 */
import type { Tx } from '#platform/db.ts'
import type { IndicatorSeed, TagsFile } from '../core/indicator-file.contract.ts'

/** The programmes must be loaded already: indicators hang on their versions and nodes. */
export async function loadIndicators(
  tx: Tx,
  seeds: readonly IndicatorSeed[],
  context: { readonly newId: () => string },
): Promise<void> {
  const versions = await programmeGrounds(tx)
  for (const seed of seeds) {
    const ground = seed.programme === undefined ? undefined : versions.get(seed.programme)
    if (seed.programme !== undefined && ground === undefined) {
      throw new Error(`${seed.code}: programme ${seed.programme} is not loaded`)
    }
    const nodeId = seed.nodeCode === undefined ? undefined : ground?.nodes.get(seed.nodeCode)
    if (seed.nodeCode !== undefined && nodeId === undefined) {
      throw new Error(
        `${seed.code}: no node ${seed.nodeCode} in ${seed.programme ?? 'a programme'}`,
      )
    }
    await tx
      .insertInto('indicator')
      .values({ id: context.newId(), ...toIndicatorValues(seed, ground, nodeId) })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute()
  }
}

export async function loadTagValues(tx: Tx, file: TagsFile): Promise<void> {
  const values = file.dimensions.flatMap((dimension, at) =>
    dimension.values.map((value, position) => ({
      dimension: dimension.dimension,
      value: value.value,
      title_vi: value.title,
      title_en: value.titleEn,
      position: at * 100 + position,
    })),
  )
  await tx
    .insertInto('tag_value')
    .values(values)
    .onConflict((conflict) => conflict.columns(['dimension', 'value']).doNothing())
    .execute()
}

interface ProgrammeGround {
  readonly versionId: string
  readonly validity: string
  readonly nodes: ReadonlyMap<string, string>
}

function toIndicatorValues(
  seed: IndicatorSeed,
  ground: ProgrammeGround | undefined,
  nodeId: string | undefined,
) {
  const { measuring } = seed
  return {
    code: seed.code,
    title_vi: seed.titleVi,
    title_en: measuring.titleEn,
    unit: seed.unit,
    kind: seed.kind,
    direction: seed.direction,
    adds_over_time: measuring.addsOverTime,
    adds_over_place: measuring.addsOverPlace,
    formula: measuring.formula === undefined ? null : JSON.stringify(measuring.formula),
    decimals: measuring.decimals,
    lowest: measuring.lowest ?? null,
    highest: measuring.highest ?? null,
    definition: measuring.note,
    certainty: seed.certainty,
    programme_version_id: ground?.versionId ?? null,
    node_id: nodeId ?? null,
    ...(ground === undefined ? {} : { validity: ground.validity }),
    national_target: seed.nationalTarget === undefined ? null : JSON.stringify(seed.nationalTarget),
  }
}

/** The first version of each programme with its nodes: the one that the files are about. */
async function programmeGrounds(tx: Tx): Promise<ReadonlyMap<string, ProgrammeGround>> {
  const versions = await tx
    .selectFrom('programme_version as v')
    .innerJoin('programme as p', 'p.id', 'v.programme_id')
    .select(['p.code', 'v.id', 'v.validity'])
    .orderBy('v.validity', 'desc')
    .execute()
  const nodes = await tx.selectFrom('programme_node').select(['id', 'version_id', 'code']).execute()
  const nodesByVersion = Map.groupBy(nodes, (node) => node.version_id)
  return new Map(
    versions.map((version) => [
      version.code,
      {
        versionId: version.id,
        validity: version.validity,
        nodes: new Map((nodesByVersion.get(version.id) ?? []).map((node) => [node.code, node.id])),
      },
    ]),
  )
}
