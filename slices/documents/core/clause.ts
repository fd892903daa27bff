/**
 * A document's text as its clauses, so that people can cite "khoản 2 Điều 5" and the system can
 * show the passage that a target points at. Offsets are into the text; nothing is left out.
 */

export interface Clause {
  /** Offsets of the paragraph in the text; `end` is after its last letter. */
  readonly start: number
  readonly end: number
  /** How it is numbered, if it is: "Điều 5", "II", "3", "a". Dashes have none. */
  readonly label: string | undefined
  /** 0 for plain text; 1 for parts and chapters, 2 for articles, 3 for clauses, 4 for points. */
  readonly level: 0 | 1 | 2 | 3 | 4
}

/** In the order of the statute: Phần, Chương (or I, II), Điều, khoản 1., điểm a). */
const NUMBERINGS: readonly { readonly level: Clause['level']; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^((?:Phần|Chương|Mục)\s+[\p{Letter}\d]+)[.:]?(?=\s|$)/iu },
  { level: 2, pattern: /^(Điều\s+\d+[a-z]?)[.:]?(?=\s|$)/iu },
  { level: 1, pattern: /^([IVXLC]{1,5})[./)]\s/u },
  { level: 3, pattern: /^(\d{1,2}(?:\.\d{1,2})*)[./)]\s/u },
  { level: 4, pattern: /^([a-zđ])[)/.]\s/u },
]

const PARAGRAPH = /[^\r\n]+/gu

/** Every paragraph with letters in it, from the top. */
export function clausesOf(text: string): readonly Clause[] {
  return [...text.matchAll(PARAGRAPH)].flatMap((match) => {
    const [line] = match
    const words = line.trim()
    if (words === '') return []
    const start = match.index + line.indexOf(words)
    return [{ start, end: start + words.length, ...numberingOf(words) }]
  })
}

/** The clause that holds this offset, or the last one before it. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  return clauses.findLast((clause) => clause.start <= offset)
}

function numberingOf(line: string): Pick<Clause, 'label' | 'level'> {
  for (const { level, pattern } of NUMBERINGS) {
    const label = pattern.exec(line)?.[1]
    if (label !== undefined) return { label: label.replaceAll(/\s+/gu, ' '), level }
  }
  return { label: undefined, level: 0 }
}
