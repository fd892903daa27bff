import type { Brand } from '#kernel/brand.ts'

export type UserId = Brand<string, 'UserId'>
export type GrantId = Brand<string, 'GrantId'>
export type SessionId = Brand<string, 'SessionId'>
export type AccessTokenId = Brand<string, 'AccessTokenId'>
