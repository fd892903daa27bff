import type { Brand } from '#kernel/brand.ts'

export type UserId = Brand<string, 'UserId'>
export type GrantId = Brand<string, 'GrantId'>
