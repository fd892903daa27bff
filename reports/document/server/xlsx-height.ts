/**
 * Heights of rows. A spreadsheet program does not grow a row for wrapped text that another program
 * wrote, least of all under merged cells, so the lines are counted here: by words, at the width of
 * the column in characters.
 */

/** Points a line of 11-point text takes. */
const LINE_PT = 15
/** Bold and capital letters are wider than the figure that the column's width is measured in. */
const WIDENING = 1.15

export interface WrappedText {
  readonly text: string
  /** Characters of the standard font. */
  readonly width: number
}

/** The height in points that shows every text of the row whole. */
export function rowHeight(texts: readonly WrappedText[]): number {
  return LINE_PT * Math.max(1, ...texts.map(countLines))
}

/** The lines that a text fills when it breaks between words; a word too long breaks anywhere. */
export function countLines({ text, width }: WrappedText): number {
  const room = Math.max(1, width / WIDENING)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= room) {
      used = needed
      continue
    }
    if (used > 0) lines += 1
    lines += Math.ceil(word.length / room) - 1
    used = word.length % room
  }
  return lines
}
