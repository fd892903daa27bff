/**
 * The tree of a programme as one legal basis sets it: projects, sub-projects and contents, in as
 * many levels and under whatever names the programme gives them (Dự án, Tiểu dự án, Nội dung in
 * 2021-2025; Hợp phần, Nội dung thành phần, Nội dung from 2026).
 *
 * A tree comes in as rows, from a JSON file or a spreadsheet alike, and is checked here: every
 * problem is found at once and names its line, so that an office can mend its file in one round.
 */
import type { Day } from '#kernel/day.ts'

export const CAPITAL_KINDS = ['investment', 'recurrent', 'credit'] as const
/** Đầu tư phát triển, sự nghiệp (chi thường xuyên from 2026), tín dụng chính sách. */
export type CapitalKind = (typeof CAPITAL_KINDS)[number]

/** A legal document that a version of a programme rests on. */
export interface LegalBasis {
  readonly kind: string
  readonly number: string
  readonly issuedOn: Day | undefined
}

/** All of a version but its parts. */
export interface ProgrammeHeader {
  readonly code: string
  readonly shortTitle: string
  readonly titleVi: string
  readonly titleEn: string | undefined
  readonly basis: readonly LegalBasis[]
  readonly from: Day
  /** The last day of the version, itself included. */
  readonly to: Day
  readonly spendableUntil: Day | undefined
  readonly owner: string | undefined
  /** What each level is called, from the top. */
  readonly levelLabels: readonly string[]
  readonly note: string | undefined
}

/** One part as a file says it, unchecked. `line` is where to look in the file. */
export interface TreeRow {
  readonly line: number
  readonly code: string
  readonly parentCode: string | undefined
  /** 1 at the top; left out where the parent alone says it. */
  readonly depth: number | undefined
  readonly titleVi: string
  readonly titleEn: string | undefined
  readonly lead: string | undefined
  readonly capital: readonly string[]
  readonly normsIn: string | undefined
  readonly note: string | undefined
}

/** One part that fits into the tree. Parents come before their parts; `position` is the reading order. */
export interface TreeNode extends Omit<TreeRow, 'line' | 'depth' | 'capital'> {
  readonly depth: number
  readonly position: number
  readonly capital: readonly CapitalKind[]
}

export interface ProgrammeTree {
  readonly header: ProgrammeHeader
  readonly nodes: readonly TreeNode[]
}

export type TreeRowProblem = { readonly line: number } & (
  | { readonly code: 'row_code_missing' }
  | { readonly code: 'row_code_malformed'; readonly given: string }
  | { readonly code: 'row_code_repeated'; readonly given: string; readonly firstLine: number }
  | { readonly code: 'row_title_missing' }
  | { readonly code: 'row_parent_unknown'; readonly given: string }
  | { readonly code: 'row_goes_round'; readonly given: string }
  | { readonly code: 'row_level_wrong'; readonly given: number; readonly expected: number }
  | { readonly code: 'row_too_deep'; readonly levels: number }
  | { readonly code: 'row_capital_unknown'; readonly given: string }
)

/** A code is said and typed by people: letters, digits and dots. */
const NODE_CODE = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._-]{0,39}$/u

/**
 * The parts in reading order, with every problem of every row. A row with a problem is left out of
 * `nodes`, and so is whatever lies under it, without being blamed for that.
 */
export function checkTreeRows(
  rows: readonly TreeRow[],
  levels: number,
): { readonly nodes: readonly TreeNode[]; readonly problems: readonly TreeRowProblem[] } {
  const rowByCode = new Map(rows.toReversed().map((row) => [row.code, row]))
  const depths = depthsOf(rowByCode)
  const problems = rows.flatMap((row) => problemsOfRow(row, { rowByCode, depths, levels }))
  const spoilt = new Set(problems.map((problem) => problem.line))
  const sound = rows.filter((row) => !spoilt.has(row.line))
  return { nodes: inReadingOrder(sound, depths), problems }
}

export function isNodeCode(text: string): boolean {
  return NODE_CODE.test(text)
}

export function isCapitalKind(text: string): text is CapitalKind {
  return CAPITAL_KINDS.some((kind) => kind === text)
}

interface Surroundings {
  readonly rowByCode: ReadonlyMap<string, TreeRow>
  readonly depths: ReadonlyMap<string, number>
  readonly levels: number
}

function problemsOfRow(row: TreeRow, around: Surroundings): readonly TreeRowProblem[] {
  const { line } = row
  const problems: TreeRowProblem[] = [...problemsOfCode(row, around)]
  if (row.titleVi === '') problems.push({ line, code: 'row_title_missing' })
  for (const given of row.capital) {
    if (!isCapitalKind(given)) problems.push({ line, code: 'row_capital_unknown', given })
  }
  return problems
}

function problemsOfCode(row: TreeRow, around: Surroundings): readonly TreeRowProblem[] {
  const { line, code: given } = row
  if (given === '') return [{ line, code: 'row_code_missing' }]
  if (!isNodeCode(given)) return [{ line, code: 'row_code_malformed', given }]
  const first = around.rowByCode.get(given)
  if (first !== undefined && first.line !== line) {
    return [{ line, code: 'row_code_repeated', given, firstLine: first.line }]
  }
  return problemsOfPlace(row, around)
}

/** Whether the row hangs where it says: its parent is there, and its level is one below it. */
function problemsOfPlace(row: TreeRow, around: Surroundings): readonly TreeRowProblem[] {
  const { line } = row
  if (row.parentCode !== undefined && !around.rowByCode.has(row.parentCode)) {
    return [{ line, code: 'row_parent_unknown', given: row.parentCode }]
  }
  const depth = around.depths.get(row.code)
  if (depth === undefined) return hangsFromUnknown(row, around)
  if (row.depth !== undefined && row.depth !== depth) {
    return [{ line, code: 'row_level_wrong', given: row.depth, expected: depth }]
  }
  return depth > around.levels ? [{ line, code: 'row_too_deep', levels: around.levels }] : []
}

/** A row without a depth either goes round in a ring or hangs from a row that is blamed already. */
function hangsFromUnknown(row: TreeRow, around: Surroundings): readonly TreeRowProblem[] {
  const seen = new Set<string>()
  let above: TreeRow | undefined = row
  while (above !== undefined && !seen.has(above.code)) {
    seen.add(above.code)
    above = above.parentCode === undefined ? undefined : around.rowByCode.get(above.parentCode)
  }
  if (above === undefined) return []
  return [{ line: row.line, code: 'row_goes_round', given: row.parentCode ?? '' }]
}

/** How deep each code lies; codes that never reach the top have none. */
function depthsOf(rowByCode: ReadonlyMap<string, TreeRow>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  const waiting = new Map(rowByCode)
  let settled = -1
  while (settled !== depths.size) {
    settled = depths.size
    for (const [code, row] of waiting) {
      const above = row.parentCode === undefined ? 0 : depths.get(row.parentCode)
      if (above === undefined) continue
      depths.set(code, above + 1)
      waiting.delete(code)
    }
  }
  return depths
}

/** Depth first, as the programme is read aloud: each part is followed by its own parts. */
function inReadingOrder(
  rows: readonly TreeRow[],
  depths: ReadonlyMap<string, number>,
): readonly TreeNode[] {
  const parts = Map.groupBy(rows, (row) => row.parentCode)
  const ordered: TreeNode[] = []
  function visit(row: TreeRow): void {
    const { line: _line, depth: _depth, capital, ...facts } = row
    const depth = depths.get(row.code) ?? 1
    ordered.push({
      ...facts,
      depth,
      position: ordered.length,
      capital: capital.filter(isCapitalKind),
    })
    for (const part of parts.get(row.code) ?? []) visit(part)
  }
  for (const top of parts.get(undefined) ?? []) visit(top)
  return ordered
}
