import * as z from 'zod/mini'

const Texts = z.object({ vi: z.string(), en: z.string() })
const Month = z.pipe(z.string().check(z.regex(/^([1-9]|1[0-2])$/)), z.transform(Number))

export const DashboardQuery = z.object({
  planId: z.uuid(),
  /** The map on which communes are drawn; that of the plan's own year when left out. */
  map: z.optional(z.iso.date()),
  /** Months 1 to this count; the month of the working day when left out. */
  through: z.optional(Month),
})
export type DashboardQuery = z.infer<typeof DashboardQuery>

export const ProgressView = z.object({
  plan: z.nullable(z.string()),
  reported: z.nullable(z.string()),
  certified: z.nullable(z.string()),
  estimate: z.nullable(z.string()),
  final: z.nullable(z.string()),
  /** The last month that the reported figure covers. */
  throughMonth: z.nullable(z.int()),
  expected: z.nullable(
    z.object({ value: z.string(), rule: z.enum(['final', 'estimate', 'pace', 'last_value']) }),
  ),
  status: z.enum(['met', 'on_track', 'at_risk', 'behind', 'no_figure']),
  /** Of the plan, in percent to one digit. */
  percent: z.nullable(z.string()),
  generated: z.boolean(),
})
export type ProgressView = z.infer<typeof ProgressView>

export const TargetProgressView = z.object({
  targetId: z.string(),
  targetPlaceId: z.string(),
  indicatorId: z.string(),
  code: z.string(),
  title: Texts,
  unit: z.string(),
  decimals: z.int(),
  addsOverTime: z.enum(['increment', 'cumulative', 'stock']),
  derived: z.boolean(),
  node: z.nullable(z.object({ id: z.string(), code: z.string(), title: z.string() })),
  comparator: z.enum(['>', '>=', '=', '<=', '<', 'between']),
  value: z.string(),
  valueTo: z.nullable(z.string()),
  clause: z.nullable(z.string()),
  progress: ProgressView,
  communes: z.array(z.object({ communeId: z.string(), progress: ProgressView })),
  /** Reported by bodies above the communes, or by units that this map cannot place. */
  undivided: z.nullable(z.string()),
  /** The figure so far at the end of each month that has one, January first. */
  byMonth: z.array(z.object({ month: z.int(), value: z.string() })),
})
export type TargetProgressView = z.infer<typeof TargetProgressView>

export const MapUnitView = z.object({ id: z.string(), code: z.string(), name: z.string() })
export type MapUnitView = z.infer<typeof MapUnitView>

export const DashboardView = z.object({
  plan: z.object({
    id: z.string(),
    title: z.string(),
    year: z.int(),
    placeId: z.string(),
    placeName: z.string(),
    documentId: z.nullable(z.string()),
  }),
  today: z.string(),
  map: z.string(),
  through: z.int(),
  communes: z.array(MapUnitView),
  targets: z.array(TargetProgressView),
})
export type DashboardView = z.infer<typeof DashboardView>

export const WhyQuery = z.object({
  indicatorId: z.uuid(),
  year: z.pipe(z.string().check(z.regex(/^\d{4}$/)), z.transform(Number)),
  /** A commune of the map, or any place that holds communes. */
  placeId: z.uuid(),
  map: z.iso.date(),
  state: z.enum(['reported', 'certified', 'estimate', 'final']),
  through: Month,
})

export const WhyEntryView = z.object({
  placeId: z.string(),
  placeName: z.string(),
  indicatorCode: z.string(),
  period: z.string(),
  value: z.string(),
  enteredByName: z.nullable(z.string()),
  recordedAt: z.string(),
  source: z.string(),
  reason: z.nullable(z.string()),
  reportId: z.nullable(z.string()),
  /** Whose report it is and under which duty: with place and period, the address of its form. */
  organisationId: z.nullable(z.string()),
  dutyId: z.nullable(z.string()),
  /** The hash of the certificate that holds this very figure; null when it is not certified. */
  certificateHash: z.nullable(z.string()),
  corrections: z.int(),
  generated: z.boolean(),
})
export type WhyEntryView = z.infer<typeof WhyEntryView>

export const WhyView = z.object({
  indicator: z.object({
    id: z.string(),
    code: z.string(),
    title: Texts,
    unit: z.string(),
    decimals: z.int(),
    definition: z.string(),
    basis: z.nullable(z.string()),
    addsOverTime: z.enum(['increment', 'cumulative', 'stock']),
    addsOverPlace: z.enum(['sum', 'none']),
  }),
  placeName: z.string(),
  value: z.nullable(z.string()),
  /** The parts of a derived figure, with the moment at which each was read. */
  parts: z.array(
    z.object({
      code: z.string(),
      title: Texts,
      moment: z.enum(['now', 'end_of_last_year']),
      value: z.nullable(z.string()),
    }),
  ),
  formula: z.nullable(z.enum(['ratio', 'fall_since_last_year'])),
  entries: z.array(WhyEntryView),
  targets: z.array(
    z.object({
      comparator: z.string(),
      value: z.string(),
      clause: z.nullable(z.string()),
      documentId: z.nullable(z.string()),
      documentTitle: z.nullable(z.string()),
    }),
  ),
})
export type WhyView = z.infer<typeof WhyView>
