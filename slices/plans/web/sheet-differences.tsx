import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { SheetDifferenceView } from '../core/breakdown-sheet.contract.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { TargetView } from '../core/target.contract.ts'

const KINDS = {
  new: { text: targetsText.diff_new, tone: 'good' },
  changed: { text: targetsText.diff_changed, tone: 'info' },
  removed: { text: targetsText.diff_removed, tone: 'bad' },
  same: { text: targetsText.diff_same, tone: 'neutral' },
} as const satisfies Record<SheetDifferenceView['kind'], { text: unknown; tone: Tone }>

interface SheetDifferencesProps {
  readonly target: TargetView
  readonly differences: readonly SheetDifferenceView[]
}

/** What the file would change, unit by unit; what stays the same comes last. */
export function SheetDifferences({ target, differences }: SheetDifferencesProps): ReactNode {
  const t = useT()
  const format = useFormat()
  if (differences.length === 0) return null
  return (
    <DataTable
      caption={t(targetsText.differences)}
      columns={[
        {
          key: 'unit',
          header: t(targetsText.unit),
          isRowHeader: true,
          cell: (row) => row.placeName,
        },
        { key: 'code', header: t(targetsText.code), cell: (row) => row.code },
        {
          key: 'before',
          header: `${t(targetsText.before)} (${target.unit})`,
          kind: 'figure',
          cell: (row) => (row.before === null ? '–' : format.number(row.before)),
        },
        {
          key: 'after',
          header: `${t(targetsText.after)} (${target.unit})`,
          kind: 'figure',
          cell: (row) => (row.after === null ? '–' : format.number(row.after)),
        },
        {
          key: 'kind',
          header: t(targetsText.difference),
          cell: ({ kind }) => <Badge tone={KINDS[kind].tone}>{t(KINDS[kind].text)}</Badge>,
        },
      ]}
      rows={differences}
      rowKey={(row) => row.placeId}
    />
  )
}
