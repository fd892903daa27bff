/** The targets of the rows of all tables, each under the header above it. */
import { sectionAbove, type PlacedClause } from './outline.ts'
import type { ReadTarget } from './targets.ts'
import { columnsOf, readRow, toCells, type Columns } from './table.ts'

export interface FoundRow {
  readonly read: ReadTarget
  readonly placed: PlacedClause
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
    if (!block.isRow) {
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
        start: clause.sentence.start,
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
