import type { Brand } from '#kernel/brand.ts'

export type OrganisationId = Brand<string, 'OrganisationId'>
