import type { ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { BarChart } from '#web/charts/bar-chart.tsx'
import { LineChart } from '#web/charts/line-chart.tsx'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import type { TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import type { CommuneRow } from './commune-row.ts'
import { figuresAt, monthsShown, projectionAt } from './month-course.ts'
import { useProgressWords } from './progress-words.ts'

interface CommuneBarsProps {
  readonly target: TargetProgressView
  readonly rows: readonly CommuneRow[]
}

/** Plan, reported and certified of each commune beside each other. */
export function CommuneBars({ target, rows }: CommuneBarsProps): ReactNode {
  const t = useT()
  const toFigure = (value: string | null) => (value === null ? undefined : toDecimal(value))
  return (
    <BarChart
      title={t(dashboardText.comparison)}
      unit={target.unit}
      rowsAre={t(dashboardText.commune)}
      badges={target.progress.generated && <GeneratedBadge />}
      series={[
        { key: 'plan', name: t(dashboardText.plan), kind: 'plan' },
        { key: 'reported', name: t(dashboardText.reported), kind: 'reported' },
        { key: 'certified', name: t(dashboardText.certified), kind: 'certified' },
      ]}
      rows={rows.map(({ kind, id, name, progress }) => ({
        // Names the hatching of the bar too, so it holds no space.
        key: `${kind}-${id}`,
        label: name,
        values: {
          plan: toFigure(progress.plan),
          reported: toFigure(progress.reported),
          certified: toFigure(progress.certified),
        },
      }))}
    />
  )
}

/** The figure so far month by month against the plan, carried on to what is expected. */
export function MonthCourse({ target }: { readonly target: TargetProgressView }): ReactNode {
  const t = useT()
  const words = useProgressWords()
  const { byMonth, progress, unit } = target
  const rule = words.rule(progress)
  const months = monthsShown(byMonth)
  return (
    <LineChart
      title={t(dashboardText.byMonth)}
      {...(rule === undefined ? {} : { description: `${t(dashboardText.expected)}: ${rule}.` })}
      unit={unit}
      badges={progress.generated && <GeneratedBadge />}
      pointsAre={t(dashboardText.through)}
      points={months.map((month) => t(dashboardText.monthShort, { month }))}
      series={[
        {
          key: 'plan',
          name: t(dashboardText.plan),
          kind: 'plan',
          values: months.map(() => toDecimal(target.value)),
        },
        {
          key: 'reported',
          name: t(dashboardText.reported),
          kind: 'reported',
          values: figuresAt(months, byMonth),
        },
        {
          key: 'projection',
          name: t(dashboardText.projection),
          kind: 'projection',
          values: projectionAt(months, byMonth, progress.expected?.value),
        },
      ]}
    />
  )
}
