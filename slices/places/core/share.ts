/** Parts of a unit as exact decimals, `0.35`: binary fractions would not add up to 1. */

const PLACES = 6
const ONE = 10n ** BigInt(PLACES)

export const WHOLE = '1'

/** A decimal above 0 and up to 1 with at most six places. */
export const SHARE = /^(?:0\.\d{1,6}|1(?:\.0{1,6})?)$/u

/** The exact sum, without trailing zeros: `0.35` and `0.65` are `1`. */
export function addShares(shares: readonly string[]): string {
  const sum = shares.reduce((total, share) => total + toMillionths(share), 0n)
  const whole = (sum / ONE).toString()
  const rest = (sum % ONE).toString().padStart(PLACES, '0').replace(/0+$/u, '')
  return rest === '' ? whole : `${whole}.${rest}`
}

function toMillionths(share: string): bigint {
  if (!SHARE.test(share)) throw new Error(`not a share: ${share}`)
  const [whole = '0', rest = ''] = share.split('.')
  return BigInt(whole) * ONE + BigInt(rest.padEnd(PLACES, '0'))
}
