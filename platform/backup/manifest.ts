import * as z from 'zod/mini'

const ManifestTable = z.object({
  schema: z.string(),
  name: z.string(),
  /** In the order of the rows' values; without those that the database works out itself. */
  columns: z.array(z.string()),
  rows: z.int(),
})

/** What a backup says about itself, as `manifest.json`, its last entry before the seal. */
export const Manifest = z.object({
  product: z.literal('chitieu'),
  /** Raised when an older Chitieu could no longer read the file. */
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The state of the schema, with the hash of each migration's wording. */
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(ManifestTable),
  sequences: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      lastValue: z.string(),
      isCalled: z.boolean(),
    }),
  ),
  files: z.int(),
  /** Recorded files whose content was missing or damaged already when the backup was made. */
  lostFiles: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>
export type ManifestTable = z.infer<typeof ManifestTable>

export const MANIFEST = 'manifest.json'

/** `tables/public.place/3.copy`: the third piece, in COPY's text format. */
export function pieceName(
  table: { readonly schema: string; readonly name: string },
  piece: number,
) {
  return `tables/${table.schema}.${table.name}/${piece}.copy`
}

/** The table that an entry holds rows of, as `schema.name`, or undefined for another entry. */
export function tableOfPiece(entry: string): string | undefined {
  return /^tables\/([^/]+)\/\d+\.copy$/.exec(entry)?.[1]
}

export function fileEntryName(hash: string): string {
  return `files/${hash}`
}

export function hashOfFileEntry(entry: string): string | undefined {
  return /^files\/([0-9a-f]{64})$/.exec(entry)?.[1]
}
