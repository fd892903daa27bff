/** Reads the national lists that come with the product: see data/places/README.md. */
import { readFile } from 'node:fs/promises'
import type { NationalUnits } from '../core/national-units.ts'
import { parseNameVariants, parseReform, parseUnitList } from '../core/unit-list.ts'

const FOLDER = new URL('../../../data/places/', import.meta.url)

export async function readNationalUnits(): Promise<NationalUnits> {
  const [first, second, third, reform, variants] = await Promise.all(
    [
      'units-2024-07-20.csv',
      'units-2025-03-01.csv',
      'units-2025-07-01.csv',
      'reform-2025-07-01.csv',
      'name-variants.csv',
    ].map((file) => readFile(new URL(file, FOLDER), 'utf8')),
  )
  return {
    first: parseUnitList(first ?? ''),
    second: parseUnitList(second ?? ''),
    third: parseUnitList(third ?? ''),
    reform: parseReform(reform ?? ''),
    variants: parseNameVariants(variants ?? ''),
  }
}
