/**
 * The text of a plan as it was given, and beside it the tidy text that the grammar reads.
 *
 * Plans arrive from Word, from PDFs and from phones: decomposed marks, no-break spaces, three kinds
 * of dash, invisible characters. All of that is levelled once, here, and every position of the tidy
 * text knows where it came from, so that a proposal points at the original.
 */
export interface SourceText {
  readonly original: string
  /** Composed (NFC); line ends are `\n`, dashes `-`, spaces plain; nothing invisible. */
  readonly tidy: string
  /** For each UTF-16 unit of `tidy`, where its letter begins and ends in `original`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** A letter with its marks, or a lone mark, or a line end: what is levelled as one. */
const LETTER = /\r\n|\P{M}\p{M}*|\p{M}+/gsu

const INVISIBLE = /^[\u00AD\u200B-\u200F\u2060\uFEFF]$/u
const LINE_END = /^[\r\n\v\f\u0085\u2028\u2029]+$/u
const SPACE = /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]$/u
const DASH = /^[\u2010-\u2015\u2212\uFE58\uFF0D]$/u

/** Letters that keyboards and old fonts give for others: the Icelandic eth for Đ. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['\u00D0', 'Đ'],
  ['\u00F0', 'đ'],
  ['\u0189', 'Đ'],
])

export function toSourceText(original: string): SourceText {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of original.matchAll(LETTER)) {
    const tidy = tidyLetter(match[0])
    parts.push(tidy)
    for (let unit = 0; unit < tidy.length; unit += 1) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
  return {
    original,
    tidy: parts.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  }
}

/** The span of `original` behind a span of `tidy`, which must not be empty. */
export function toOriginalSpan(
  source: SourceText,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  return { start: source.starts[span.start] ?? 0, end: source.ends[span.end - 1] ?? 0 }
}

function tidyLetter(letter: string): string {
  if (LINE_END.test(letter)) return '\n'
  if (INVISIBLE.test(letter)) return ''
  if (SPACE.test(letter)) return ' '
  if (DASH.test(letter)) return '-'
  return LOOKALIKES.get(letter) ?? letter.normalize('NFC')
}
