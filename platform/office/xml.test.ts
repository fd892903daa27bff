import { expect, test } from 'vitest'
import { attributesOf, readXml } from './xml.ts'

test('gives names without prefix, attributes, text and entities in their order', () => {
  const seen: string[] = []
  const isWhole = readXml(
    `<?xml version="1.0"?><!-- a > b --><w:p w:id='1 > 0'><w:t>Hộ &amp; xã&#x1ea1;</w:t><w:br/><![CDATA[<5>]]></w:p>`,
    {
      open: (name, attributes) =>
        seen.push(`<${name} ${JSON.stringify(attributesOf(attributes))}>`),
      text: (text) => seen.push(text),
      close: (name) => seen.push(`</${name}>`),
    },
  )

  expect(isWhole).toBe(true)
  expect(seen).toEqual([
    '<p {"id":"1 > 0"}>',
    '<t {}>',
    'Hộ & xãạ',
    '</t>',
    '<br {}>',
    '</br>',
    '<5>',
    '</p>',
  ])
})

test.for(['<a>', '<a', '</a>', '<a><b></b>', '<a b="></a>', '<!-- ', '<a><![CDATA[x</a>'])(
  'knows that %s is not whole',
  (xml) => {
    expect(readXml(xml, { open: () => undefined })).toBe(false)
  },
)

const MANY = 400_000
test.for([
  ['a name of many letters', `<c ${'a'.repeat(MANY)}/>`],
  ['many quotes in one tag', `<c ${'a="" '.repeat(MANY)}/>`],
  ['quotes and no attribute', `<c ${`""`.repeat(MANY)}/>`],
  ['many entities that never end', `<c>${'&a'.repeat(MANY)}</c>`],
  ['many tags inside each other', `${'<c>'.repeat(MANY)}${'</c>'.repeat(MANY)}`],
])('reads %s in one pass', ([, xml]) => {
  const isWhole = readXml(xml ?? '', { open: (_, attributes) => attributesOf(attributes) })
  expect(isWhole).toBe(true)
})
