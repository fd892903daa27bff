/** A workbook of forms: one sheet for each table, with what must be read before the figures. */
import type { Language } from '#kernel/text.ts'
import type { Table } from './table.ts'

export interface Sheet {
  /** The tab: at most 31 characters and none of `\ / ? * [ ] :`, as Excel allows. */
  readonly name: string
  readonly title: string
  readonly remarks: readonly string[]
  readonly table: Table
  /** How many columns stay in sight while the others are scrolled. */
  readonly frozenColumns: number
}

export interface Workbook {
  readonly language: Language
  readonly title: string
  readonly issuer: string
  readonly sheets: readonly Sheet[]
  /** A warning on every sheet, on screen and in print; null for none. */
  readonly notice: string | null
}
