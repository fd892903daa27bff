/**
 * Rules for a new password: long rather than complicated, and not one that everybody tries first
 * (NIST SP 800-63B, 5.1.1.2). No rule asks for signs and capitals, and none makes it expire.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'
import { foldVietnamese } from '#kernel/fold.ts'

const PASSWORD_MIN_LENGTH = 10
/** Argon2 takes any length; this only keeps a megabyte from being hashed. */
const PASSWORD_MAX_LENGTH = 200

export type PasswordWeakness = 'short' | 'long' | 'username' | 'common' | 'repeated'

export interface PasswordRefusal {
  readonly code: 'password_too_weak'
  readonly why: PasswordWeakness
}

/**
 * What people choose here when a machine asks for ten letters. Compared after folding and without
 * signs and digits at the end, so "Matkhau@2024" and "mật khẩu 123" are both caught.
 */
const COMMON: ReadonlySet<string> = new Set(
  `password passwords passw0rd matkhau matkhaumoi matkhaucuatoi khongcomatkhau khongbiet
  qwerty qwertyuiop asdfghjkl zxcvbnm abcdefghij abcxyz iloveyou letmein welcome admin administrator
  quantri quantrivien anhyeuem emyeuanh toiyeuvietnam yeuvietnam vietnam vietnamvodich hanoi saigon
  hochiminh yenbai tramtau laocai ubnd ubndxa ubndhuyen ubndtinh phongdantoc bandantoc uybannhandan
  chitieu muctieuquocgia nongthonmoi chaomung xinchao giadinh changbiet demo test huyentramtau`
    .split(/\s+/)
    .map(bare),
)

/** NFC and without spaces around it, as it is hashed: two keyboards must not make two passwords. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC').trim()
}

/** Checks a new password. The length is counted in letters as people see them (ế is one). */
export function checkPassword(password: string, username: string): Result<string, PasswordRefusal> {
  const normal = normalisePassword(password)
  const letters = Array.from(normal)
  if (letters.length < PASSWORD_MIN_LENGTH) return weak('short')
  if (letters.length > PASSWORD_MAX_LENGTH) return weak('long')
  if (new Set(letters).size < 4) return weak('repeated')
  if (isCounting(normal)) return weak('common')
  const name = bare(username)
  // "@" stands for an a inside a word and for nothing at its end: p@ssword, matkhau@2024.
  const readings = [bare(normal), bare(normal.replaceAll('@', 'a'))]
  if (readings.includes(name) || normal.toLowerCase().includes(username.toLowerCase()))
    return weak('username')
  if (readings.some(isCommon)) return weak('common')
  return ok(normal)
}

function weak(why: PasswordWeakness): Result<never, PasswordRefusal> {
  return refuse({ code: 'password_too_weak', why })
}

/** The letters of a password without marks, case, signs, and the digits people put around them. */
function bare(text: string): string {
  return foldVietnamese(text)
    .replaceAll(' ', '')
    .replaceAll(/^\d+|\d+$/g, '')
}

/** A common word, or one written twice. */
function isCommon(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return COMMON.has(word) || (word === half + half && COMMON.has(half))
}

const ROWS = ['01234567890123456789', '09876543210987654321', 'qwertyuiopasdfghjklzxcvbnm']

/** 1234567890, 0987654321, and walks along the keyboard. */
function isCounting(password: string): boolean {
  const lower = password.toLowerCase()
  return ROWS.some((row) => row.includes(lower))
}
