import type { ReactNode } from 'react'
import { DataTable } from '#web/components/data-table.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import { FigureLink } from './figure-link.tsx'
import { ProgressBadge } from './progress-badge.tsx'
import { useProgressWords } from './progress-words.ts'

interface TargetTableProps {
  readonly caption: string
  readonly targets: readonly TargetProgressView[]
  readonly place: { readonly id: string; readonly name: string }
  readonly addressOf: (target: TargetProgressView) => string
}

/** Targets as lines of a table: what a meeting prints. */
export function TargetTable({ caption, targets, place, addressOf }: TargetTableProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = useProgressWords()
  const figure = (state: 'reported' | 'certified') => ({
    key: state,
    header: t(dashboardText[state]),
    kind: 'figure' as const,
    cell: (target: TargetProgressView) => (
      <FigureLink
        value={target.progress[state]}
        indicatorId={target.indicatorId}
        placeId={place.id}
        placeName={place.name}
        state={state}
      />
    ),
  })
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'target',
          header: t(dashboardText.target),
          isRowHeader: true,
          cell: (target) => `${target.code}. ${words.title(target)}`,
        },
        {
          key: 'plan',
          header: t(dashboardText.plan),
          kind: 'figure',
          cell: (target) => words.plan(target),
        },
        figure('reported'),
        figure('certified'),
        {
          key: 'expected',
          header: t(dashboardText.expected),
          kind: 'figure',
          cell: ({ progress }) => (
            <span title={words.rule(progress)}>
              {words.figure(progress.expected?.value ?? null)}
            </span>
          ),
        },
        {
          key: 'percent',
          header: t(dashboardText.percent),
          kind: 'figure',
          cell: ({ progress }) =>
            progress.percent === null ? '' : format.percent(progress.percent),
        },
        {
          key: 'status',
          header: t(dashboardText.status),
          cell: ({ progress }) => <ProgressBadge status={progress.status} />,
        },
      ]}
      rows={targets}
      rowKey={(target) => target.targetId}
      rowTo={addressOf}
    />
  )
}
