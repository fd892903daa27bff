import type { Brand } from '#kernel/brand.ts'

export type DocumentId = Brand<string, 'DocumentId'>
