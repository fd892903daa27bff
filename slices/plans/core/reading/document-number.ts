/**
 * Numbers of official papers: 1719/QĐ-TTg, 88/2019/QH14, 27/2022/NĐ-CP, 2717/LĐTBXH-PC and, as the
 * Party writes them, 19-NQ/TW. Folded into one token, so that 1719 is never read as a figure.
 *
 * The form is that of Nghị định 30/2020/NĐ-CP (and 01/2020/QH14 for laws): a number, for laws and
 * decrees the year, and the symbol of kind and issuer, in capitals, parted by "/" and "-". Papers
 * copied from scans have stray spaces around the marks; they are dropped.
 */
import { foldTokens, type DocumentToken, type Token } from './token.ts'

export interface DocumentNumber {
  /** Without stray spaces: `1719/QĐ-TTg`. */
  readonly number: string
  /** What follows the number and the year: `QĐ-TTg`, `QH14`, `NQ/TW`. */
  readonly symbol: string
}

/** A part of a symbol: QĐ, TTg, QH14, KH, LĐTBXH, NNPTNT; "BCĐ", "TTr", "UBTVQH14". */
const SYMBOL_PART =
  /^(?:\p{Lu}{2,}\p{Ll}{0,2}\d{0,2}|\p{Lu}\p{Ll}{0,3}\p{Lu}+\p{Ll}{0,2}\d{0,2}|TTr|TTg|Ttg)$/u

/** Capitals that stand after a slash and are no symbol: 5/XII, 02/HK. */
const ROMAN = /^[IVXLC]+$/u

export function foldDocumentNumbers(tokens: readonly Token[]): readonly Token[] {
  const folded: Token[] = []
  let at = 0
  while (at < tokens.length) {
    const { token, length } = foldAt(tokens, at)
    if (token !== undefined) folded.push(token)
    at += length
  }
  return folded
}

function foldAt(
  tokens: readonly Token[],
  at: number,
): { readonly token: Token | undefined; readonly length: number } {
  const found = numberAt(tokens, at)
  if (found === undefined) return { token: tokens[at], length: 1 }
  const { document, length } = found
  return {
    token: foldTokens<DocumentToken>(tokens, at, length, { kind: 'document', document }),
    length,
  }
}

interface Found {
  readonly document: DocumentNumber
  readonly length: number
}

function numberAt(tokens: readonly Token[], at: number): Found | undefined {
  const numeral = tokens[at]
  if (numeral?.kind !== 'number' || !/^\d{1,5}$/.test(numeral.text)) return undefined
  return ofTheState(tokens, at, numeral.text) ?? ofTheParty(tokens, at, numeral.text)
}

/** 1719/QĐ-TTg, 88/2019/QH14, 117/2007/TTLT/BLĐTBXH-BTC. */
function ofTheState(tokens: readonly Token[], at: number, numeral: string): Found | undefined {
  if (tokens[at + 1]?.key !== '/') return undefined
  const hasYear = isYear(tokens[at + 2]) && tokens[at + 3]?.key === '/'
  const symbolAt = at + (hasYear ? 4 : 2)
  const symbol = symbolFrom(tokens, symbolAt)
  if (symbol === undefined) return undefined
  const year = hasYear ? `${tokens[at + 2]?.text ?? ''}/` : ''
  return {
    document: { number: `${numeral}/${year}${symbol.text}`, symbol: symbol.text },
    length: symbolAt + symbol.length - at,
  }
}

/** 19-NQ/TW, 185-KH/TU. */
function ofTheParty(tokens: readonly Token[], at: number, numeral: string): Found | undefined {
  const kind = tokens[at + 2]
  const issuer = tokens[at + 4]
  if (tokens[at + 1]?.key !== '-' || tokens[at + 3]?.key !== '/') return undefined
  if (!isSymbolPart(kind) || !isSymbolPart(issuer)) return undefined
  const symbol = `${kind?.text ?? ''}/${issuer?.text ?? ''}`
  return { document: { number: `${numeral}-${symbol}`, symbol }, length: 5 }
}

function symbolFrom(
  tokens: readonly Token[],
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  if (!isSymbolPart(tokens[at])) return undefined
  let text = tokens[at]?.text ?? ''
  let length = 1
  while (isJoint(tokens, at + length) && isSymbolPart(tokens[at + length + 1])) {
    text += `${tokens[at + length]?.text ?? ''}${tokens[at + length + 1]?.text ?? ''}`
    length += 2
  }
  return { text, length }
}

/** A slash or hyphen inside a symbol; " - " between two words of a title is none. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  const next = tokens[at + 1]
  if (mark?.key !== '-' && mark?.key !== '/') return false
  return !(mark.spaced && next?.spaced === true) || SYMBOL_PART.test(next?.text ?? '')
}

function isSymbolPart(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || ROMAN.test(token.text)) return false
  return SYMBOL_PART.test(token.text)
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:19|20)\d{2}$/.test(token.text)
}
