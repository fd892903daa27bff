import * as z from 'zod/mini'

/**
 * A text of one paragraph that can stand on paper: not empty, in NFC, and without control characters
 * or half surrogates, which XML, and so a Word file, cannot hold.
 */
export function printable(maxLength: number) {
  return z
    .string()
    .check(
      z.trim(),
      z.normalize('NFC'),
      z.minLength(1),
      z.maxLength(maxLength),
      z.regex(/^[^\p{Cc}\p{Cs}]*$/u),
    )
}
