import type { ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { DashboardView, ProgressView, TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText, progressStatusText } from '../core/result-screen.text.ts'
import type { CommuneRow } from './commune-row.ts'
import { FigureLink } from './figure-link.tsx'
import { ProgressBadge } from './progress-badge.tsx'
import { toCsv, type CsvCell } from './progress-csv.ts'
import { useProgressWords } from './progress-words.ts'

interface CommuneTableProps {
  readonly dashboard: DashboardView
  readonly target: TargetProgressView
  readonly rows: readonly CommuneRow[]
}

/** A target by commune, with what is not divided and the whole below; every figure opens why. */
export function CommuneTable({ dashboard, target, rows }: CommuneTableProps): ReactNode {
  const t = useT()
  const { plan } = dashboard
  const columns = useColumns(target)
  const whole: CommuneRow = {
    kind: 'commune',
    id: plan.placeId,
    code: '',
    name: plan.placeName,
    progress: target.progress,
  }
  return (
    <>
      <DataTable
        caption={t(dashboardText.byCommune)}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.kind} ${row.id}`}
        totals={Object.fromEntries(columns.map(({ key, cell }) => [key, cell(whole)]))}
        onPhone="scroll"
      />
      {target.undivided !== null && (
        <p className="muted small">
          {t(dashboardText.undivided)}: {t(dashboardText.undividedWhy)}
        </p>
      )}
      <CsvButton dashboard={dashboard} target={target} rows={[...rows, whole]} />
    </>
  )
}

function useColumns(target: TargetProgressView): readonly Column<CommuneRow>[] {
  const t = useT()
  const format = useFormat()
  const words = useProgressWords()
  const figure = (state: 'reported' | 'certified'): Column<CommuneRow> => ({
    key: state,
    header: t(dashboardText[state]),
    kind: 'figure',
    cell: ({ id, name, progress }) => (
      <FigureLink
        value={progress[state]}
        indicatorId={target.indicatorId}
        placeId={id}
        placeName={name}
        state={state}
      />
    ),
  })
  return [
    { key: 'name', header: t(dashboardText.commune), isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'plan',
      header: t(dashboardText.plan),
      kind: 'figure',
      cell: ({ progress }) => (progress.plan === null ? '–' : format.number(progress.plan)),
    },
    figure('reported'),
    figure('certified'),
    {
      key: 'expected',
      header: t(dashboardText.expected),
      kind: 'figure',
      cell: ({ progress }) => (
        <span title={words.rule(progress)}>
          {progress.expected === null ? '–' : format.number(progress.expected.value)}
        </span>
      ),
    },
    {
      key: 'percent',
      header: t(dashboardText.percent),
      kind: 'figure',
      cell: ({ progress }) => (progress.percent === null ? '–' : format.percent(progress.percent)),
    },
    {
      key: 'status',
      header: t(dashboardText.status),
      cell: ({ kind, progress }) =>
        kind === 'commune' && <ProgressBadge status={progress.status} />,
    },
  ]
}

function CsvButton({ dashboard, target, rows }: CommuneTableProps): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const head: readonly CsvCell[] = [
    t(dashboardText.commune),
    `${t(dashboardText.plan)} (${target.unit})`,
    t(dashboardText.reported),
    t(dashboardText.certified),
    t(dashboardText.expected),
    t(dashboardText.percent),
    t(dashboardText.status),
    t(dashboardText.source),
  ]
  return (
    <div className="no-print">
      <Button
        icon="download"
        isSmall
        onClick={() => {
          const lines = rows.map(({ name, progress }) => [
            name,
            ...figuresOf(progress),
            t(progressStatusText[progress.status]),
            progress.generated ? t(dashboardText.generated) : null,
          ])
          const content = toCsv([head, ...lines], language)
          download(`${target.code}-${String(dashboard.plan.year)}-${dashboard.map}.csv`, content)
        }}
      >
        {t(dashboardText.csv)}
      </Button>
    </div>
  )
}

function figuresOf(progress: ProgressView): readonly CsvCell[] {
  const { plan, reported, certified, expected, percent } = progress
  return [plan, reported, certified, expected?.value ?? null, percent].map((figure) =>
    figure === null ? null : { figure },
  )
}

/** Hands the browser a file that was made here. */
function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
