/** The documents that a text cites, by their numbers. */
import { parseDocumentNumber, type DocumentNumber } from './document-number.ts'

export interface Citation {
  readonly number: DocumentNumber
  /** Where it is first cited, as offsets into the text. */
  readonly start: number
  readonly end: number
}

/**
 * Looks like a number: digits, a slash or hyphen, and capitals to the end of the word. Copied scans
 * have spaces around the slashes. "24/7" and "01/XII" are none, and Roman numerals are no symbols.
 */
const CANDIDATE =
  /(?<![\p{Letter}\p{Number}/])\d{1,5}\s?[/-]\s?(?:(?:19|20)\d{2}\s?\/\s?)?\p{Lu}[\p{Lu}\d]*(?:g(?!\p{Letter}))?(?:[-/]\p{Lu}[\p{Lu}\d]*(?:g(?!\p{Letter}))?)*/gu
const ROMAN_ONLY = /[/-]\s?[IVXLC]+$/u

/** Each cited number once, in the order of the text; the document's own number is not a citation. */
export function citationsIn(text: string, own?: DocumentNumber): readonly Citation[] {
  const found = new Map<DocumentNumber, Citation>()
  for (const match of text.matchAll(CANDIDATE)) {
    const [candidate] = match
    if (ROMAN_ONLY.test(candidate)) continue
    const number = parseDocumentNumber(candidate)?.number
    if (number === undefined || number === own || found.has(number)) continue
    found.set(number, { number, start: match.index, end: match.index + candidate.length })
  }
  return [...found.values()]
}
