import * as z from 'zod/mini'

export const UserQuery = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(z.enum(['active', 'locked'])),
  after: z.optional(z.string().check(z.maxLength(64))),
})
export type UserQuery = z.infer<typeof UserQuery>

export const UserView = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  position: z.string(),
  organisationId: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  placeId: z.nullable(z.string()),
  state: z.enum(['active', 'locked']),
  mustChange: z.boolean(),
  secondFactor: z.boolean(),
  isDemonstration: z.boolean(),
})
export type UserView = z.infer<typeof UserView>

export const UserListView = z.object({ items: z.array(UserView), next: z.nullable(z.string()) })
export type UserListView = z.infer<typeof UserListView>

/** Enough of a colleague to delegate to. */
export const ColleagueListView = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      position: z.string(),
      organisation: z.nullable(z.string()),
    }),
  ),
})
export type ColleagueListView = z.infer<typeof ColleagueListView>

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

export const CreateUserBody = z.strictObject({
  commandId: z.uuid(),
  username: z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9._-]{2,64}$/)),
  name: Text,
  position: z.string().check(z.trim(), z.maxLength(200)),
  organisationId: z.uuid(),
})
export type CreateUserBody = z.infer<typeof CreateUserBody>

/** A new name, post or office. Grants stay as the documents gave them, until they are revoked. */
export const CorrectUserBody = z.strictObject({
  commandId: z.uuid(),
  name: Text,
  position: z.string().check(z.trim(), z.maxLength(200)),
  organisationId: z.uuid(),
})
export type CorrectUserBody = z.infer<typeof CorrectUserBody>

/**
 * The account and the password for its first sign-in. The password is shown this once and stored
 * nowhere: a command that arrives again answers null there, and the account can be reset.
 */
export const NewPasswordView = z.object({
  user: UserView,
  oneTimePassword: z.nullable(z.string()),
})
export type NewPasswordView = z.infer<typeof NewPasswordView>
