import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { boundariesQuery, mapDatesQuery } from '#slices/places/web/place-fetch.ts'
import { ChoroplethMap } from '#web/charts/choropleth-map.tsx'
import { TileGrid } from '#web/charts/tile-grid.tsx'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { DashboardView, TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import type { CommuneRow } from './commune-row.ts'

/** What the communes are coloured by. */
export type Colour = 'reported' | 'certified' | 'percent'

interface CommunePictureProps {
  readonly dashboard: DashboardView
  readonly target: TargetProgressView
  readonly rows: readonly CommuneRow[]
  readonly colour: Colour
  readonly selected: string | undefined
  readonly onSelect: (code: string) => void
}

/** The communes as a map beside its table; as tiles where the map of that date has no boundaries. */
export function CommunePicture(props: CommunePictureProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { dashboard, target, rows, colour, selected, onSelect } = props
  const topology = useTopology(dashboard)
  const picture = {
    title: t(dashboardText[colour]),
    unit: colour === 'percent' ? '%' : target.unit,
    places: rows
      .filter(({ kind }) => kind === 'commune')
      .map(({ code, name, progress }) => ({
        code,
        name,
        value: progress[colour] === null ? undefined : toDecimal(progress[colour]),
      })),
    selected,
    onSelect,
    badges: target.progress.generated && <GeneratedBadge />,
  }
  if (topology !== null) {
    return <ChoroplethMap {...picture} topology={topology} codeProperty="code" />
  }
  const day = format.day(toDay(dashboard.map))
  return <TileGrid {...picture} description={t(dashboardText.noBoundaries, { day })} />
}

type Topology = Parameters<typeof ChoroplethMap>[0]['topology']

function useTopology({ map, plan }: DashboardView): Topology | null {
  const { items } = useSuspenseQuery(mapDatesQuery).data
  const hasBoundaries = items.some((one) => one.on === map && one.hasBoundaries)
  const on = toDay(map)
  return useSuspenseQuery(boundariesQuery({ on, hasBoundaries }, plan.placeId))
    .data as Topology | null
}
