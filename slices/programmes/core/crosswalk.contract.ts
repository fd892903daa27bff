import * as z from 'zod/mini'

/** The JSON file that says where the content of an older tree goes on in a newer one. */
export const CrosswalkFile = z.object({
  from: z.string(),
  to: z.string(),
  certainty: z.string(),
  note: z.optional(z.string()),
  pairs: z.array(z.object({ from: z.string(), to: z.string() })),
})
export type CrosswalkFile = z.infer<typeof CrosswalkFile>
