/**
 * The year a plan is for: told by the office, named in the title, or the year that the text speaks
 * of most. The day of signing does not tell: plans are signed in the year before, or in March.
 */
import type { Letterhead } from './letterhead.ts'
import type { PlacedClause } from './outline.ts'

export function planYearOf(
  told: number | undefined,
  head: Letterhead,
  placed: readonly PlacedClause[],
): number | undefined {
  return told ?? head.year ?? mostNamedYear(placed)
}

function mostNamedYear(placed: readonly PlacedClause[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { clause } of placed) {
    for (const token of clause.tokens) {
      if (token.kind !== 'time' || token.time.unit !== 'year') continue
      counts.set(token.time.year, (counts.get(token.time.year) ?? 0) + 1)
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return most?.[0]
}
