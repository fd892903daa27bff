/** Tokens back to words for people: one space where the plan has any blank, none elsewhere. */
import type { Token } from './token.ts'

const EDGES = /^[\s,;:.\-–/)"”]+|[\s,;:\-–/("“]+$/gu

export function toText(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) => (at > 0 && token.spaced ? ` ${token.text}` : token.text))
    .join('')
    .replaceAll(EDGES, '')
    .replace(/\s+(?:và|cho|với|từ)$/u, '')
}
