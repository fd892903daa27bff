import type { DashboardView, ProgressView, TargetProgressView } from '../core/dashboard.contract.ts'

/** A line of the table of a target by commune. */
export interface CommuneRow {
  readonly kind: 'commune' | 'undivided'
  readonly id: string
  readonly code: string
  readonly name: string
  readonly progress: ProgressView
}

const NOTHING: ProgressView = {
  plan: null,
  reported: null,
  certified: null,
  estimate: null,
  final: null,
  throughMonth: null,
  expected: null,
  status: 'no_figure',
  percent: null,
  generated: false,
}

/** The communes of the map with their progress, and what stands above them or outside the map. */
export function communeRows(
  dashboard: Pick<DashboardView, 'communes' | 'plan'>,
  target: Pick<TargetProgressView, 'communes' | 'undivided'>,
  undividedName: string,
): readonly CommuneRow[] {
  const rows = dashboard.communes.map(({ id, code, name }): CommuneRow => {
    const own = target.communes.find(({ communeId }) => communeId === id)
    return { kind: 'commune', id, code, name, progress: own?.progress ?? NOTHING }
  })
  if (target.undivided === null) return rows
  const progress = { ...NOTHING, reported: target.undivided }
  const { placeId } = dashboard.plan
  return [...rows, { kind: 'undivided', id: placeId, code: '', name: undividedName, progress }]
}
