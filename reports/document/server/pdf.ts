/**
 * An administrative document as a PDF, set by Typst with the Tinos font inside (data/fonts), so that
 * it prints alike everywhere. The same document always gives the same bytes: no time of making is
 * written into it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { AdministrativeDocument } from '#reports/document/core/administrative-document.ts'
import { toPrintedDocument } from './printed-document.ts'

const FONTS = fileURLToPath(new URL('../../../data/fonts', import.meta.url))
const PAGE_SOURCE = readFileSync(new URL('administrative-document.typ', import.meta.url), 'utf8')

export function toPdf(document: AdministrativeDocument): Uint8Array {
  const compiler = newCompiler()
  const inputs = { document: JSON.stringify(toPrintedDocument(document)) }
  return new Uint8Array(compiler.pdf({ mainFileContent: PAGE_SOURCE, inputs }))
}

function newCompiler(): NodeCompiler {
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }] })
}
