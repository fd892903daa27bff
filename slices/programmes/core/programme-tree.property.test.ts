import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { checkTreeRows, type TreeRow } from './programme-tree.ts'
import { treeRowScene } from './programme-tree.scene.ts'

/** Codes from a small cast, so that repeats, rings and strangers as parents are common. */
const code = fc.constantFrom('DA1', 'DA2', 'DA3', 'DA4', 'DA5', 'DA6')
const wildRow = fc.record({
  code: fc.oneof(code, fc.constantFrom('', 'DA 1')),
  parentCode: fc.option(fc.oneof(code, fc.constant('DA99')), { nil: undefined }),
  titleVi: fc.constantFrom('Hỗ trợ nhà ở', ''),
  capital: fc.subarray(['investment', 'recurrent', 'credit', 'cash']),
  depth: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
})
const wildRows = fc
  .array(wildRow, { maxLength: 8 })
  .map((rows) => rows.map((row, at) => treeRowScene({ ...row, line: at + 2 })))

/** A tree that is right by construction, in any order of its rows. */
const soundRows: fc.Arbitrary<readonly TreeRow[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .chain((choices) => {
    const rows: TreeRow[] = []
    for (const [at, choice] of choices.entries()) {
      const parent = choice % 3 === 0 ? undefined : rows[choice % Math.max(1, rows.length)]
      rows.push(
        treeRowScene({
          line: at + 2,
          code: `N${at}`,
          parentCode: parent?.code,
          depth: (parent?.depth ?? 0) + 1,
        }),
      )
    }
    return fc.shuffledSubarray(rows, { minLength: rows.length })
  })

describe('checking a tree', () => {
  test.prop([soundRows])(
    'takes every tree that hangs together, in whatever order it comes',
    (rows) => {
      const { nodes, problems } = checkTreeRows(rows, 12)

      expect(problems).toEqual([])
      expect(nodes.map((node) => node.code).toSorted()).toEqual(
        rows.map((row) => row.code).toSorted(),
      )
    },
  )

  test.prop([fc.oneof(soundRows, wildRows)])(
    'gives parents before their parts, one level up',
    (rows) => {
      const { nodes } = checkTreeRows(rows, 12)

      const depthByCode = new Map<string | undefined, number>([[undefined, 0]])
      for (const [at, node] of nodes.entries()) {
        expect(node.position).toBe(at)
        expect(depthByCode.get(node.parentCode)).toBe(node.depth - 1)
        depthByCode.set(node.code, node.depth)
      }
    },
  )

  test.prop([wildRows])(
    'blames only lines that are there, and takes none that it blames',
    (rows) => {
      const { nodes, problems } = checkTreeRows(rows, 3)

      const lines = new Set(rows.map((row) => row.line))
      const blamed = new Set(problems.map((problem) => problem.line))
      expect(problems.every((problem) => lines.has(problem.line))).toBe(true)
      expect(new Set(nodes.map((node) => node.code)).size).toBe(nodes.length)
      expect(nodes.every((node) => node.titleVi !== '' && node.depth <= 3)).toBe(true)
      expect(nodes.length).toBeLessThanOrEqual(rows.length - blamed.size)
      if (problems.length === 0) expect(nodes).toHaveLength(rows.length)
    },
  )
})

describe('a tree is refused, with the line, when', () => {
  test('a code comes twice: the second line is blamed and the first is named', () => {
    const rows = [treeRowScene({ line: 2, code: 'DA1' }), treeRowScene({ line: 3, code: 'DA1' })]

    expect(checkTreeRows(rows, 3).problems).toEqual([
      { line: 3, code: 'row_code_repeated', given: 'DA1', firstLine: 2 },
    ])
  })

  test('a part hangs from nothing', () => {
    const rows = [treeRowScene({ line: 7, code: 'DA1.ND1', parentCode: 'DA1' })]

    expect(checkTreeRows(rows, 3).problems).toEqual([
      { line: 7, code: 'row_parent_unknown', given: 'DA1' },
    ])
  })

  test('two parts hang from each other', () => {
    const rows = [
      treeRowScene({ line: 2, code: 'A', parentCode: 'B' }),
      treeRowScene({ line: 3, code: 'B', parentCode: 'A' }),
    ]

    expect(checkTreeRows(rows, 3).problems.map((problem) => problem.code)).toEqual([
      'row_goes_round',
      'row_goes_round',
    ])
  })

  test('a level is not the one below its parent, or there are more than the programme has', () => {
    const rows = [
      treeRowScene({ line: 2, code: 'A', depth: 2 }),
      treeRowScene({ line: 3, code: 'B', parentCode: 'A' }),
    ]

    expect(checkTreeRows(rows, 1).problems).toEqual([
      { line: 2, code: 'row_level_wrong', given: 2, expected: 1 },
      { line: 3, code: 'row_too_deep', levels: 1 },
    ])
  })

  test('a kind of capital, a code or a title is not one', () => {
    const rows = [
      treeRowScene({ line: 2, code: 'A', capital: ['investment', 'cash'] }),
      treeRowScene({ line: 3, code: 'DA 1' }),
      treeRowScene({ line: 4, code: '' }),
      treeRowScene({ line: 5, code: 'B', titleVi: '' }),
    ]

    expect(checkTreeRows(rows, 3).problems.map((problem) => problem.code)).toEqual([
      'row_capital_unknown',
      'row_code_malformed',
      'row_code_missing',
      'row_title_missing',
    ])
  })

  test('what hangs from a blamed row is left out without being blamed', () => {
    const rows = [
      treeRowScene({ line: 2, code: 'A', titleVi: '' }),
      treeRowScene({ line: 3, code: 'B', parentCode: 'A' }),
    ]

    const { nodes, problems } = checkTreeRows(rows, 3)

    expect(nodes).toEqual([])
    expect(problems).toEqual([{ line: 2, code: 'row_title_missing' }])
  })
})
