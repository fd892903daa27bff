import * as z from 'zod/mini'
import { DayField, DayView, requiredField, textField } from '#kernel/field.contract.ts'
import { CAPITAL_KINDS } from './programme-tree.ts'

export const VersionIdParam = z.object({ versionId: z.uuid() })

export const ProgrammeVersionSummary = z.object({
  id: z.string(),
  label: z.string(),
  from: DayView,
  /** The last day, itself included. */
  to: DayView,
  parts: z.int(),
})

export const ProgrammeView = z.object({
  id: z.string(),
  code: z.string(),
  shortTitle: z.string(),
  titleVi: z.string(),
  titleEn: z.nullable(z.string()),
  /** The oldest first. */
  versions: z.array(ProgrammeVersionSummary),
})
export type ProgrammeView = z.infer<typeof ProgrammeView>

/** A handful of programmes at most, so the list is not paged. */
export const ProgrammeListView = z.object({ items: z.array(ProgrammeView) })
export type ProgrammeListView = z.infer<typeof ProgrammeListView>

export const ProgrammeNodeView = z.object({
  id: z.string(),
  parentId: z.nullable(z.string()),
  code: z.string(),
  depth: z.int(),
  titleVi: z.string(),
  titleEn: z.nullable(z.string()),
  lead: z.nullable(z.string()),
  capital: z.array(z.enum(CAPITAL_KINDS)),
  normsIn: z.nullable(z.string()),
  note: z.nullable(z.string()),
})
export type ProgrammeNodeView = z.infer<typeof ProgrammeNodeView>

export const ProgrammeVersionView = z.object({
  id: z.string(),
  programmeCode: z.string(),
  shortTitle: z.string(),
  titleVi: z.string(),
  titleEn: z.nullable(z.string()),
  label: z.string(),
  from: DayView,
  to: DayView,
  spendableUntil: z.nullable(DayView),
  owner: z.nullable(z.string()),
  levelLabels: z.array(z.string()),
  note: z.nullable(z.string()),
  basis: z.array(z.object({ kind: z.string(), number: z.string(), issuedOn: z.nullable(DayView) })),
})
export type ProgrammeVersionView = z.infer<typeof ProgrammeVersionView>

/** A version with all its parts in reading order: each part is followed by its own parts. */
export const ProgrammeTreeView = z.object({
  version: ProgrammeVersionView,
  nodes: z.array(ProgrammeNodeView),
})
export type ProgrammeTreeView = z.infer<typeof ProgrammeTreeView>

const CrosswalkEnd = z.object({
  nodeId: z.string(),
  versionId: z.string(),
  code: z.string(),
  titleVi: z.string(),
  titleEn: z.nullable(z.string()),
})

/** Where content goes on: every pair that begins or ends in the version asked about. */
export const CrosswalkView = z.object({
  items: z.array(
    z.object({
      from: CrosswalkEnd,
      to: CrosswalkEnd,
      certainty: z.string(),
      note: z.nullable(z.string()),
      /** False until the programme's owner has said so; then screens show "cần xác nhận". */
      isConfirmed: z.boolean(),
    }),
  ),
})
export type CrosswalkView = z.infer<typeof CrosswalkView>

const NodeCode = textField(40)

export const AddContentBody = z.strictObject({
  commandId: z.uuid(),
  nodeId: z.uuid(),
  parentId: z.uuid(),
  code: NodeCode,
  titleVi: textField(2000),
  titleEn: z.optional(textField(2000)),
  lead: z.optional(textField(300)),
  capital: z.array(z.enum(CAPITAL_KINDS)),
  note: z.optional(textField(2000)),
})
export type AddContentBody = z.infer<typeof AddContentBody>

/** What a spreadsheet does not say about the programme itself. */
export const ProgrammeHeaderBody = z.strictObject({
  code: requiredField(40).check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
  shortTitle: requiredField(200),
  titleVi: requiredField(2000),
  titleEn: z.optional(textField(2000)),
  basis: z
    .array(
      z.strictObject({
        kind: requiredField(100),
        number: requiredField(100),
        issuedOn: z.optional(DayField),
      }),
    )
    .check(z.minLength(1), z.maxLength(30)),
  from: DayField,
  to: DayField,
  spendableUntil: z.optional(DayField),
  owner: z.optional(textField(300)),
  levelLabels: z.array(requiredField(100)).check(z.minLength(1), z.maxLength(6)),
  note: z.optional(textField(4000)),
})
export type ProgrammeHeaderBody = z.infer<typeof ProgrammeHeaderBody>

export const TreeRowBody = z.strictObject({
  line: z.int(),
  code: textField(200),
  parentCode: z.optional(textField(200)),
  depth: z.optional(z.int()),
  titleVi: textField(2000),
  titleEn: z.optional(textField(2000)),
  lead: z.optional(textField(300)),
  capital: z.array(textField(100)),
  normsIn: z.optional(textField(300)),
  note: z.optional(textField(2000)),
})
export type TreeRowBody = z.infer<typeof TreeRowBody>

export const ImportProgrammeBody = z.strictObject({
  commandId: z.uuid(),
  header: ProgrammeHeaderBody,
  rows: z.array(TreeRowBody).check(z.maxLength(2000)),
})
export type ImportProgrammeBody = z.infer<typeof ImportProgrammeBody>

export const ImportedProgrammeView = z.object({ versionId: z.string(), parts: z.int() })
export type ImportedProgrammeView = z.infer<typeof ImportedProgrammeView>

/** `details` are the values that the problem's text speaks of. */
export const TreeProblemView = z.object({
  line: z.int(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TreeProblemView = z.infer<typeof TreeProblemView>

/** What a JSON tree says of the programme itself, to be looked at in the form of the import. */
export const ProgrammeHeaderView = z.object({
  code: z.string(),
  shortTitle: z.string(),
  titleVi: z.string(),
  titleEn: z.optional(z.string()),
  basis: z.array(z.object({ kind: z.string(), number: z.string(), issuedOn: z.optional(DayView) })),
  from: DayView,
  to: DayView,
  spendableUntil: z.optional(DayView),
  owner: z.optional(z.string()),
  levelLabels: z.array(z.string()),
  note: z.optional(z.string()),
})
export type ProgrammeHeaderView = z.infer<typeof ProgrammeHeaderView>

/** What an office's file says, before anything is kept. Rows with problems come first. */
export const ImportPreviewView = z.object({
  /** Present when the file was a JSON tree; a spreadsheet has parts only. */
  header: z.nullable(ProgrammeHeaderView),
  rows: z.array(TreeRowBody),
  problems: z.array(TreeProblemView),
  /** Which column was taken for what, and which were left aside. */
  columns: z.array(z.object({ heading: z.string(), meaning: z.nullable(z.string()) })),
})
export type ImportPreviewView = z.infer<typeof ImportPreviewView>
