import * as z from 'zod/mini'
import { ACTIONS } from './action.ts'

export const CreateTokenBody = z.strictObject({
  commandId: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  actions: z.array(z.enum(ACTIONS)).check(z.minLength(1)),
  placeId: z.optional(z.uuid()),
  /** The last whole day of its life is the day before. */
  expiresOn: z.iso.date(),
})
export type CreateTokenBody = z.infer<typeof CreateTokenBody>

export const AccessTokenView = z.object({
  id: z.string(),
  name: z.string(),
  actions: z.array(z.string()),
  placeId: z.nullable(z.string()),
  placeName: z.nullable(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
})
export type AccessTokenView = z.infer<typeof AccessTokenView>

export const AccessTokenListView = z.object({ items: z.array(AccessTokenView) })
export type AccessTokenListView = z.infer<typeof AccessTokenListView>

/** The secret is shown this once; a command that arrives again answers null there. */
export const NewTokenView = z.object({ token: AccessTokenView, secret: z.nullable(z.string()) })
export type NewTokenView = z.infer<typeof NewTokenView>
