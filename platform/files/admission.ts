import type { Problem } from '#kernel/problem.ts'
import { cleanImage, MAX_MEGAPIXELS } from './image.ts'
import { KIND_NAMES, kindOf, type FileKind, type KeptKind } from './file-kind.ts'
import { kindClaimedBy, mediaTypeOf } from './file-name.ts'
import { fileProblem } from './file.problems.ts'

export interface Admission {
  /** What to keep: the content as it came, or a picture drawn anew. */
  readonly kept: Uint8Array | 'as it came'
  readonly mediaType: string
  readonly width: number | null
  readonly height: number | null
}

const KEPT_KINDS: ReadonlySet<FileKind> = new Set<KeptKind>([
  'pdf',
  'docx',
  'xlsx',
  'jpg',
  'png',
  'text',
])

/** Judges a file that has arrived whole. Throws a problem that says what is wrong and what to do. */
export async function admit(bytes: Uint8Array, name: string): Promise<Admission> {
  const kind = kindOf(bytes)
  if (!isKept(kind)) throw refusalOf(kind, name)
  if (kindClaimedBy(name) === undefined) {
    throw fileProblem('file_kind_not_allowed', { name, kind: KIND_NAMES[kind] })
  }
  if (kindClaimedBy(name) !== kind) {
    throw fileProblem('file_is_not_what_it_says', { name, kind: KIND_NAMES[kind] })
  }
  const mediaType = mediaTypeOf(kind, name)
  if (kind !== 'jpg' && kind !== 'png') {
    return { kept: 'as it came', mediaType, width: null, height: null }
  }

  const image = await cleanImage(bytes, kind)
  if (!image.ok) {
    throw fileProblem(image.refusal.code, { name, limitMegapixels: MAX_MEGAPIXELS })
  }
  return { kept: image.value.bytes, mediaType, ...sizeOf(image.value) }
}

function isKept(kind: FileKind): kind is KeptKind {
  return KEPT_KINDS.has(kind)
}

function sizeOf(image: { readonly width: number; readonly height: number }) {
  return { width: image.width, height: image.height }
}

const PROBLEMS = {
  empty: 'file_empty',
  password_protected: 'file_has_password',
  with_macros: 'file_has_macros',
  zip_bomb: 'file_unpacks_too_large',
  damaged_zip: 'file_damaged',
} as const

function refusalOf(kind: FileKind, name: string): Problem {
  if (kind in PROBLEMS) return fileProblem(PROBLEMS[kind as keyof typeof PROBLEMS], { name })
  const isMisnamed = kindClaimedBy(name) !== undefined
  return fileProblem(isMisnamed ? 'file_is_not_what_it_says' : 'file_kind_not_allowed', {
    name,
    kind: KIND_NAMES[kind],
  })
}
