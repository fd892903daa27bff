/**
 * Reads the XML of office files from front to back, in one pass and in linear time.
 *
 * It knows what .docx and .xlsx use and nothing more: a document type is skipped and its entities
 * are never expanded, so neither "billion laughs" nor a reference to a file outside does anything.
 */

export interface XmlReader {
  /** `name` without its prefix; `attributes` as they stand, for `attributesOf`. */
  readonly open: (name: string, attributes: string, isEmpty: boolean) => void
  readonly text?: (text: string) => void
  /** Also called after `open` for an empty element. */
  readonly close?: (name: string) => void
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** False when the text ends inside a tag, or when a tag closes that was never opened: a damaged part. */
export function readXml(xml: string, reader: XmlReader): boolean {
  let depth = 0
  let at = 0
  while (at < xml.length) {
    const tagAt = xml.indexOf('<', at)
    if (tagAt === -1) break
    if (tagAt > at && depth > 0) reader.text?.(decodeEntities(xml.slice(at, tagAt)))

    const markup = skipMarkup(xml, tagAt)
    if (markup !== undefined) {
      if (markup.end === -1) return false
      if (markup.text !== '') reader.text?.(markup.text)
      at = markup.end
      continue
    }
    const end = endOfTag(xml, tagAt)
    if (end === -1) return false
    depth += readTag(xml.slice(tagAt + 1, end), reader)
    if (depth < 0) return false
    at = end + 1
  }
  return depth === 0
}

/** Attributes by name without prefix; where two differ only in the prefix, the later one wins. */
export function attributesOf(attributes: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  // Sticky: one step an attribute, so that a tag of megabytes costs no more than its length.
  const pattern = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (;;) {
    const parts = pattern.exec(attributes)
    if (parts === null) return found
    const [, name = '', double, single] = parts
    found[localName(name)] = decodeEntities(double ?? single ?? '')
  }
}

/** How the depth changes: 1 for an opening tag, -1 for a closing one, 0 for an empty element. */
function readTag(tag: string, reader: XmlReader): -1 | 0 | 1 {
  if (tag.startsWith('/')) {
    reader.close?.(localName(tag.slice(1).trimEnd()))
    return -1
  }
  const isEmpty = tag.endsWith('/')
  const body = isEmpty ? tag.slice(0, -1) : tag
  const space = body.search(/\s/)
  const name = localName(space === -1 ? body : body.slice(0, space))
  reader.open(name, space === -1 ? '' : body.slice(space), isEmpty)
  if (isEmpty) reader.close?.(name)
  return isEmpty ? 0 : 1
}

/** Comments, declarations and instructions are passed over; the text of a CDATA section is text. */
function skipMarkup(
  xml: string,
  at: number,
): { readonly end: number; readonly text: string } | undefined {
  if (xml.startsWith('<!--', at)) return { end: after(xml, '-->', at), text: '' }
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at)
    return { end, text: end === -1 ? '' : xml.slice(at + 9, end - 3) }
  }
  if (xml.startsWith('<?', at)) return { end: after(xml, '?>', at), text: '' }
  return xml.startsWith('<!', at) ? { end: after(xml, '>', at), text: '' } : undefined
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length
}

/** The `>` that ends the tag, not one inside a quoted value. */
function endOfTag(xml: string, from: number): number {
  let at = from
  let end = xml.indexOf('>', at)
  while (end !== -1) {
    const quote = nextQuote(xml, at, end)
    if (quote === -1) return end
    const closing = xml.indexOf(xml.charAt(quote), quote + 1)
    if (closing === -1) return -1
    at = closing + 1
    if (at > end) end = xml.indexOf('>', at)
  }
  return -1
}

function nextQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const character = xml.charCodeAt(at)
    if (character === 0x22 || character === 0x27) return at
  }
  return -1
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#x?)?(\w+);/g, (entity, numeric: string | undefined, name: string) => {
    if (numeric === undefined) return ENTITIES[name] ?? entity
    const code = Number.parseInt(name, numeric === '#x' ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
