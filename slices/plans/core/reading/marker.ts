/**
 * What stands before a heading or a list item: Phần I, A., II., Điều 3., 1.2., a), (1), -, +.
 *
 * The level says which item holds which: a smaller level holds a greater one. The order is that of
 * Nghị định 30/2020/NĐ-CP (phần, chương, mục, điều, khoản, điểm), with the dashes that every office
 * puts below it.
 */
export interface Marker {
  readonly level: number
  /** Length of the marker with the blanks after it. */
  readonly length: number
}

export const PLAIN_LEVEL = 50
export const LETTER_LEVEL = 8
export const ROMAN_LEVEL = 10
export const DASH_LEVEL = 60
export const PLUS_LEVEL = 70
/** A plain line that ends in a colon holds the plain lines after it. */
export const LEAD_IN_LEVEL = 45
/** A plain heading ("Mục tiêu cụ thể" on a line of its own, its number lost on the way from Word). */
export const PLAIN_HEADING_LEVEL = 18
export const CAPITAL_HEADING_LEVEL = 7

interface Form {
  readonly form: RegExp
  readonly level: number
}

/** Blanks are spaces and tabs: a marker never reaches into the next line. */
const FORMS: readonly Form[] = [
  {
    level: 4,
    form: /(?:PHẦN|Phần|CHƯƠNG|Chương)[ \t]+(?:[IVXLC]+|\d{1,2})(?:[ \t]*[.:]|(?=\s|$))[ \t]*/uy,
  },
  { level: 12, form: /(?:MỤC|Mục)[ \t]+(?:[IVXLC]+|\d{1,2})(?:[ \t]*[.:]|(?=\s|$))[ \t]*/uy },
  { level: 12, form: /(?:ĐIỀU|Điều)[ \t]+\d{1,3}[ \t]*[.:][ \t]*/uy },
  {
    level: ROMAN_LEVEL,
    form: /[IVX]{1,6}(?:[ \t]*[.)/]|[ \t]*-(?=[ \t]))[ \t]*(?=[\p{Lu}\p{N}"“(]|\n|$)/uy,
  },
  { level: LETTER_LEVEL, form: /[A-HĐ][ \t]*[.)][ \t]+(?=\p{L})/uy },
  { level: 24, form: /\d{1,2}(?:\.\d{1,2}){2,3}(?:[ \t]*[.)][ \t]*(?=\D)|[ \t]+(?=\p{Lu}))/uy },
  { level: 22, form: /\d{1,2}\.\d{1,2}(?:[ \t]*[.)][ \t]*(?=\D)|[ \t]+(?=\p{Lu}))/uy },
  { level: 20, form: /\d{1,3}[ \t]*(?:[.)][ \t]*(?=\D|$)|\/(?=[ \t]|\p{Lu}\p{Ll}))[ \t]*/uy },
  { level: 42, form: /\(\d{1,2}\)[ \t]*/uy },
  { level: 40, form: /\p{Ll}\d?[ \t]*\)[ \t]*|[a-hđ]\d?\.[ \t]+/uy },
  { level: 57, form: /[*•●▪■◆❖➢✓✔·\uF0B7\uF02D\uF0D8]+[ \t]*/uy },
  { level: DASH_LEVEL, form: /-+[ \t]*(?=[^\s-])/uy },
  { level: PLUS_LEVEL, form: /\++[ \t]*(?=\S)/uy },
  { level: 68, form: /o[ \t]+(?=\p{Lu})/uy },
]

/** The marker at the beginning of a line whose blanks were passed. */
export function markerAt(text: string, at: number): Marker | undefined {
  for (const { form, level } of FORMS) {
    form.lastIndex = at
    const found = form.exec(text)
    if (found !== null && found[0] !== '') return { level, length: found[0].length }
  }
  return undefined
}
