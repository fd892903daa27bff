/** The names of the fields of a report's form: one per indicator and part. Kept in drafts. */

export interface LineName {
  readonly indicatorId: string
  /** Empty for the whole figure; else canonical tags, as slices/indicators/core/tag.ts writes them. */
  readonly tags: string
}

const VALUE = 'value'

export function valueName({ indicatorId, tags }: LineName): string {
  return `${VALUE} ${indicatorId} ${tags}`
}

export function reasonName({ indicatorId, tags }: LineName): string {
  return `reason ${indicatorId} ${tags}`
}

/** The line that a field of a kept draft belongs to, or undefined for a note and the like. */
export function lineOfField(name: string): LineName | undefined {
  const [kind, indicatorId = '', tags = '', ...more] = name.split(' ')
  if (kind !== VALUE || indicatorId === '' || more.length > 0) return undefined
  return { indicatorId, tags }
}

export function isSameLine(one: LineName, other: LineName): boolean {
  return one.indicatorId === other.indicatorId && one.tags === other.tags
}
