import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { layoutReport } from '#reports/periodic/core/periodic-report.layout.ts'
import { goldenReport } from '#reports/periodic/golden/golden-report.ts'
import { toPdf } from './pdf.ts'
import { toPrintedDocument } from './printed-document.ts'

const MARKUP = Array.from('#$*_`@<>[]{}\\/=-+~"\'aỹ ')
/** Puts a copy of each paragraph's content beside it, where a query finds it. */
const REMEMBER_PARAGRAPHS = '#show par: it => [#it #metadata(it.body) <paragraph>]\n'
const A4 = '595.2756 841.8898'
const A4_ON_ITS_SIDE = '841.8898 595.2756'

test('the report is three A4 pages and six forms on their side, with its fonts inside', () => {
  const pdf = Buffer.from(toPdf(layoutReport(goldenReport(), 'vi'))).toString('latin1')

  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  expect(pageSizes(pdf)).toEqual([...Array(3).fill(A4), ...Array(6).fill(A4_ON_ITS_SIDE)])
  for (const face of ['Regular', 'Bold', 'Italic', 'BoldItalic']) {
    expect(pdf).toMatch(new RegExp(`/BaseFont /[A-Z]{6}\\+Tinos-${face}\\n`))
  }
  expect(pdf.match(/\/FontFile2/g)?.length).toBe(4)
})

test('the same report gives the same bytes, whenever it is drawn', () => {
  const document = layoutReport(goldenReport(), 'vi')

  expect(Buffer.compare(toPdf(document), toPdf(document))).toBe(0)
})

test('markup of Typst in a text is printed, not obeyed', () => {
  const hostile = '#panic("x") *b* _i_ $x$ \\ [a] <label> @ref // c `raw` = heading'

  expect(paragraphs({ opening: hostile })).toContain(hostile)
})

test.prop([fc.string({ unit: fc.constantFrom(...MARKUP) })], { numRuns: 25 })(
  'whatever people type is printed as they typed it',
  (typed) => {
    const text = `(${typed})`

    expect(paragraphs({ opening: text })).toContain(text)
  },
)

/** The texts of the laid-out paragraphs, asked of Typst itself. */
function paragraphs(changes: { readonly opening: string }): readonly string[] {
  const document = layoutReport({ ...goldenReport(), ...changes }, 'vi')
  const fonts = fileURLToPath(new URL('../../../data/fonts', import.meta.url))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  const source = new URL('administrative-document.typ', import.meta.url)
  const found: unknown = compiler.query(
    {
      mainFileContent: REMEMBER_PARAGRAPHS + readFileSync(source, 'utf8'),
      inputs: { document: JSON.stringify(toPrintedDocument(document)) },
    },
    { selector: '<paragraph>' },
  )
  return Array.isArray(found) ? found.map(textOf) : []
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node !== 'object' || node === null) return ''
  if ('func' in node && node.func === 'space') return ' '
  if ('text' in node && typeof node.text === 'string') return node.text
  return ['value', 'body', 'children', 'child']
    .map((key) => textOf(Reflect.get(node, key)))
    .join('')
}

function pageSizes(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d. ]+)\]/g)].map(([, size = '']) => size)
}
