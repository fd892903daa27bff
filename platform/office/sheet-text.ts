/** Makes the texts of a sheet plain: composed, without spaces at the ends, in Unicode. */
import { settleLegacyTexts, type SettledText } from './legacy-text.ts'
import type { SheetCell, SheetNote, SheetRow } from './sheet.ts'

/** A space of no width, from web pages; no eye can find it. */
const NO_SPACE = '\u200b'

export function tidyTexts(rows: readonly SheetRow[]): {
  readonly rows: readonly SheetRow[]
  readonly notes: readonly SheetNote[]
} {
  const composed = rows
    .map(({ number, cells }) => ({ number, cells: withoutTail(cells.map(compose)) }))
    .filter((row) => row.cells.length > 0)
  const cells = composed.flatMap((row) => row.cells).filter((cell) => cell.kind === 'text')
  const settled = new Map(
    settleLegacyTexts(cells.map(({ text }) => text)).map(
      (each, index): [SheetCell | undefined, SettledText] => [cells[index], each],
    ),
  )
  return {
    rows: composed.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => withText(cell, settled.get(cell)?.text)),
    })),
    notes: cells
      .map((cell) => noteOf(cell, settled.get(cell)))
      .filter((note) => note !== undefined),
  }
}

function compose(cell: SheetCell): SheetCell {
  if (cell.kind !== 'text') return cell
  const text = cell.text.normalize('NFC').replaceAll(NO_SPACE, '').trim()
  return text === '' ? { kind: 'empty', address: cell.address } : { ...cell, text }
}

function withoutTail(cells: readonly SheetCell[]): readonly SheetCell[] {
  const last = cells.findLastIndex((cell) => cell.kind !== 'empty')
  return cells.slice(0, last + 1)
}

function withText(cell: SheetCell, text: string | undefined): SheetCell {
  return cell.kind === 'text' && text !== undefined ? { ...cell, text } : cell
}

function noteOf(
  { address, text }: Extract<SheetCell, { kind: 'text' }>,
  settled: SettledText | undefined,
): SheetNote | undefined {
  if (settled?.kind === 'converted') {
    const { encoding, text: to } = settled
    return { code: 'text_converted', address, encoding, from: text, to }
  }
  if (settled?.kind === 'in doubt') {
    return { code: 'text_perhaps_in_old_encoding', address, text, readings: settled.readings }
  }
  return undefined
}
