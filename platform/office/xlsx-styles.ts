import { isDateFormat } from 'hucre'
import { attributesOf, readXml } from './xml.ts'

/** How a cell shows its number. */
export interface CellFormat {
  readonly isDate: boolean
  readonly isPercent: boolean
  /** Digits shown at least: 5 for the format 00000, 0 for others. */
  readonly shownDigits: number
}

export const PLAIN_FORMAT: CellFormat = { isDate: false, isPercent: false, shownDigits: 0 }

/** Formats that every program knows by number and no file spells out (ECMA-376 part 1, 18.8.30). */
const DATE_IDS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
])
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10])
/** Excel takes 255. */
const MAX_CODE_LENGTH = 500
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g

/** The format of each style index, or undefined when the part is damaged. */
export function readFormats(xml: string): readonly CellFormat[] | undefined {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isInCellFormats = false
  const isWhole = readXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellFormats = true
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributesOf(attributes)
        codes.set(Number(numFmtId), formatCode)
      }
      if (name === 'xf' && isInCellFormats) {
        const id = Number(attributesOf(attributes)['numFmtId'] ?? '0')
        formats.push(formatOf(id, codes.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return isWhole ? formats : undefined
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    return { ...PLAIN_FORMAT, isDate: DATE_IDS.has(id), isPercent: PERCENT_IDS.has(id) }
  }
  if (code.length > MAX_CODE_LENGTH) return PLAIN_FORMAT
  const plain = code.replaceAll(QUOTED, '')
  return {
    isDate: isDateFormat(code),
    isPercent: plain.includes('%'),
    shownDigits: /^0+$/.test(plain) ? plain.length : 0,
  }
}
