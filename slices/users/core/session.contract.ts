import * as z from 'zod/mini'

/** `code` is asked for only after `second_factor_needed`. */
export const SignInBody = z.strictObject({
  commandId: z.optional(z.uuid()),
  username: z.string().check(z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(1), z.maxLength(1000)),
  code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
})
export type SignInBody = z.infer<typeof SignInBody>

const Named = z.object({ id: z.string(), name: z.string() })

/** Who is signed in, and what this person may do where: what the web app asks before it shows a button. */
export const SessionView = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    position: z.string(),
    mustChange: z.boolean(),
    secondFactor: z.boolean(),
  }),
  organisation: z.nullable(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  place: z.nullable(Named),
  grants: z.array(
    z.object({
      action: z.string(),
      placeId: z.string(),
      placeName: z.string(),
      nodeId: z.optional(z.string()),
    }),
  ),
  language: z.enum(['vi', 'en']),
  /** The working day: by it deadlines, periods and grants are judged. */
  today: z.iso.date(),
  isDemonstration: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

export const DeviceView = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isCurrent: z.boolean(),
})
export type DeviceView = z.infer<typeof DeviceView>

export const DeviceListView = z.object({ items: z.array(DeviceView) })
export type DeviceListView = z.infer<typeof DeviceListView>

export const CommandBody = z.strictObject({ commandId: z.uuid() })
export type CommandBody = z.infer<typeof CommandBody>

export const IdParam = z.object({ id: z.uuid() })

export const DoneView = z.object({ id: z.string() })
export type DoneView = z.infer<typeof DoneView>

export const PasswordBody = z.strictObject({
  commandId: z.uuid(),
  current: z.string().check(z.maxLength(1000)),
  next: z.string().check(z.maxLength(1000)),
})
export type PasswordBody = z.infer<typeof PasswordBody>

/** The key that the authenticator app is given; it counts once a code has confirmed it. */
export const SecondFactorView = z.object({ secret: z.string(), address: z.string() })
export type SecondFactorView = z.infer<typeof SecondFactorView>

export const SecondFactorCodeBody = z.strictObject({
  commandId: z.uuid(),
  code: z.string().check(z.regex(/^\d{6}$/)),
})
export type SecondFactorCodeBody = z.infer<typeof SecondFactorCodeBody>

export const SecondFactorRemovalBody = z.strictObject({
  commandId: z.uuid(),
  password: z.string().check(z.maxLength(1000)),
})
export type SecondFactorRemovalBody = z.infer<typeof SecondFactorRemovalBody>

export const LanguageBody = z.strictObject({ commandId: z.uuid(), language: z.enum(['vi', 'en']) })
export type LanguageBody = z.infer<typeof LanguageBody>

/** An account of the demonstration, offered on the sign-in page with its public password. */
export const DemonstrationView = z.array(
  z.object({
    username: z.string(),
    password: z.string(),
    name: z.string(),
    role: z.object({ vi: z.string(), en: z.string() }),
  }),
)
export type DemonstrationView = z.infer<typeof DemonstrationView>
