/** What the app knows of the person at the screen, from GET /api/v1/session. */
import * as z from 'zod/mini'

const Named = z.object({ id: z.string(), name: z.string() })

export const SessionGrantView = z.object({
  action: z.string(),
  /** The place the grant holds over, with all beneath it. */
  placeId: z.string(),
})
export type SessionGrantView = z.infer<typeof SessionGrantView>

export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string(), username: z.string() }),
  organisation: z.nullish(Named),
  place: z.nullish(Named),
  grants: z.array(SessionGrantView),
  language: z.optional(z.enum(['vi', 'en'])),
  /** The workspace holds generated figures, and every screen says so. */
  isDemonstration: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

/** An account of the demonstration, offered on the sign-in page with its password. */
export const DemonstrationAccountView = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.object({ vi: z.string(), en: z.string() }),
})
export type DemonstrationAccountView = z.infer<typeof DemonstrationAccountView>

export const DemonstrationView = z.array(DemonstrationAccountView)
