import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { TargetEntryId } from './plan-id.ts'
import { isSameValue, type BreakdownMethod, type Comparator, type TargetEntry } from './target.ts'

/** Who gets how much of a target: a commune, or a department of the same place. */
export interface Share {
  readonly placeId: PlaceId
  readonly organisationId?: OrganisationId
  readonly value: DecimalText
}

export interface ShareChange {
  readonly kind: 'new' | 'changed' | 'removed' | 'same'
  readonly placeId: PlaceId
  readonly organisationId?: OrganisationId
  readonly before?: DecimalText
  readonly after?: DecimalText
}

/** What differs between the shares that stand and those asked for, one row for each of either. */
export function compareShares(
  standing: readonly TargetEntry[],
  asked: readonly Share[],
): readonly ShareChange[] {
  const before = new Map(standing.map((entry) => [keyOf(entry), entry]))
  const after = new Map(asked.map((share) => [keyOf(share), share]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const old = before.get(key)
    const share = after.get(key)
    const who = share ?? old
    if (who === undefined) return []
    return [
      {
        kind: kindOf(old, share),
        placeId: who.placeId,
        ...(who.organisationId === undefined ? {} : { organisationId: who.organisationId }),
        ...(old === undefined ? {} : { before: old.value }),
        ...(share === undefined ? {} : { after: share.value }),
      },
    ]
  })
}

/**
 * The entries that bring the standing shares to those asked for: one for each that differs. Asking
 * for what stands already gives none, so a spreadsheet loaded twice changes nothing.
 */
export function breakDown(
  parent: TargetEntry,
  standing: readonly TargetEntry[],
  asked: readonly Share[],
  how: {
    readonly method: BreakdownMethod
    readonly methodFigure?: string
    readonly reason: string
    readonly newId: () => TargetEntryId
  },
): readonly TargetEntry[] {
  return compareShares(standing, asked).flatMap((change) => {
    if (change.kind === 'same') return []
    const old = standing.find((entry) => keyOf(entry) === keyOf(change))
    const id = how.newId()
    return [
      {
        id,
        rootId: old?.rootId ?? id,
        planId: parent.planId,
        placeId: change.placeId,
        ...(change.organisationId === undefined ? {} : { organisationId: change.organisationId }),
        indicatorId: parent.indicatorId,
        year: parent.year,
        parent: { placeId: parent.placeId, rootId: parent.rootId },
        comparator: comparatorOfShare(parent.comparator),
        value: change.after ?? change.before ?? toDecimal('0'),
        method: how.method,
        ...(how.methodFigure === undefined ? {} : { methodFigure: how.methodFigure }),
        ...(old === undefined ? {} : { supersedesId: old.id, reason: how.reason }),
        isWithdrawn: change.kind === 'removed',
      } satisfies TargetEntry,
    ]
  })
}

/** A commune's share of "more than 500" is its own number: it is met when it is reached. */
function comparatorOfShare(parent: Comparator): Comparator {
  if (parent === '>') return '>='
  return parent === 'between' ? '=' : parent
}

function kindOf(old: TargetEntry | undefined, share: Share | undefined): ShareChange['kind'] {
  if (old === undefined) return 'new'
  if (share === undefined) return 'removed'
  return isSameValue({ comparator: '=', value: old.value }, { comparator: '=', value: share.value })
    ? 'same'
    : 'changed'
}

function keyOf(who: {
  readonly placeId: PlaceId
  readonly organisationId?: OrganisationId
}): string {
  return `${who.placeId}|${who.organisationId ?? ''}`
}
