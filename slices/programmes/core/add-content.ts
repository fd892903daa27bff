/** An office adds a content under a part of a programme: Nội dung 05 under HP2.1. */
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { ProgrammeNodeId } from './programme-id.ts'
import { isNodeCode, type CapitalKind, type TreeNode } from './programme-tree.ts'

/** What is known of the tree that the content goes into. */
export interface KnownPart {
  readonly id: ProgrammeNodeId
  readonly code: string
  readonly depth: number
  readonly position: number
}

export interface ContentDraft {
  readonly parentId: ProgrammeNodeId
  readonly code: string
  readonly titleVi: string
  readonly titleEn: string | undefined
  readonly lead: string | undefined
  readonly capital: readonly CapitalKind[]
  readonly note: string | undefined
}

export type ContentRefusal =
  | { readonly code: 'programme_node_not_found' }
  | { readonly code: 'programme_code_malformed'; readonly given: string }
  | { readonly code: 'programme_code_in_use'; readonly given: string }
  | { readonly code: 'programme_title_missing' }
  | { readonly code: 'programme_too_deep'; readonly levels: number }

/** It comes last among the parts of its parent; what is there already keeps its place and its code. */
export function addContent(
  tree: { readonly parts: readonly KnownPart[]; readonly levels: number },
  draft: ContentDraft,
): Result<TreeNode, ContentRefusal> {
  const parent = tree.parts.find((part) => part.id === draft.parentId)
  if (parent === undefined) return refuse({ code: 'programme_node_not_found' })
  if (!isNodeCode(draft.code)) {
    return refuse({ code: 'programme_code_malformed', given: draft.code })
  }
  if (tree.parts.some((part) => part.code === draft.code)) {
    return refuse({ code: 'programme_code_in_use', given: draft.code })
  }
  if (draft.titleVi === '') return refuse({ code: 'programme_title_missing' })
  if (parent.depth >= tree.levels) {
    return refuse({ code: 'programme_too_deep', levels: tree.levels })
  }
  const { parentId: _parentId, ...facts } = draft
  return ok({
    ...facts,
    parentCode: parent.code,
    depth: parent.depth + 1,
    position: Math.max(...tree.parts.map((part) => part.position)) + 1,
    normsIn: undefined,
  })
}
