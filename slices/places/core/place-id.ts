import type { Brand } from '#kernel/brand.ts'

/** The identity of an administrative unit: it outlives its names, codes and parents. */
export type PlaceId = Brand<string, 'PlaceId'>

/** A decision, a list or a reform that changed the map. */
export type PlaceChangeId = Brand<string, 'PlaceChangeId'>
