import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { ProgrammeNodeId, ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'
import type { IndicatorId } from '../core/indicator-id.ts'
import { FormulaShape, NationalTargetShape } from '../core/indicator.contract.ts'
import {
  toCatalogue,
  type AddsOverPlace,
  type AddsOverTime,
  type Catalogue,
  type Certainty,
  type Direction,
  type Indicator,
  type IndicatorKind,
} from '../core/indicator.ts'

export interface IndicatorFilter {
  readonly kind?: IndicatorKind | undefined
  /** A node and all beneath it. */
  readonly node?: string | undefined
  readonly search?: string | undefined
}

/** By code. A catalogue has a few hundred rows, so it is read whole; the search folds marks. */
export async function listIndicators(
  db: Db,
  filter: IndicatorFilter,
): Promise<readonly Indicator[]> {
  let query = selectIndicators(db).orderBy('code')
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.node !== undefined) {
    const reached = db
      .selectFrom('programme_node_reach')
      .select('reached_id')
      .where('node_id', '=', filter.node)
    query = query.where('node_id', 'in', reached)
  }
  const indicators = (await query.execute()).map(toIndicator)
  const wanted = foldVietnamese(filter.search ?? '')
  return wanted === '' ? indicators : indicators.filter((indicator) => isFound(indicator, wanted))
}

/** All indicators by code: what formulas find their parts in. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  return toCatalogue(await listIndicators(db, {}))
}

export async function findIndicator(db: Db, id: IndicatorId): Promise<Indicator | undefined> {
  const row = await selectIndicators(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toIndicator(row)
}

/** The indicators of a form; those that do not exist are left out. */
export async function listIndicatorsById(
  db: Db,
  ids: readonly IndicatorId[],
): Promise<readonly Indicator[]> {
  if (ids.length === 0) return []
  const rows = await selectIndicators(db).where('id', 'in', ids).execute()
  return rows.map(toIndicator)
}

export async function findIndicatorByCode(db: Db, code: string): Promise<Indicator | undefined> {
  const row = await selectIndicators(db).where('code', '=', code).executeTakeFirst()
  return row === undefined ? undefined : toIndicator(row)
}

/** Reads and holds: nobody else changes the indicator until this transaction ends. */
export async function lockIndicator(tx: Tx, id: IndicatorId): Promise<Indicator | undefined> {
  const row = await selectIndicators(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toIndicator(row)
}

/** Whether figures or targets exist for it anywhere, also where the actor may not look. */
export async function hasFigures(db: Db, id: IndicatorId): Promise<boolean> {
  const { rows } = await sql<{ in_use: boolean }>`
    select indicator_is_in_use(${id}) as in_use
  `.execute(db)
  return rows[0]?.in_use ?? false
}

export async function saveIndicator(tx: Tx, indicator: Indicator): Promise<void> {
  await tx
    .insertInto('indicator')
    .values({
      id: indicator.id,
      code: indicator.code,
      certainty: indicator.certainty,
      ...toColumns(indicator),
    })
    .execute()
}

export async function saveChange(tx: Tx, indicator: Indicator): Promise<void> {
  await tx
    .updateTable('indicator')
    .set(toColumns(indicator))
    .where('id', '=', indicator.id)
    .execute()
}

/** What an office may set; the rest comes with the programme. */
function toColumns(indicator: Indicator) {
  return {
    title_vi: indicator.titleVi,
    title_en: indicator.titleEn ?? null,
    unit: indicator.unit,
    kind: indicator.kind,
    direction: indicator.direction,
    adds_over_time: indicator.addsOverTime,
    adds_over_place: indicator.addsOverPlace,
    formula: indicator.source === 'derived' ? JSON.stringify(indicator.formula) : null,
    decimals: indicator.decimals,
    lowest: indicator.lowest ?? null,
    highest: indicator.highest ?? null,
    definition: indicator.definition,
    basis: indicator.basis ?? null,
    node_id: indicator.nodeId ?? null,
  }
}

export interface TagValue {
  readonly dimension: string
  readonly value: string
  readonly titleVi: string
  readonly titleEn: string
}

/** In the order in which forms and tables show them. */
export async function listTagValues(db: Db): Promise<readonly TagValue[]> {
  const rows = await db
    .selectFrom('tag_value')
    .select(['dimension', 'value', 'title_vi', 'title_en'])
    .orderBy('position')
    .orderBy('dimension')
    .orderBy('value')
    .execute()
  return rows.map((row) => ({
    dimension: row.dimension,
    value: row.value,
    titleVi: row.title_vi,
    titleEn: row.title_en,
  }))
}

function isFound(indicator: Indicator, wanted: string): boolean {
  const words = [indicator.code, indicator.titleVi, indicator.titleEn ?? '']
  return words.some((text) => foldVietnamese(text).includes(wanted))
}

function selectIndicators(db: Db) {
  return db
    .selectFrom('indicator')
    .select([
      'id',
      'code',
      'title_vi',
      'title_en',
      'unit',
      'kind',
      'direction',
      'adds_over_time',
      'adds_over_place',
      'formula',
      'decimals',
      'lowest',
      'highest',
      'definition',
      'basis',
      'certainty',
      'programme_version_id',
      'node_id',
      'national_target',
    ])
    .select([
      sql<string | null>`lower(validity)`.as('valid_from'),
      sql<string | null>`upper(validity)`.as('valid_to'),
    ])
}

type IndicatorRow = Awaited<
  ReturnType<ReturnType<typeof selectIndicators>['executeTakeFirstOrThrow']>
>

function toIndicator(row: IndicatorRow): Indicator {
  const facts = {
    id: row.id as IndicatorId,
    code: row.code,
    titleVi: row.title_vi,
    titleEn: row.title_en ?? undefined,
    unit: row.unit,
    kind: row.kind as IndicatorKind,
    direction: row.direction as Direction,
    addsOverTime: row.adds_over_time as AddsOverTime,
    decimals: row.decimals,
    lowest: row.lowest === null ? undefined : toDecimal(row.lowest),
    highest: row.highest === null ? undefined : toDecimal(row.highest),
    definition: row.definition,
    basis: row.basis ?? undefined,
    certainty: row.certainty as Certainty,
    programmeVersionId: (row.programme_version_id ?? undefined) as ProgrammeVersionId | undefined,
    nodeId: (row.node_id ?? undefined) as ProgrammeNodeId | undefined,
    validFrom: row.valid_from === null ? undefined : toDay(row.valid_from),
    validTo: row.valid_to === null ? undefined : toDay(row.valid_to),
    nationalTarget:
      row.national_target === null ? undefined : NationalTargetShape.parse(row.national_target),
  }
  if (row.formula === null) {
    return { ...facts, source: 'entered', addsOverPlace: row.adds_over_place as AddsOverPlace }
  }
  return {
    ...facts,
    source: 'derived',
    addsOverPlace: 'none',
    formula: FormulaShape.parse(row.formula),
  }
}
