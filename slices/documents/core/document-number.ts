/**
 * Numbers of official documents, as Nghị định 30/2020/NĐ-CP (appendix I) and the laws write them:
 *
 *     164/KH-UBND          number / kind - issuer
 *     55/2023/TT-BTC       number / year / kind - issuer      (legal normative documents)
 *     88/2019/QH14         number / year / issuer and term    (laws and resolutions of the Assembly)
 *     1099/UBDT-CTMTQG     number / issuer - unit             (letters, which have no kind)
 *     19-NQ/TW             number - kind / issuer             (documents of the Party)
 *
 * One document has one text here, however it was typed, so that equal numbers are equal strings.
 */
import type { Brand } from '#kernel/brand.ts'
import type { DocumentKind } from './document.ts'

/** The canonical text: composed, without spaces, capitals but for TTg, numbers below ten as 01. */
export type DocumentNumber = Brand<string, 'DocumentNumber'>

export interface ParsedDocumentNumber {
  readonly number: DocumentNumber
  readonly ordinal: number
  readonly year: number | undefined
  /** Kind and issuer: KH-UBND, QĐ-TTg, QH14. */
  readonly symbol: string
}

/** Eth and African D are typed for the Vietnamese Đ by half of all keyboards of the last century. */
const WRONG_D = /[\u00D0\u0189]/g
const DASHES = /[\u2010-\u2015\u2212]/g
/** Abbreviations carry no tones: KH, LĐTBXH, TƯ. */
const CAPITAL = 'A-ZĐĂÂÊÔƠƯ'
const SYMBOL = `[${CAPITAL}][${CAPITAL}\\d]*(?:[-/.&][${CAPITAL}][${CAPITAL}\\d]*)*`
const OF_THE_STATE = new RegExp(String.raw`^(\d{1,5})/(?:((?:19|20)\d{2})/)?(${SYMBOL})$`, 'u')
const OF_THE_PARTY = new RegExp(String.raw`^(\d{1,5})-([${CAPITAL}]+)/([${CAPITAL}]+)$`, 'u')

/** Reads what a person typed ("số 164 / KH-UBND"), or undefined when it is no number. */
export function parseDocumentNumber(text: string): ParsedDocumentNumber | undefined {
  const tidy = tidyNumber(text)
  const state = OF_THE_STATE.exec(tidy)
  if (state !== null) {
    const [, ordinal = '', year, symbol = ''] = state
    return build({ ordinal, year, symbol: spell(symbol), joint: '/' })
  }
  const party = OF_THE_PARTY.exec(tidy)
  if (party === null) return undefined
  const [, ordinal = '', kind = '', issuer = ''] = party
  return build({ ordinal, year: undefined, symbol: `${kind}/${spell(issuer)}`, joint: '-' })
}

/** For text that is a number by construction (a checked column). Throws on anything else. */
export function toDocumentNumber(text: string): DocumentNumber {
  const parsed = parseDocumentNumber(text)
  if (parsed === undefined) throw new Error(`not a document number: ${text}`)
  return parsed.number
}

/**
 * What kind of document the symbol says it is. A proposal: QH14 stands on laws and on resolutions
 * alike, and then nothing is proposed. A symbol without a kind is that of a letter.
 */
export function guessKind(parsed: ParsedDocumentNumber): DocumentKind | undefined {
  const [first = ''] = parsed.symbol.split(/[-/]/)
  if (/^QH\d+$/.test(first)) return undefined
  const kind = KINDS[first]
  if (kind !== undefined) return kind
  return parsed.symbol.includes('-') ? 'letter' : undefined
}

/**
 * Who issued it, by the symbol. A proposal, to be looked at: UBND alone does not say which of the
 * People's Committees it was.
 */
export function guessIssuer(parsed: ParsedDocumentNumber): string | undefined {
  const parts = parsed.symbol.split(/[-/]/)
  const named = parts.map((part) => ISSUERS[part.replace(/\d+$/, '')])
  return named.find((issuer) => issuer !== undefined)
}

const KINDS: Readonly<Record<string, DocumentKind>> = {
  NQ: 'resolution',
  UBTVQH: 'resolution',
  NĐ: 'decree',
  QĐ: 'decision',
  TT: 'circular',
  TTLT: 'circular',
  CT: 'directive',
  KH: 'plan',
  CTR: 'plan',
  CV: 'letter',
  TB: 'notice',
  KL: 'notice',
  BB: 'minutes',
  BC: 'report',
  TTR: 'report',
}

const ISSUERS: Readonly<Record<string, string>> = {
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  VPCP: 'Văn phòng Chính phủ',
  TW: 'Ban Chấp hành Trung ương Đảng',
  UBDT: 'Ủy ban Dân tộc',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  BTC: 'Bộ Tài chính',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BYT: 'Bộ Y tế',
  BXD: 'Bộ Xây dựng',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BTP: 'Bộ Tư pháp',
  BNV: 'Bộ Nội vụ',
  HĐND: 'Hội đồng nhân dân',
  UBND: 'Ủy ban nhân dân',
  BCĐ: 'Ban Chỉ đạo',
}

function tidyNumber(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(WRONG_D, 'Đ')
    .replaceAll('\u00F0', 'đ')
    .replaceAll(DASHES, '-')
    .replace(/^\s*số\s*:?/iu, '')
    .replaceAll(/\s+/gu, '')
    .toUpperCase()
}

/** TTg alone is written with a small letter, by the usage of the Prime Minister's own office. */
function spell(symbol: string): string {
  return symbol.replaceAll(/(?<=^|[-/])TTG(?=$|[-/])/gu, 'TTg')
}

function build(parts: {
  readonly ordinal: string
  readonly year: string | undefined
  readonly symbol: string
  readonly joint: '/' | '-'
}): ParsedDocumentNumber {
  const ordinal = Number(parts.ordinal)
  const year = parts.year === undefined ? '' : `${parts.year}/`
  return {
    number:
      `${String(ordinal).padStart(2, '0')}${parts.joint}${year}${parts.symbol}` as DocumentNumber,
    ordinal,
    year: parts.year === undefined ? undefined : Number(parts.year),
    symbol: parts.symbol,
  }
}
