/** The container that .docx and .xlsx have in common: a zip of XML parts that point at each other. */
import path from 'node:path'
import { ok, refuse, type Result } from '#kernel/result.ts'
import { KIND_NAMES, kindOf, type FileKind } from '../files/file-kind.ts'
import { openZip, type Zip, type ZipLimits } from '../files/zip.ts'
import { utf16Of } from './text-decoding.ts'
import { attributesOf, readXml } from './xml.ts'

export type OfficeFileRefusal =
  | { readonly code: 'office_file_empty' }
  | { readonly code: 'office_file_too_large'; readonly limitMb: number }
  | { readonly code: 'office_file_has_password' }
  | { readonly code: 'office_file_is_old'; readonly kind: string; readonly saveAs: string }
  | { readonly code: 'office_file_is_another_kind'; readonly kind: string; readonly saveAs: string }
  | { readonly code: 'office_file_unpacks_too_large' }
  | { readonly code: 'office_file_damaged'; readonly part: string }

/** A pointer from one part to another. */
interface Relation {
  readonly id: string
  /** The last word of the type's address: "worksheet", "styles", "numbering". */
  readonly type: string
  readonly target: string
}

export interface OfficePackage {
  /** The part that the package is about: the workbook or the document. */
  readonly mainPart: string
  readonly has: (part: string) => boolean
  readonly read: (part: string) => Result<string, OfficeFileRefusal>
  readonly relationsOf: (part: string) => Result<readonly Relation[], OfficeFileRefusal>
}

type OfficeKind = 'docx' | 'xlsx'

const SAVE_AS: Readonly<Record<OfficeKind, string>> = {
  docx: '.docx, .txt',
  xlsx: '.xlsx, .csv',
}

/** Opens a package after judging what it really is. Parts are unpacked when they are read. */
export function openPackage(
  bytes: Uint8Array,
  expected: OfficeKind,
  limits: ZipLimits,
): Result<OfficePackage, OfficeFileRefusal> {
  const kind = kindOf(bytes)
  if (kind !== expected) return refuse(refusalOfKind(kind, expected))
  const zip = openZip(bytes, limits)
  if (!zip.ok) return refuse({ code: 'office_file_unpacks_too_large' })

  const roots = relationsOf(zip.value, '')
  if (!roots.ok) return roots
  const mainPart = roots.value.find(({ type }) => type === 'officeDocument')?.target
  if (mainPart === undefined || !zip.value.names.includes(mainPart)) {
    return refuse({ code: 'office_file_damaged', part: mainPart ?? '_rels/.rels' })
  }
  return ok({
    mainPart,
    has: (part) => zip.value.names.includes(part),
    read: (part) => readPart(zip.value, part),
    relationsOf: (part) => relationsOf(zip.value, part),
  })
}

/** Why a file of this kind is not the one asked for. */
export function refusalOfKind(kind: FileKind, expected: OfficeKind): OfficeFileRefusal {
  const named = { kind: KIND_NAMES[kind], saveAs: SAVE_AS[expected] }
  if (kind === 'empty') return { code: 'office_file_empty' }
  if (kind === 'password_protected') return { code: 'office_file_has_password' }
  if (kind === 'zip_bomb') return { code: 'office_file_unpacks_too_large' }
  if (kind === 'damaged_zip') return { code: 'office_file_damaged', part: 'zip' }
  return kind === 'xls' || kind === 'doc'
    ? { code: 'office_file_is_old', ...named }
    : { code: 'office_file_is_another_kind', ...named }
}

function readPart(zip: Zip, part: string): Result<string, OfficeFileRefusal> {
  const content = zip.read(part)
  if (!content.ok) return refuse({ code: 'office_file_damaged', part })
  const encoding = utf16Of(content.value) ?? 'utf-8'
  return ok(new TextDecoder(encoding).decode(content.value))
}

function relationsOf(zip: Zip, part: string): Result<readonly Relation[], OfficeFileRefusal> {
  const folder = path.posix.dirname(part)
  const file = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`)
  if (!zip.names.includes(file)) return ok([])
  const xml = readPart(zip, file)
  if (!xml.ok) return xml

  const relations: Relation[] = []
  const isWhole = readXml(xml.value, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(attributes)
      if (TargetMode === 'External') return
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target),
      })
    },
  })
  return isWhole ? ok(relations) : refuse({ code: 'office_file_damaged', part: file })
}
