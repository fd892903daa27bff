/**
 * The generated figures of the demonstration: twelve communes whose sums are the published facts of
 * the district at the end of 2023 (7,169 households, 3,543 poor, 436 near-poor), and a year of
 * progress that looks like a year: slow in the first quarter, uneven, with two communes behind.
 */
import { shareInProportion } from '#slices/plans/core/share.ts'
import { toDecimal } from '#kernel/decimal.ts'

/** Published: end of 2023, standard 07/2021/NĐ-CP. */
export const HOUSEHOLDS = 7_169
export const POOR = 3_543
export const NEAR_POOR = 436

export interface CommuneFigures {
  readonly code: string
  readonly households: number
  readonly poor: number
  readonly nearPoor: number
}

/** Relative size and poverty of each commune; illustrative, since none was published. */
const COMMUNES: readonly (readonly [code: string, size: number, poverty: number])[] = [
  ['04585', 870, 0.12],
  ['04588', 690, 0.58],
  ['04591', 430, 0.61],
  ['04594', 760, 0.55],
  ['04597', 350, 0.6],
  ['04600', 600, 0.57],
  ['04603', 480, 0.66],
  ['04606', 520, 0.6],
  ['04609', 440, 0.63],
  ['04612', 560, 0.55],
  ['04615', 1_010, 0.56],
  ['04618', 620, 0.25],
]

export function communesAtEndOf2023(): readonly CommuneFigures[] {
  const households = share(
    HOUSEHOLDS,
    COMMUNES.map(([, size]) => size),
  )
  const poor = share(
    POOR,
    COMMUNES.map(([, size, poverty]) => Math.round(size * poverty)),
  )
  const nearPoor = share(
    NEAR_POOR,
    COMMUNES.map(([, size, poverty]) => Math.round(size * poverty)),
  )
  return COMMUNES.map(([code], index) => ({
    code,
    households: households[index] ?? 0,
    poor: poor[index] ?? 0,
    nearPoor: nearPoor[index] ?? 0,
  }))
}

/** Whole shares in proportion that sum to the whole: the rule that plans use. */
export function share(whole: number, weights: readonly number[]): readonly number[] {
  const shares = shareInProportion(
    toDecimal(String(whole)),
    weights.map((one) => toDecimal(String(one))),
    0,
  )
  if (!shares.ok) throw new Error(shares.refusal.code)
  return shares.value.map(Number)
}

export interface CommuneProgress {
  readonly code: string
  /** By quarter, the amount of the quarter. */
  readonly quarters: readonly QuarterFigures[]
  readonly estimate: QuarterFigures
}

/** The figures of one report by indicator code. */
export type QuarterFigures = Readonly<Record<string, number>>

/** What share of the year's plan each quarter brings; houses are built after the rains. */
const PACE = {
  houses: [0.08, 0.3, 0.33],
  water: [0.15, 0.3, 0.33],
} as const

/** Communes that lag, by code: roads washed out, a late allotment. */
const LAGGING: Readonly<Record<string, number>> = { '04603': 0.45, '04591': 0.6 }

/** What share of the year's poor households has left the list by the end of each quarter. */
const LEAVING_PACE: readonly number[] = [0.1, 0.35, 0.72]

export interface CommunePlan {
  readonly houses: number
  readonly water: number
}

/** A year of one commune, from its plan and a fixed seed. */
export function progressOf(
  commune: CommuneFigures,
  plan: CommunePlan,
  random: () => number,
): CommuneProgress {
  const speed = (LAGGING[commune.code] ?? 1) * (0.94 + random() * 0.18)
  const leaving = Math.round(commune.poor * (0.115 + random() * 0.03) * Math.min(1, speed + 0.2))
  const quarters = [0, 1, 2].map((quarter) => {
    const left = Math.round(leaving * (LEAVING_PACE[quarter] ?? 1))
    return {
      NEN01: commune.households + Math.round(quarter * random() * 3),
      NEN02: commune.poor - left,
      NEN03: commune.nearPoor + Math.round(left * 0.3),
      KQ0102: Math.round(plan.houses * (PACE.houses[quarter] ?? 0) * speed),
      KQ0105: Math.round(plan.water * (PACE.water[quarter] ?? 0) * speed),
      KQ0401: quarter === 2 && random() > 0.5 ? 1 : 0,
      KQ0505: random() > 0.6 ? 1 : 0,
      KQ0506: Math.round(random() * 14),
      KQ0507: 1 + Math.round(random()),
      KQ0508: 25 + Math.round(random() * 40),
      KQ0606: quarter === 1 ? Math.round(random() * 2) : 0,
      KQ1002: 2 + Math.round(random() * 5),
      KQ1003: quarter === 0 && random() > 0.5 ? 1 : 0,
    }
  })
  return {
    code: commune.code,
    quarters,
    estimate: estimateOf(commune, plan, { speed, quarters, leaving }),
  }
}

function estimateOf(
  commune: CommuneFigures,
  plan: CommunePlan,
  year: {
    readonly speed: number
    readonly quarters: readonly QuarterFigures[]
    readonly leaving: number
  },
): QuarterFigures {
  const { speed, quarters, leaving } = year
  const sum = (code: string) => quarters.reduce((total, quarter) => total + (quarter[code] ?? 0), 0)
  return {
    NEN01: commune.households + 4,
    NEN02: commune.poor - leaving,
    NEN03: commune.nearPoor + Math.round(leaving * 0.3),
    KQ0102: Math.min(
      plan.houses,
      Math.max(sum('KQ0102'), Math.round(plan.houses * Math.min(1, speed))),
    ),
    KQ0105: Math.max(sum('KQ0105'), Math.round(plan.water * Math.min(1.04, speed))),
    KQ0401: Math.max(1, sum('KQ0401')),
    KQ0505: sum('KQ0505') + 1,
    KQ0506: sum('KQ0506') + 8,
    KQ0507: sum('KQ0507') + 1,
    KQ0508: sum('KQ0508') + 30,
    KQ0606: sum('KQ0606'),
    KQ1002: sum('KQ1002') + 4,
    KQ1003: sum('KQ1003'),
  }
}

/** A small seeded generator (mulberry32): the demonstration is the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
