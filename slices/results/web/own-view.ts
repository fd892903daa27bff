import type { DashboardView, TargetProgressView } from '../core/dashboard.contract.ts'

interface Reader {
  readonly place: { readonly id: string; readonly name: string } | null
  readonly grants: readonly { readonly action: string; readonly placeId: string }[]
}

export interface ViewedDashboard {
  readonly dashboard: DashboardView
  /** `own`: the reader's own commune within the plan. `part`: sums of what the reader may see only. */
  readonly reach: 'whole' | 'own' | 'part'
}

/**
 * The dashboard as far as this reader's grants carry. A commune officer reads the district's plan and
 * the figures of the own commune only: they are held against the commune's share, since against the
 * plan of the whole district every commune would be behind.
 */
export function asSeenBy(dashboard: DashboardView, { place, grants }: Reader): ViewedDashboard {
  const { plan } = dashboard
  const reads = grants.filter(({ action }) => action === 'result.read')
  const isOwnOnly = reads.length > 0 && reads.every(({ placeId }) => placeId === place?.id)
  if (place === null || place.id === plan.placeId || !isOwnOnly) {
    return { dashboard, reach: 'whole' }
  }
  const communes = dashboard.communes.filter(({ id }) => id === place.id)
  // On a later map the commune may have gone into another, which holds more than its own figures.
  if (communes.length === 0) return { dashboard, reach: 'part' }
  return {
    dashboard: {
      ...dashboard,
      plan: { ...plan, placeId: place.id, placeName: place.name },
      communes,
      targets: dashboard.targets.map((target) => ofCommune(target, place.id)),
    },
    reach: 'own',
  }
}

function ofCommune(target: TargetProgressView, communeId: string): TargetProgressView {
  const own = target.communes.find((commune) => commune.communeId === communeId)
  if (own === undefined) return target
  return {
    ...target,
    value: own.progress.plan ?? target.value,
    progress: own.progress,
    communes: [own],
    undivided: null,
  }
}
