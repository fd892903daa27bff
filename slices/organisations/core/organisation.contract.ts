import * as z from 'zod/mini'
import { DayField, DayView, requiredField, textField } from '#kernel/field.contract.ts'
import { LEAD_PARTS, ORGANISATION_KINDS } from './organisation.ts'

const Words = textField(500)
const Name = requiredField(500)
export const OrganisationCode = z.string().check(z.trim(), z.regex(/^[a-z0-9][a-z0-9-]{1,59}$/))

/** The JSON file of the bodies of an area, as in data/organisations. */
export const OrganisationFile = z.object({
  asOf: DayField,
  organisations: z.array(
    z.object({
      code: OrganisationCode,
      title: Name,
      shortTitle: z.optional(Words),
      kind: z.enum(ORGANISATION_KINDS),
      placeCode: z.string(),
      parent: z.nullable(z.string()),
      mandate: z.optional(Words),
    }),
  ),
})
export type OrganisationFile = z.infer<typeof OrganisationFile>

export const OrganisationIdParam = z.object({ organisationId: z.uuid() })

export const OrganisationListQuery = z.object({
  place: z.optional(z.uuid()),
  kind: z.optional(z.enum(ORGANISATION_KINDS)),
  /** Searched without marks in names, short names and codes. */
  search: z.optional(Words),
  /** The last organisation of the page before. */
  after: z.optional(z.uuid()),
})
export type OrganisationListQuery = z.infer<typeof OrganisationListQuery>

export const OrganisationLeadView = z.object({
  nodeId: z.string(),
  nodeCode: z.string(),
  nodeTitleVi: z.string(),
  nodeTitleEn: z.nullable(z.string()),
  part: z.enum(LEAD_PARTS),
})
export type OrganisationLeadView = z.infer<typeof OrganisationLeadView>

export const OrganisationView = z.object({
  id: z.string(),
  placeId: z.string(),
  placeName: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.nullable(z.string()),
  kind: z.enum(ORGANISATION_KINDS),
  parentId: z.nullable(z.string()),
  mandate: z.string(),
  existsFrom: z.nullable(DayView),
  existsTo: z.nullable(DayView),
  version: z.int(),
  leads: z.array(OrganisationLeadView),
})
export type OrganisationView = z.infer<typeof OrganisationView>

export const OrganisationListView = z.object({
  items: z.array(OrganisationView),
  next: z.nullable(z.string()),
})
export type OrganisationListView = z.infer<typeof OrganisationListView>

export const CreateOrganisationBody = z.strictObject({
  commandId: z.uuid(),
  organisationId: z.uuid(),
  placeId: z.uuid(),
  code: OrganisationCode,
  name: Name,
  shortName: z.optional(Words),
  kind: z.enum(ORGANISATION_KINDS),
  parentId: z.optional(z.uuid()),
  mandate: z._default(Words, ''),
  existsFrom: z.optional(DayField),
})
export type CreateOrganisationBody = z.infer<typeof CreateOrganisationBody>

export const RenameOrganisationBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int().check(z.positive()),
  name: Name,
  shortName: z.optional(Words),
  mandate: Words,
})
export type RenameOrganisationBody = z.infer<typeof RenameOrganisationBody>

export const EndOrganisationBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int().check(z.positive()),
  /** The first day on which the body is no more. */
  endsOn: DayField,
})
export type EndOrganisationBody = z.infer<typeof EndOrganisationBody>

export const SetLeadsBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int().check(z.positive()),
  leads: z
    .array(z.strictObject({ nodeId: z.uuid(), part: z.enum(LEAD_PARTS) }))
    .check(z.maxLength(200)),
})
export type SetLeadsBody = z.infer<typeof SetLeadsBody>
