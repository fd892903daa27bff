import type { Brand } from '#kernel/brand.ts'

export type IndicatorId = Brand<string, 'IndicatorId'>
