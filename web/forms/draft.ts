import { use, useMemo } from 'react'
import { DraftOwner } from './draft-owner.ts'

/** Text of a form, by the names of its fields; several values of one name follow each other. */
export type DraftContent = readonly (readonly [string, string])[]

export interface Draft {
  /** What was typed earlier and not acknowledged by the server; undefined when nothing. */
  readonly read: () => DraftContent | undefined
  /** Keeps what is typed so far. Cheap enough to be called at every pause. */
  readonly keep: (content: DraftContent) => void
  /** To be called when the server has acknowledged the command, or the person discards it. */
  readonly forget: () => void
}

const PREFIX = 'chitieu.draft'

/**
 * Unsent content of one form, kept on this device until the server has acknowledged it. Survives an
 * expired session, a reload, and a phone that kills the tab. `key` names the form and its subject:
 * `report:0192…`. Kept per person; localStorage, because it is written before the tab can die.
 */
export function useDraft(key: string | undefined): Draft {
  const owner = use(DraftOwner)
  return useMemo(
    () => (key === undefined ? NO_DRAFT : newDraft(`${PREFIX}.${owner}.${key}`)),
    [owner, key],
  )
}

/** A form without a key keeps nothing: a password, a search. */
const NO_DRAFT: Draft = {
  read: () => undefined,
  keep: () => undefined,
  forget: () => undefined,
}

function newDraft(storageKey: string): Draft {
  return {
    read: () => parseContent(inStorage((storage) => storage.getItem(storageKey))),
    keep: (content) => {
      inStorage((storage) => {
        storage.setItem(storageKey, JSON.stringify(content))
      })
    },
    forget: () => {
      inStorage((storage) => {
        storage.removeItem(storageKey)
      })
    },
  }
}

/** Storage may be full or forbidden by policy: then drafts are not kept, and the form still works. */
function inStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage)
  } catch {
    return undefined
  }
}

function parseContent(stored: string | null | undefined): DraftContent | undefined {
  if (stored === null || stored === undefined) return undefined
  try {
    const content: unknown = JSON.parse(stored)
    return Array.isArray(content) && content.every(isEntry) ? content : undefined
  } catch {
    // Written by an older version, or damaged: nothing that could be restored.
    return undefined
  }
}

function isEntry(entry: unknown): entry is readonly [string, string] {
  return (
    Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')
  )
}
