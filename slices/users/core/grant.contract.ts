import * as z from 'zod/mini'
import { ACTIONS } from './action.ts'
import { ROLES } from './role.ts'

const PlainDay = z.iso.date()
const Basis = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** Gives one action, or all that a role stands for, over a place. `to` is the day after the last. */
export const GiveGrantBody = z.strictObject({
  commandId: z.uuid(),
  userId: z.uuid(),
  give: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('role'), role: z.enum(ROLES) }),
    z.strictObject({
      kind: z.literal('action'),
      action: z.enum(ACTIONS),
      nodeId: z.optional(z.uuid()),
    }),
  ]),
  placeId: z.uuid(),
  from: PlainDay,
  to: z.nullable(PlainDay),
  basis: Basis,
  basisDocumentId: z.optional(z.uuid()),
})
export type GiveGrantBody = z.infer<typeof GiveGrantBody>

export const DelegateBody = z.strictObject({
  commandId: z.uuid(),
  userId: z.uuid(),
  from: PlainDay,
  to: PlainDay,
  basis: Basis,
  basisDocumentId: z.optional(z.uuid()),
})
export type DelegateBody = z.infer<typeof DelegateBody>

export const GrantView = z.object({
  id: z.string(),
  userId: z.string(),
  userName: z.string(),
  action: z.enum(ACTIONS),
  placeId: z.string(),
  placeName: z.string(),
  nodeId: z.nullable(z.string()),
  nodeTitle: z.nullable(z.string()),
  from: z.nullable(z.string()),
  /** The day after the last; null until further notice. */
  to: z.nullable(z.string()),
  basis: z.string(),
  basisDocumentId: z.nullable(z.string()),
  grantedByName: z.nullable(z.string()),
  delegatedFrom: z.nullable(z.string()),
  /** Whose grant was lent, for a delegation. */
  lenderName: z.nullable(z.string()),
  isInForce: z.boolean(),
  revokedAt: z.nullable(z.string()),
})
export type GrantView = z.infer<typeof GrantView>

export const GrantListView = z.object({ items: z.array(GrantView) })
export type GrantListView = z.infer<typeof GrantListView>

/** Of a user, or of oneself: what one holds, and what one has lent to others. */
export const OwnGrantsView = z.object({
  held: z.array(GrantView),
  lent: z.array(GrantView),
})
export type OwnGrantsView = z.infer<typeof OwnGrantsView>

export const GrantsGivenView = z.object({ ids: z.array(z.string()) })
export type GrantsGivenView = z.infer<typeof GrantsGivenView>
