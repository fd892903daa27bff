/**
 * Vietnamese as a search compares it. People type names without marks, with the tone on the other
 * vowel (Hoà, Hòa), with y for i (Lý, Lí), with or without hyphens, composed or decomposed: all of
 * these must meet.
 */

const MARKS = /\p{Mark}+/gu
const APOSTROPHES = /['’‘ʼ´`]/gu
const NOT_LETTERS = /[^\p{Letter}\p{Number}]+/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * Lower-case letters without marks, đ as d, y as i; words parted by one space. An apostrophe joins
 * (Ea H'Leo is `ea hleo`), any other sign parts (Phan Rang-Tháp Chàm is `phan rang thap cham`).
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(MARKS, '')
    .replaceAll(/[đð]/gu, 'd')
    .replaceAll('y', 'i')
    .replaceAll(APOSTROPHES, '')
    .replaceAll(NOT_LETTERS, ' ')
    .trim()
}

/** Whether two spellings are one name: they may differ in case and in where the tone is written. */
export function isSameSpelling(one: string, other: string): boolean {
  return spelling(one) === spelling(other)
}

/** Each word with its tone moved to the end, so that its place in the word no longer matters. */
function spelling(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(TONES, '') + (word.match(TONES) ?? []).toSorted().join(''))
    .join(' ')
}
