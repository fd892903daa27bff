import type { Language, Message } from '#kernel/text.ts'

/** How a target binds: "trên 6,5" is `>`, "170 hộ" is `=`, "ít nhất 90%" is `>=`. */
export const COMPARATORS = ['>', '>=', '=', '<=', '<', 'between'] as const

export type Comparator = (typeof COMPARATORS)[number]

const WORDS: Readonly<Record<Comparator, Message>> = {
  '>': { vi: 'trên', en: 'over' },
  '>=': { vi: 'ít nhất', en: 'at least' },
  '=': { vi: '', en: '' },
  '<=': { vi: 'không quá', en: 'at most' },
  '<': { vi: 'dưới', en: 'under' },
  between: { vi: 'từ', en: 'from' },
}

/** The word that stands before the number in a plan; empty for an exact target. */
export function comparatorWord(comparator: Comparator, language: Language): string {
  return WORDS[comparator][language]
}
