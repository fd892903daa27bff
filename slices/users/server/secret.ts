import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, safe in a cookie and in a header. */
export function mintSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret. A fast hash will do: there is nothing to guess in 256 random bits. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * A password to be read out on the telephone and used once: sixteen letters in four groups, without
 * the ones that are mistaken for others (i, l, o, 0, 1); 79 bits.
 */
export function mintOneTimePassword(): string {
  const letters: string[] = []
  while (letters.length < 16) {
    for (const byte of randomBytes(32)) {
      // Bytes past the last whole multiple are thrown away, or the first letters would be likelier.
      if (byte < 256 - (256 % LETTERS.length)) letters.push(LETTERS.charAt(byte % LETTERS.length))
    }
  }
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}
