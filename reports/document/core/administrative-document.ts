/**
 * An administrative document in the form of Nghị định 30/2020/NĐ-CP, as content that any renderer
 * can draw. Everything is plain text: a renderer must print each character as itself.
 */
import type { Language } from '#kernel/text.ts'
import type { Letterhead, Signature } from './letterhead.ts'
import type { Table } from './table.ts'

export type Block =
  /** Level 1 is "I. …", level 2 is "1. …". */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isItalic?: boolean }
  /** One entry of a list; the renderer puts the dash. */
  | { readonly kind: 'item'; readonly text: string }
  /** The caption names the table to those who do not see where it stands; it is not printed. */
  | { readonly kind: 'table'; readonly table: Table; readonly caption: string }

export interface Annex {
  readonly label: string
  readonly title: string
  /** "(Kèm theo Báo cáo số …)". */
  readonly reference: string
  readonly orientation: 'portrait' | 'landscape'
  /** A line above the table, such as the map that the figures are drawn on. */
  readonly remark: string
  readonly tables: readonly Table[]
}

export interface AdministrativeDocument {
  readonly language: Language
  readonly letterhead: Letterhead
  /** Tên loại: "BÁO CÁO". */
  readonly kind: string
  /** Trích yếu: what it is about, without the kind. */
  readonly summary: string
  readonly addressees: readonly string[]
  readonly legalBasis: readonly string[]
  readonly body: readonly Block[]
  readonly recipients: readonly string[]
  readonly signature: Signature
  readonly annexes: readonly Annex[]
  /** A warning on every page, such as that the figures are generated; null for none. */
  readonly notice: string | null
}

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text }
}

export function paragraphs(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }))
}

export function items(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'item', text }))
}

/** Recipients or addressees as they are typed: a dash before each, semicolons, and a full stop at the end. */
export function dashedLines(recipients: readonly string[]): readonly string[] {
  return withStops(recipients.map((recipient) => `- ${recipient}`))
}

/** The legal bases as they are typed: each its own line, semicolons, and a full stop at the end. */
export function basisLines(basis: readonly string[]): readonly string[] {
  return withStops(basis)
}

function withStops(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const stop = index === lines.length - 1 ? '.' : ';'
    return `${line.replace(/[;.]$/u, '')}${stop}`
  })
}
