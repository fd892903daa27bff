/** Which parts of a tree are to be seen, and where the keys lead from one to the next. */
import { foldVietnamese } from '#kernel/fold.ts'
import type { ProgrammeNodeView } from '../core/programme.contract.ts'

type Part = Pick<ProgrammeNodeView, 'id' | 'parentId' | 'code' | 'titleVi' | 'titleEn'>

/** The parts that have parts of their own. */
export function branchesOf(nodes: readonly Part[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))
}

/** The part and all above it, nearest first. */
export function ancestorsOf(nodes: readonly Part[], id: string | undefined): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const above: string[] = []
  let at = byId.get(id ?? '')
  while (at !== undefined) {
    above.push(at.id)
    at = byId.get(at.parentId ?? '')
  }
  return above
}

/** In reading order: the parts all of whose ancestors are open. */
export function shownParts<Node extends Part>(
  nodes: readonly Node[],
  open: ReadonlySet<string>,
): readonly Node[] {
  const shown = new Set<string>()
  return nodes.filter(({ id, parentId }) => {
    const isShown = parentId === null || (shown.has(parentId) && open.has(parentId))
    if (isShown) shown.add(id)
    return isShown
  })
}

/** The parts whose code or title has these words, without marks, and all above them. */
export function foundParts<Node extends Part>(
  nodes: readonly Node[],
  query: string,
): readonly Node[] {
  const words = foldVietnamese(query)
  if (words === '') return nodes
  const hits = nodes.filter((node) =>
    [node.code, node.titleVi, node.titleEn ?? ''].some((text) =>
      foldVietnamese(text).includes(words),
    ),
  )
  const kept = new Set(hits.flatMap((node) => ancestorsOf(nodes, node.id)))
  return nodes.filter(({ id }) => kept.has(id))
}

export type TreeMove =
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'close'; readonly id: string }

interface ShownTree {
  readonly shown: readonly Part[]
  readonly open: ReadonlySet<string>
  readonly branches: ReadonlySet<string>
}

/**
 * What a key does in a tree (WAI-ARIA, tree view pattern): up and down walk through what is shown,
 * right opens or goes in, left closes or goes out.
 */
export function moveFor(key: string, at: string, tree: ShownTree): TreeMove | undefined {
  const index = tree.shown.findIndex(({ id }) => id === at)
  switch (key) {
    case 'ArrowDown':
      return goTo(tree.shown[index + 1]?.id)
    case 'ArrowUp':
      return goTo(tree.shown[index - 1]?.id)
    case 'Home':
      return goTo(tree.shown[0]?.id)
    case 'End':
      return goTo(tree.shown.at(-1)?.id)
    case 'ArrowRight':
      return inwards(at, tree)
    case 'ArrowLeft':
      return outwards(at, tree)
    default:
      return undefined
  }
}

function inwards(at: string, tree: ShownTree): TreeMove | undefined {
  if (!tree.branches.has(at)) return undefined
  if (!tree.open.has(at)) return { kind: 'open', id: at }
  return goTo(tree.shown.find(({ parentId }) => parentId === at)?.id)
}

function outwards(at: string, tree: ShownTree): TreeMove | undefined {
  if (tree.branches.has(at) && tree.open.has(at)) return { kind: 'close', id: at }
  return goTo(tree.shown.find(({ id }) => id === at)?.parentId ?? undefined)
}

function goTo(to: string | undefined): TreeMove | undefined {
  return to === undefined ? undefined : { kind: 'go', to }
}
