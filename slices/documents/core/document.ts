/**
 * A document as issued: a decision, a plan, a letter, minutes. Everything else in the system is
 * traced to documents, and to places in their text: a target points at the sentence that set it.
 *
 * So the text of a document is recorded once and never changed; what may be corrected is what the
 * office says about it (its kind, number, issuer, day and title). A wrong text is recorded anew.
 */
import type { Day } from '#kernel/day.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { DocumentId } from './document-id.ts'
import { parseDocumentNumber, type DocumentNumber } from './document-number.ts'

export const DOCUMENT_KINDS = [
  'law',
  'resolution',
  'decree',
  'decision',
  'circular',
  'directive',
  'plan',
  'letter',
  'notice',
  'minutes',
  'report',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What is said about a document, beside its text. */
export interface DocumentFacts {
  readonly kind: DocumentKind
  /** Canonical; minutes and drafts may have none. */
  readonly number: DocumentNumber | undefined
  readonly issuer: string | undefined
  readonly issuedOn: Day | undefined
  readonly title: string
}

export interface OfficialDocument extends DocumentFacts {
  readonly id: DocumentId
  /** The area of the office that recorded it; who may see it follows from there. */
  readonly placeId: PlaceId
  /** The text as read, composed; offsets of sentences refer to it. */
  readonly body: string
  readonly fileHash: string | undefined
  /** Illustrative material that no office issued. */
  readonly generated: boolean
  readonly version: number
}

/** What a person typed or a file said, before it is judged. */
export interface DocumentDraft extends Omit<DocumentFacts, 'number'> {
  readonly number: string | undefined
}

export type DocumentRefusal =
  | { readonly code: 'document_number_malformed'; readonly given: string }
  | { readonly code: 'document_issued_in_the_future'; readonly issuedOn: Day }
  | { readonly code: 'document_year_differs'; readonly year: number; readonly issuedOn: Day }

/**
 * Judges what is said about a document. A number that carries a year (88/2019/QH14) was given in
 * that year, so another year in the date is a slip of one or the other.
 */
export function checkFacts(
  draft: DocumentDraft,
  today: Day,
): Result<DocumentFacts, DocumentRefusal> {
  if (draft.issuedOn !== undefined && draft.issuedOn > today) {
    return refuse({ code: 'document_issued_in_the_future', issuedOn: draft.issuedOn })
  }
  const given = draft.number?.trim() ?? ''
  if (given === '') return ok({ ...draft, number: undefined })
  const parsed = parseDocumentNumber(given)
  if (parsed === undefined) return refuse({ code: 'document_number_malformed', given })
  const { year } = parsed
  if (year !== undefined && draft.issuedOn?.startsWith(`${year}-`) === false) {
    return refuse({ code: 'document_year_differs', year, issuedOn: draft.issuedOn })
  }
  return ok({ ...draft, number: parsed.number })
}
