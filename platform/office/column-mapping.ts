/**
 * Which column of somebody's table is which field of ours. The headings of offices differ ("Tên xã",
 * "Xã/thị trấn", "ĐƠN VỊ"), so they are compared folded, in this order: the mapping that this person
 * confirmed last time, the same words, all words of a known name. A guess is shown before it is used.
 */
import { foldVietnamese } from '#kernel/fold.ts'
import type { HeaderColumn } from './sheet-header.ts'

export interface Field<Name extends string> {
  readonly name: Name
  /** Headings that this field is known by, the most usual first. */
  readonly headings: readonly string[]
  readonly isRequired: boolean
}

/** The heading (its whole path, folded) that each field had when a person confirmed the mapping. */
export type RememberedMapping = Readonly<Record<string, string>>

export interface MappedColumn<Name extends string> {
  readonly field: Name
  readonly column: number
  readonly why: 'remembered' | 'same words' | 'has the words'
}

export interface ColumnMapping<Name extends string> {
  readonly mapped: readonly MappedColumn<Name>[]
  /** Required fields without a column. */
  readonly missing: readonly Name[]
  /** Fields that several columns fit equally well: a person chooses. */
  readonly unclear: readonly { readonly field: Name; readonly columns: readonly number[] }[]
  /** Columns that are none of the fields. */
  readonly unused: readonly number[]
}

/** Proposes a column for each field; no column serves two fields. */
export function mapColumns<Name extends string>(
  columns: readonly HeaderColumn[],
  fields: readonly Field<Name>[],
  remembered: RememberedMapping = {},
): ColumnMapping<Name> {
  const mapped: MappedColumn<Name>[] = []
  const unclear = new Map<Name, readonly number[]>()
  for (const why of ['remembered', 'same words', 'has the words'] as const) {
    const taken = new Set(mapped.map(({ column }) => column))
    const open = fields.filter(
      ({ name }) => !unclear.has(name) && !mapped.some(({ field }) => field === name),
    )
    const free = columns.filter(({ column }) => !taken.has(column))
    for (const { field, fitting } of bestOffers(open, free, (each) =>
      fits(each.field, each.column, why, remembered),
    )) {
      const [only, ...others] = fitting
      if (only === undefined) continue
      if (others.length > 0) unclear.set(field.name, fitting)
      else mapped.push({ field: field.name, column: only, why })
    }
  }
  return summarise(columns, fields, mapped, unclear)
}

/** What to keep of a mapping that a person has confirmed. */
export function rememberMapping(
  columns: readonly HeaderColumn[],
  confirmed: readonly { readonly field: string; readonly column: number }[],
): RememberedMapping {
  const headings = new Map(columns.map((each) => [each.column, foldedPath(each)]))
  return Object.fromEntries(
    confirmed.map(({ field, column }) => [field, headings.get(column) ?? '']),
  )
}

interface Offer<Name extends string> {
  readonly field: Field<Name>
  readonly column: HeaderColumn
}

/** The columns that fit each field, without those that fit more than one field. */
function bestOffers<Name extends string>(
  fields: readonly Field<Name>[],
  columns: readonly HeaderColumn[],
  fit: (offer: Offer<Name>) => boolean,
): readonly { readonly field: Field<Name>; readonly fitting: readonly number[] }[] {
  const offers = fields.flatMap((field) =>
    columns.map((column) => ({ field, column })).filter((offer) => fit(offer)),
  )
  const claims = Map.groupBy(offers, ({ column }) => column.column)
  return fields.map((field) => ({
    field,
    fitting: offers
      .filter((offer) => offer.field === field && claims.get(offer.column.column)?.length === 1)
      .map(({ column }) => column.column),
  }))
}

function fits(
  field: Field<string>,
  column: HeaderColumn,
  why: MappedColumn<string>['why'],
  remembered: RememberedMapping,
): boolean {
  const path = foldedPath(column)
  const last = foldVietnamese(column.path.at(-1) ?? '')
  if (why === 'remembered') return remembered[field.name] === path && path !== ''
  const headings = field.headings.map(foldVietnamese)
  if (why === 'same words') return headings.includes(path) || headings.includes(last)
  const words = new Set(path.split(' '))
  return headings.some((heading) => heading.split(' ').every((word) => words.has(word)))
}

function foldedPath(column: HeaderColumn): string {
  return foldVietnamese(column.path.join(' '))
}

function summarise<Name extends string>(
  columns: readonly HeaderColumn[],
  fields: readonly Field<Name>[],
  mapped: readonly MappedColumn<Name>[],
  unclear: ReadonlyMap<Name, readonly number[]>,
): ColumnMapping<Name> {
  const placed = new Set<Name>(mapped.map(({ field }) => field))
  const used = new Set(mapped.map(({ column }) => column))
  const isOpen = (name: Name) => !placed.has(name)
  return {
    mapped,
    missing: fields.filter(({ isRequired, name }) => isRequired && isOpen(name)).map((f) => f.name),
    unclear: [...unclear]
      .filter(([field]) => isOpen(field))
      .map(([field, candidates]) => ({
        field,
        columns: candidates.filter((column) => !used.has(column)),
      })),
    unused: columns.map(({ column }) => column).filter((column) => !used.has(column)),
  }
}
