import { describe, expect, test } from 'vitest'
import { ancestorsOf, branchesOf, foundParts, moveFor, shownParts } from './tree-walk.ts'

const nodes = [
  part('DA1', null, 'Giải quyết tình trạng thiếu đất ở'),
  part('DA1.ND1', 'DA1', 'Hỗ trợ đất ở'),
  part('DA1.ND2', 'DA1', 'Hỗ trợ nhà ở'),
  part('DA3', null, 'Phát triển sản xuất'),
  part('DA3.TDA2', 'DA3', 'Chuỗi giá trị'),
  part('DA3.TDA2.ND1', 'DA3.TDA2', 'Dược liệu quý'),
]

function part(code: string, parentId: string | null, titleVi: string) {
  return { id: code, code, parentId, titleVi, titleEn: null }
}

function codes(parts: readonly { readonly code: string }[]): string {
  return parts.map(({ code }) => code).join(' ')
}

describe('what is shown of a tree', () => {
  test.each([
    [[], 'DA1 DA3'],
    [['DA1'], 'DA1 DA1.ND1 DA1.ND2 DA3'],
    [['DA3.TDA2'], 'DA1 DA3'],
    [['DA3', 'DA3.TDA2'], 'DA1 DA3 DA3.TDA2 DA3.TDA2.ND1'],
  ])('with %o open', (open, shown) => {
    expect(codes(shownParts(nodes, new Set(open)))).toBe(shown)
  })

  test.each([
    ['dat o', 'DA1 DA1.ND1'],
    ['duoc lieu', 'DA3 DA3.TDA2 DA3.TDA2.ND1'],
    ['DA1.ND2', 'DA1 DA1.ND2'],
    ['', 'DA1 DA1.ND1 DA1.ND2 DA3 DA3.TDA2 DA3.TDA2.ND1'],
    ['cầu đường', ''],
  ])('looking for "%s" keeps the way down to what is found', (query, shown) => {
    expect(codes(foundParts(nodes, query))).toBe(shown)
  })

  test('the way up leads from a part over its parents', () => {
    expect(ancestorsOf(nodes, 'DA3.TDA2.ND1')).toEqual(['DA3.TDA2.ND1', 'DA3.TDA2', 'DA3'])
    expect(ancestorsOf(nodes, undefined)).toEqual([])
  })
})

describe('the keys', () => {
  const open = new Set(['DA1'])
  const tree = { shown: shownParts(nodes, open), open, branches: branchesOf(nodes) }

  test.each([
    ['ArrowDown', 'DA1', { kind: 'go', to: 'DA1.ND1' }],
    ['ArrowUp', 'DA3', { kind: 'go', to: 'DA1.ND2' }],
    ['ArrowDown', 'DA3', undefined],
    ['ArrowRight', 'DA1', { kind: 'go', to: 'DA1.ND1' }],
    ['ArrowRight', 'DA3', { kind: 'open', id: 'DA3' }],
    ['ArrowRight', 'DA1.ND1', undefined],
    ['ArrowLeft', 'DA1', { kind: 'close', id: 'DA1' }],
    ['ArrowLeft', 'DA1.ND2', { kind: 'go', to: 'DA1' }],
    ['Home', 'DA3', { kind: 'go', to: 'DA1' }],
    ['End', 'DA1', { kind: 'go', to: 'DA3' }],
    ['x', 'DA1', undefined],
  ])('%s on %s', (key, at, move) => {
    expect(moveFor(key, at, tree)).toEqual(move)
  })
})
