/**
 * The head and foot that Nghị định 30/2020/NĐ-CP (Phụ lục I) gives every administrative document:
 * who issues it, its number and symbol, the place and day, and who signs in whose name.
 */
import * as z from 'zod/mini'
import { monthOf, yearOf, type Day } from '#kernel/day.ts'
import { DayField } from '#kernel/field.contract.ts'
import type { Language } from '#kernel/text.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import { printable } from './printable.ts'

const line = printable(300)

export const Letterhead = z.strictObject({
  /** The body directly above the issuer, where the decree wants it named; null for a UBND. */
  issuerParent: z.nullable(line),
  issuer: line,
  /** Given by the clerical office when the document is issued; null in a draft. */
  number: z.nullable(line),
  /** Kind and issuer in short: "BC-UBND". */
  symbol: line,
  place: line,
  /** Null in a draft: the day is left open, as on paper. */
  signedOn: z.nullable(DayField),
})
export type Letterhead = z.infer<typeof Letterhead>

export const Signature = z.strictObject({
  /** In whose name: "TM. ỦY BAN NHÂN DÂN". */
  authority: line,
  /** One line for a head ("CHỦ TỊCH"), two for a deputy ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"). */
  capacity: z.readonly(z.array(line).check(z.minLength(1), z.maxLength(3))),
  /** Null until it is known who signs. */
  name: z.nullable(line),
})
export type Signature = z.infer<typeof Signature>

const MOTTO = {
  vi: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  en: ['SOCIALIST REPUBLIC OF VIET NAM', 'Independence - Freedom - Happiness'],
} as const

/** The name of the country and its motto, in two lines. */
export function nationalMotto(language: Language): readonly [country: string, motto: string] {
  return MOTTO[language]
}

/**
 * The issuer's name over two lines where it is a People's Committee, as offices set it:
 * ỦY BAN NHÂN DÂN / HUYỆN TRẠM TẤU.
 */
export function issuerLines(issuer: string): readonly string[] {
  const upper = issuer.toLocaleUpperCase('vi')
  const committee = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+(.+)$/u.exec(upper)
  return committee === null ? [upper] : [committee[1] ?? '', committee[2] ?? '']
}

/** "Số: 45/BC-UBND"; a draft leaves the room for the number. */
export function numberLine(letterhead: Letterhead, language: Language): string {
  return `${language === 'vi' ? 'Số' : 'No.'}: ${documentNumber(letterhead)}`
}

/** "45/BC-UBND", by which other documents cite this one. */
export function documentNumber({ number, symbol }: Pick<Letterhead, 'number' | 'symbol'>): string {
  return `${number ?? '      '}/${symbol}`
}

/**
 * "Trạm Tấu, ngày 05 tháng 02 năm 2024". Days below ten and the months one and two carry a zero, so
 * that no digit can be added afterwards (Phụ lục I, mục II.4).
 */
export function placeAndDate({ place, signedOn }: Letterhead, language: Language): string {
  if (language === 'en')
    return signedOn === null ? `${place},` : `${place}, ${formatVietnameseDay(signedOn)}`
  if (signedOn === null) return `${place}, ngày      tháng      năm`
  return `${place}, ${longDate(signedOn)}`
}

/** "ngày 05 tháng 02 năm 2024". */
export function longDate(day: Day): string {
  const month = monthOf(day)
  return `ngày ${day.slice(8)} tháng ${month < 3 ? `0${month}` : month} năm ${yearOf(day)}`
}
