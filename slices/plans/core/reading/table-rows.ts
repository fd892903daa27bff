/** The targets of the rows of all tables, each under the header above it. */
import type { Block } from './block.ts'
import { sectionAbove, type PlacedClause } from './outline.ts'
import type { ReadTarget } from './targets.ts'
import { columnsOf, isRow, readRow, toCells, type Columns } from './table.ts'

export interface FoundRow {
  readonly read: ReadTarget
  readonly placed: PlacedClause
}

export function isRowBlock(tidy: string, block: Block): boolean {
  return isRow(tidy.slice(block.start, block.end))
}

export function readTables(
  tidy: string,
  placed: readonly PlacedClause[],
  planYear: number | undefined,
): readonly FoundRow[] {
  const found: FoundRow[] = []
  let columns: Columns | 'money' | undefined
  for (const clause of firstOfBlocks(placed)) {
    const { block } = clause
    if (!isRowBlock(tidy, block)) {
      columns = undefined
      continue
    }
    const cells = toCells(tidy, block.start, block.end)
    const header = columnsOf(cells, planYear)
    columns = header ?? columns
    if (header !== undefined || columns === 'money' || isReport(clause)) continue
    const row = readRow(cells, columns)
    if (row === undefined) continue
    const year = row.year ?? planYear
    found.push({
      placed: clause,
      read: {
        kind: 'target',
        start: block.start,
        end: block.end,
        ...row,
        ...(year === undefined ? { questions: [{ code: 'year_unknown' }] as const } : { year }),
      },
    })
  }
  return found
}

function firstOfBlocks(placed: readonly PlacedClause[]): readonly PlacedClause[] {
  return [...Map.groupBy(placed, (clause) => clause.block).values()].flatMap(
    ([first]) => first ?? [],
  )
}

function isReport({ above }: PlacedClause): boolean {
  const section = sectionAbove(above)
  return section === 'background' || section === 'funding' || section === 'closing'
}
