/** A sheet as a person sees it: cells with their addresses, and what had to be noted on the way in. */
import type { Day } from '#kernel/day.ts'
import type { DecimalText } from '#kernel/decimal.ts'
import type { LegacyEncoding } from './legacy-encoding.ts'

interface At {
  /** "B7": every message names the cell. */
  readonly address: string
}

export type SheetCell = At &
  (
    | { readonly kind: 'empty' }
    /** Composed, without spaces at its ends. Text that looks like a number stays text: see cell-reading.ts. */
    | { readonly kind: 'text'; readonly text: string }
    | {
        readonly kind: 'number'
        readonly decimal: DecimalText
        /** 0.065 in a cell that shows 6,5%. */
        readonly isPercent: boolean
        /** 5 for 4618 in a cell that shows 04618; 0 when zeros are not shown. */
        readonly shownDigits: number
      }
    | { readonly kind: 'date'; readonly day: Day }
    | { readonly kind: 'boolean'; readonly value: boolean }
    /** "#N/A" and its like. */
    | { readonly kind: 'error'; readonly error: string }
  )

export interface SheetRow {
  /** From 1, as at the left of the sheet. */
  readonly number: number
  /** By column from A; cells after the last one with content are left out. */
  readonly cells: readonly SheetCell[]
}

/** A merged area; rows from 1, columns from 0, both ends inside. */
export interface Merge {
  readonly range: string
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** What a person should know about how the sheet was read. Nothing here was guessed. */
export type SheetNote =
  | {
      readonly code: 'text_converted'
      readonly address: string
      readonly encoding: LegacyEncoding
      readonly from: string
      readonly to: string
    }
  | {
      readonly code: 'text_perhaps_in_old_encoding'
      readonly address: string
      readonly text: string
      readonly readings: Readonly<Partial<Record<LegacyEncoding, string>>>
    }
  /** The formula was never calculated (a file made by a program): the cell reads as empty. */
  | { readonly code: 'formula_without_value'; readonly address: string }

export interface Sheet {
  /** Empty for a .csv. */
  readonly name: string
  /** The visible sheets of the workbook, in order. */
  readonly names: readonly string[]
  /** Rows with content only. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly notes: readonly SheetNote[]
}

const LETTERS = 26

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS))
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last
}

export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** Row from 1 and column from 0 of "B7", or undefined. */
export function parseAddress(
  address: string,
): { readonly row: number; readonly column: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (parts === null) return undefined
  const [, letters = '', row = ''] = parts
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(row), column: column - 1 }
}

/** The cell of a row by its column; one that was left out is empty. */
export function cellAt(row: SheetRow, column: number): SheetCell {
  return row.cells[column] ?? { kind: 'empty', address: addressOf(row.number, column) }
}
