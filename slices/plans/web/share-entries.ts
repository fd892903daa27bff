/** The shares that stand in the fields of the breakdown form, read as people type numbers. */
import type { DecimalText } from '#kernel/decimal.ts'
import { readTypedNumber } from '#web/forms/typed-number.ts'

/** A commune, or an office of the plan's own place. */
export interface Taker {
  readonly placeId: string
  readonly organisationId?: string
}

export interface TypedShare extends Taker {
  readonly value: DecimalText
}

const PREFIX = 'share'

/** The name of the field in which a taker's share is typed. */
export function nameOfShare({ placeId, organisationId = '' }: Taker): string {
  return [PREFIX, placeId, organisationId].join(':')
}

export interface ReadShares {
  readonly shares: readonly TypedShare[]
  /** Fields that hold something that is no figure. */
  readonly wrong: number
}

/** Empty fields give nothing; the order is that of the fields. */
export function readShares(
  entries: readonly (readonly [string, string])[],
  expects: { readonly unit: string; readonly decimals: number },
): ReadShares {
  const shares: TypedShare[] = []
  let wrong = 0
  for (const [name, text] of entries) {
    const [prefix, placeId = '', organisationId = ''] = name.split(':')
    if (prefix !== PREFIX) continue
    const typed = readTypedNumber(text, {
      unit: expects.unit,
      isWholeOnly: expects.decimals === 0,
    })
    if (typed.kind === 'wrong') wrong += 1
    if (typed.kind !== 'figure') continue
    shares.push({
      placeId,
      ...(organisationId === '' ? {} : { organisationId }),
      value: typed.figure,
    })
  }
  return { shares, wrong }
}

/** Whether exactly the proposed shares are typed: then they came about as proposed. */
export function isAsProposed(
  shares: readonly TypedShare[],
  proposed: ReadonlyMap<string, string>,
): boolean {
  return (
    shares.length === proposed.size &&
    shares.every((share) => proposed.get(nameOfShare(share)) === share.value)
  )
}
