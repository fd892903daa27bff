import type { TreeRow } from './programme-tree.ts'

/** A row for tests: a test says what matters to it, and the rest is plain. */
export function treeRowScene(facts: Partial<TreeRow> & Pick<TreeRow, 'line' | 'code'>): TreeRow {
  return {
    parentCode: undefined,
    depth: undefined,
    titleVi: 'Hỗ trợ nhà ở',
    titleEn: undefined,
    lead: undefined,
    capital: [],
    normsIn: undefined,
    note: undefined,
    ...facts,
  }
}
