import { createHash } from 'node:crypto'
import path from 'node:path'
import { canEnter, findServerAccount } from './account.ts'

/**
 * Where the data of this checkout go when nobody said: beside it, in `.chitieu`.
 *
 * As root in a folder that is root's alone (a checkout in /root), the server's account could not
 * come that far; then under /var/lib, by a name that belongs to this checkout.
 */
export function chooseDataFolder(checkout: string): string {
  const beside = path.join(checkout, '.chitieu')
  if (canEnter(findServerAccount(path.join(beside, 'postgres')), checkout)) return beside
  const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 8)
  return path.join('/var/lib/chitieu', `${path.basename(checkout)}-${mark}`)
}
