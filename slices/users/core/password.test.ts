import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { checkPassword, normalisePassword } from './password.ts'

test.for([
  ['matkhau123', 'common'],
  ['Mật khẩu 2024', 'common'],
  ['Matkhau@2024', 'common'],
  ['matkhaumatkhau', 'common'],
  ['P@ssw0rd2024', 'common'],
  ['1234567890', 'common'],
  ['qwertyuiop', 'common'],
  ['TramTau@2024', 'common'],
  ['anh yêu em 123', 'common'],
  ['aaaaaaaaaabb', 'repeated'],
  ['ngắn quá', 'short'],
  ['hat-luu.2024', 'username'],
  ['của hat-luu đây', 'username'],
] as const)('refuses "%s" as %s', ([password, why]) => {
  expect(checkPassword(password, 'hat-luu')).toEqual({
    ok: false,
    refusal: { code: 'password_too_weak', why },
  })
})

test.for(['ruộng bậc thang', 'bốn mùa mây trắng', 'xK9#mvQ2pL', 'trâu trắng trâu đen'])(
  'takes "%s": long words are better than short signs',
  (password) => {
    expect(checkPassword(password, 'hat-luu').ok).toBe(true)
  },
)

describe('whatever the keyboard', () => {
  const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })

  propertyTest.prop([letters])('composed and decomposed letters are one password', (password) => {
    expect(normalisePassword(password.normalize('NFD'))).toBe(
      normalisePassword(password.normalize('NFC')),
    )
    expect(checkPassword(password.normalize('NFD'), 'a.b')).toEqual(
      checkPassword(password.normalize('NFC'), 'a.b'),
    )
  })

  propertyTest.prop([letters])('a password with fewer than ten letters is refused', (password) => {
    const count = Array.from(password.normalize('NFC')).length
    const checked = checkPassword(password, 'nobody')
    if (count < 10) expect(checked.ok).toBe(false)
  })
})
