/** The national lists as they are published: one unit a line, `code,name,level,parent_code`. */
import type { PlaceLevel } from './place.ts'

export interface ListedUnit {
  readonly code: string
  readonly name: string
  readonly level: Exclude<PlaceLevel, 'country'>
  /** Null for a province. */
  readonly parentCode: string | null
}

/** The commune of a reform's new map that holds all or most of an old commune. */
export interface ReformPair {
  readonly oldCode: string
  readonly newCode: string
}

/** A spelling in use beside the official one, of the unit that the code named on a day. */
export interface NameVariant {
  readonly code: string
  readonly on: string
  readonly name: string
}

export function parseUnitList(csv: string): readonly ListedUnit[] {
  return rowsOf(csv, 'code,name,level,parent_code').map(([code, name, level, parent]) => ({
    code: filled(code),
    name: filled(name),
    level: toLevel(filled(level)),
    parentCode: parent === undefined || parent === '' ? null : parent,
  }))
}

export function parseReform(csv: string): readonly ReformPair[] {
  return rowsOf(csv, 'old_code,old_name,new_code,new_name').map(([oldCode, , newCode]) => ({
    oldCode: filled(oldCode),
    newCode: filled(newCode),
  }))
}

export function parseNameVariants(csv: string): readonly NameVariant[] {
  return rowsOf(csv, 'code,on,name,source').map(([code, on, name]) => ({
    code: filled(code),
    on: filled(on),
    name: filled(name),
  }))
}

/** Our own files: plain commas, no quotes. Anything else is a broken installation, not an input. */
function rowsOf(csv: string, header: string): readonly (readonly string[])[] {
  const [first, ...lines] = csv.normalize('NFC').trim().split(/\r?\n/u)
  if (first !== header) throw new Error(`expected the columns ${header}, found ${first ?? 'none'}`)
  return lines.map((line) => line.split(','))
}

function filled(cell: string | undefined): string {
  if (cell === undefined || cell === '') throw new Error('a cell of a unit list is empty')
  return cell
}

function toLevel(text: string): ListedUnit['level'] {
  if (text === 'province' || text === 'district' || text === 'commune') return text
  throw new Error(`no such level: ${text}`)
}
