/**
 * What a filled-in form asks to be entered. Only lines that the person changed are sent: a line that
 * somebody else entered in the meantime is never overwritten by a field that was left alone.
 */
import type { DecimalText } from '#kernel/decimal.ts'
import { isSameLine, reasonName, valueName, type LineName } from './entry-name.ts'

/** A line as the person saw it when typing began. */
export interface SeenLine extends LineName {
  readonly value: string | null
}

export interface Entry extends LineName {
  readonly value: DecimalText
  readonly reason?: string
}

/** The fields as they are now; `FormValues` of the web forms is one. */
export interface TypedFields {
  readonly number: (name: string) => DecimalText | undefined
  readonly optionalText: (name: string) => string | undefined
}

export type EntryComplaint = 'erased' | 'reason_missing'

export interface TypedEntries {
  readonly entries: readonly Entry[]
  /** By the name of the field. */
  readonly complaints: Readonly<Record<string, EntryComplaint>>
}

/** Reads the changed lines; a figure once entered cannot be emptied, and a certified one needs a reason. */
export function readTypedEntries(
  typed: TypedFields,
  lines: readonly SeenLine[],
  isCorrection: boolean,
): TypedEntries {
  const entries: Entry[] = []
  const complaints: Record<string, EntryComplaint> = {}
  for (const line of lines) {
    const value = typed.number(valueName(line))
    const reason = typed.optionalText(reasonName(line))
    if (value === undefined) {
      if (line.value !== null) complaints[valueName(line)] = 'erased'
      continue
    }
    if (value === line.value) continue
    if (isCorrection && reason === undefined) complaints[reasonName(line)] = 'reason_missing'
    const { indicatorId, tags } = line
    entries.push({ indicatorId, tags, value, ...(reason === undefined ? {} : { reason }) })
  }
  return { entries, complaints }
}

export interface Conflict extends LineName {
  readonly yours: string
  readonly theirs: string
}

export interface Comparison {
  /** Lines that only the other person changed: the field takes their figure. */
  readonly updates: readonly Entry[]
  /** Lines that both changed, to different figures: a person decides. */
  readonly conflicts: readonly Conflict[]
}

/** Compares what is typed with what somebody else has saved since the form was opened. */
export function compareWithSaved(
  typed: TypedFields,
  seen: readonly SeenLine[],
  saved: readonly SeenLine[],
): Comparison {
  const updates: Entry[] = []
  const conflicts: Conflict[] = []
  for (const line of saved) {
    const theirs = line.value
    const before = seen.find((one) => isSameLine(one, line))?.value ?? null
    if (theirs === null || theirs === before) continue
    const { indicatorId, tags } = line
    const yours = typed.number(valueName(line)) ?? null
    if (yours === before) updates.push({ indicatorId, tags, value: theirs as DecimalText })
    else if (yours !== null && yours !== theirs)
      conflicts.push({ indicatorId, tags, yours, theirs })
  }
  return { updates, conflicts }
}
