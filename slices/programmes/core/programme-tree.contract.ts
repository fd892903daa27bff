/** The JSON file of a programme tree, as in data/programmes, and as an office may send one. */
import * as z from 'zod/mini'
import { DayField, requiredField, textField } from '#kernel/field.contract.ts'
import type { ProgrammeHeader, TreeRow } from './programme-tree.ts'

const Words = textField(2000)
const Name = requiredField(2000)

export const ProgrammeBasisFile = z.object({
  number: Name,
  kind: Name,
  date: z.optional(DayField),
})

/** A part with its parts. `kind` is the programme's own word for the level, and is not kept. */
export const ProgrammeNodeFile = z.object({
  code: Words,
  title: Words,
  titleEn: z.optional(Words),
  lead: z.optional(Words),
  capital: z.optional(z.array(Words)),
  normsIn: z.optional(Words),
  note: z.optional(Words),
  get children() {
    return z.optional(z.array(ProgrammeNodeFile))
  },
})
export type ProgrammeNodeFile = z.infer<typeof ProgrammeNodeFile>

export const ProgrammeTreeFile = z.object({
  id: Name.check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
  shortTitle: Name,
  title: Name,
  titleEn: z.optional(Words),
  basis: z.array(ProgrammeBasisFile),
  from: DayField,
  to: DayField,
  spendableUntil: z.optional(DayField),
  owner: z.optional(Words),
  levelLabels: z.array(Name).check(z.minLength(1), z.maxLength(6)),
  note: z.optional(Words),
  children: z.array(ProgrammeNodeFile),
})
export type ProgrammeTreeFile = z.infer<typeof ProgrammeTreeFile>

export function toProgrammeHeader(file: ProgrammeTreeFile): ProgrammeHeader {
  return {
    code: file.id,
    shortTitle: file.shortTitle,
    titleVi: file.title,
    titleEn: file.titleEn,
    basis: file.basis.map((each) => ({
      kind: each.kind,
      number: each.number,
      issuedOn: each.date,
    })),
    from: file.from,
    to: file.to,
    spendableUntil: file.spendableUntil,
    owner: file.owner,
    levelLabels: file.levelLabels,
    note: file.note,
  }
}

/** The parts in reading order; a "line" of a JSON tree is the place in that order, from 1. */
export function toTreeRows(file: ProgrammeTreeFile): readonly TreeRow[] {
  const rows: TreeRow[] = []
  function visit(node: ProgrammeNodeFile, parentCode: string | undefined, depth: number): void {
    rows.push({
      line: rows.length + 1,
      code: node.code,
      parentCode,
      depth,
      titleVi: node.title,
      titleEn: node.titleEn,
      lead: node.lead,
      capital: node.capital ?? [],
      normsIn: node.normsIn,
      note: node.note,
    })
    for (const child of node.children ?? []) visit(child, node.code, depth + 1)
  }
  for (const top of file.children) visit(top, undefined, 1)
  return rows
}

/** English titles by programme and node code, put beside the official ones. */
export const EnglishTitlesFile = z.object({
  programmes: z.record(z.string(), z.record(z.string(), z.string())),
})
export type EnglishTitlesFile = z.infer<typeof EnglishTitlesFile>

export function withEnglishTitles(
  rows: readonly TreeRow[],
  titles: Readonly<Record<string, string>>,
): readonly TreeRow[] {
  return rows.map((row) => ({ ...row, titleEn: row.titleEn ?? titles[row.code] }))
}
