/**
 * A breakdown that comes back as a spreadsheet: one line for each commune, its code as text and its
 * share. What a line cannot mean with certainty is a problem of that line; nothing is guessed.
 */
import { compareDecimals, ZERO, type DecimalText } from '#kernel/decimal.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Share } from './breakdown.ts'

/** A line whose cells were understood. An empty share gives the commune nothing. */
export interface SheetLine {
  /** The number at the left of the sheet. */
  readonly line: number
  readonly code: string
  readonly value: DecimalText | undefined
}

export type SheetLineRefusal =
  | { readonly line: number; readonly code: 'sheet_place_unknown'; readonly placeCode: string }
  | {
      readonly line: number
      readonly code: 'sheet_place_outside'
      readonly placeCode: string
      readonly name: string
    }
  | {
      readonly line: number
      readonly code: 'sheet_place_twice'
      readonly placeCode: string
      readonly first: number
    }
  | { readonly line: number; readonly code: 'sheet_share_negative' }
  | { readonly line: number; readonly code: 'sheet_share_too_fine'; readonly decimals: number }

export interface JudgedSheet {
  readonly shares: readonly Share[]
  readonly problems: readonly SheetLineRefusal[]
}

interface Knowledge {
  /** Who may take a share, by code. */
  readonly takers: ReadonlyMap<string, PlaceId>
  /** Names of units elsewhere, by code: to tell a unit outside the plan from a wrong code. */
  readonly elsewhere: ReadonlyMap<string, string>
  /** Digits after the mark that the indicator allows. */
  readonly decimals: number
}

/** The shares that the lines ask for, and what is wrong with the others. */
export function judgeSheet(lines: readonly SheetLine[], known: Knowledge): JudgedSheet {
  const firstLines = new Map<string, number>()
  const shares: Share[] = []
  const problems: SheetLineRefusal[] = []
  for (const each of lines) {
    const problem = problemOf(each, known, firstLines)
    if (!firstLines.has(each.code)) firstLines.set(each.code, each.line)
    const placeId = known.takers.get(each.code)
    if (problem !== undefined) problems.push(problem)
    else if (placeId !== undefined && each.value !== undefined) {
      shares.push({ placeId, value: each.value })
    }
  }
  return { shares, problems }
}

function problemOf(
  { line, code, value }: SheetLine,
  known: Knowledge,
  firstLines: ReadonlyMap<string, number>,
): SheetLineRefusal | undefined {
  const first = firstLines.get(code)
  if (first !== undefined) return { line, code: 'sheet_place_twice', placeCode: code, first }
  if (!known.takers.has(code)) {
    const name = known.elsewhere.get(code)
    return name === undefined
      ? { line, code: 'sheet_place_unknown', placeCode: code }
      : { line, code: 'sheet_place_outside', placeCode: code, name }
  }
  if (value === undefined) return undefined
  if (compareDecimals(value, ZERO) < 0) return { line, code: 'sheet_share_negative' }
  const fraction = value.split('.')[1] ?? ''
  return fraction.length > known.decimals
    ? { line, code: 'sheet_share_too_fine', decimals: known.decimals }
    : undefined
}
