/**
 * The measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, that the Word and the PDF renderer share.
 * Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm (mục I.2). Sizes: mục II.
 */

/** Millimetres; A4 upright. The narrow end of each margin, so that the tables get the room. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  /** From the edge to the page number, which stands in the top margin. */
  header: 10,
} as const

/** Points. */
export const SIZE = {
  country: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  placeAndDate: 13,
  kind: 14,
  summary: 14,
  body: 14,
  signature: 14,
  recipientsHeading: 12,
  recipients: 11,
  pageNumber: 13,
  table: 12,
  wideTable: 11,
  annexLabel: 14,
  annexTitle: 13,
} as const

/** First line of a paragraph, 10 or 12.7 mm (mục II.5). */
export const FIRST_LINE_MM = 12.7

/** Between paragraphs at least 6 pt (mục II.5); lines from single to one and a half. */
export const PARAGRAPH_GAP_PT = 6
export const LINE_SPACING = 1.1

/** The head of the page: the issuer on the left, country and motto on the right. */
export const LETTERHEAD_SHARES = { left: 0.4, right: 0.6 } as const

/** Word measures in twentieths of a point. A4 must come out as 11906 × 16838 to be known as A4. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}
