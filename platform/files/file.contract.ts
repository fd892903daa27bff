import * as z from 'zod/mini'

export const FileHashParam = z.object({
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

/** The name of the file as it is on the sender's machine; the body of the request is its content. */
export const UploadQuery = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(500)),
})

export const StoredFileView = z.object({
  hash: z.string(),
  name: z.string(),
  /** Of what was kept, in bytes: a picture is drawn anew and may be smaller than what was sent. */
  size: z.int(),
  mediaType: z.string(),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
})
export type StoredFileView = z.infer<typeof StoredFileView>
