/** What offices write at the head and in the cells of a programme's spreadsheet. */
import { foldVietnamese } from '#kernel/fold.ts'
import type { CapitalKind } from './programme-tree.ts'

export type SheetColumn =
  'code' | 'depth' | 'titleVi' | 'titleEn' | 'parentCode' | 'capital' | 'lead' | 'norms' | 'note'

/** Headings as they are compared: without marks, y as i. Both languages of the system. */
const HEADINGS: Readonly<Record<SheetColumn, readonly string[]>> = {
  code: ['ma', 'ma so', 'ma noi dung', 'code'],
  depth: ['cap', 'cap do', 'level'],
  titleVi: ['ten', 'ten noi dung', 'noi dung', 'ten du an', 'title', 'name'],
  titleEn: ['ten tieng anh', 'tieng anh', 'english title', 'title en'],
  parentCode: ['cha', 'ma cha', 'thuoc', 'cap tren', 'parent'],
  capital: ['loai von', 'von', 'nguon von', 'kinds of capital', 'capital'],
  lead: ['don vi chu tri', 'co quan chu tri', 'chu tri', 'lead'],
  norms: ['dinh muc', 'can cu dinh muc', 'norms'],
  note: ['ghi chu', 'note'],
}

/** What a column of this heading holds, or undefined: then it is left aside and said so. */
export function columnOf(heading: string): SheetColumn | undefined {
  const folded = foldVietnamese(heading)
  const found = Object.entries(HEADINGS).find(([, words]) => words.includes(folded))
  return found?.[0] as SheetColumn | undefined
}

const CAPITAL_WORDS: Readonly<Record<CapitalKind, readonly string[]>> = {
  investment: ['dtpt', 'dau tu phat trien', 'von dau tu', 'dau tu', 'investment'],
  recurrent: ['sn', 'su nghiep', 'von su nghiep', 'chi thuong xuien', 'thuong xuien', 'recurrent'],
  credit: ['td', 'tin dung', 'tin dung chinh sach', 'von tin dung', 'credit'],
}

/**
 * "ĐTPT, SN + TD" as kinds of capital. A word that is none of them is given back as it was written,
 * so that the check of the tree can name it.
 */
export function readCapital(text: string): readonly string[] {
  const words = text
    .split(/[,;+/&\n]|\s-\s/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const kinds = words.map((word) => capitalKindOf(word) ?? word)
  return [...new Set(kinds)]
}

function capitalKindOf(word: string): CapitalKind | undefined {
  const folded = foldVietnamese(word)
  const found = Object.entries(CAPITAL_WORDS).find(([, words]) => words.includes(folded))
  return found?.[0] as CapitalKind | undefined
}
