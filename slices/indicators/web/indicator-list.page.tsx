import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useTitle } from '#web/use-title.ts'
import { ADDS_OVER_PLACE, ADDS_OVER_TIME, INDICATOR_KINDS } from '../core/indicator.ts'
import {
  DIMENSION_TEXT,
  INDICATOR_KIND_TEXT,
  indicatorsText,
  OVER_PLACE_TEXT,
  OVER_TIME_TEXT,
} from '../core/indicator.text.ts'
import { CertaintyBadge } from './certainty-badge.tsx'
import { indicatorListQuery, tagListQuery, type IndicatorListFilter } from './indicator-fetch.ts'
import { formulaWords } from './indicator-words.ts'
import { indicatorListRoute } from './indicator.pages.ts'
import { useUnit } from './use-unit.ts'
import './indicator-list.css'

/** The catalogue: what is measured, in what unit, and how it adds. */
export function IndicatorListPage(): ReactNode {
  const t = useT()
  const filter = indicatorListRoute.useSearch()
  const navigate = indicatorListRoute.useNavigate()
  const mayChange = useMay('indicator.change')
  return (
    <>
      <PageHeader
        title={t(indicatorsText.title)}
        lead={t(indicatorsText.lead)}
        actions={mayChange && <AddButton />}
      />
      <FilterBar
        isFiltered={Object.values(filter).some((value) => value !== undefined)}
        onFilter={(filters) => {
          const isCleared = Object.keys(filters).length === 0
          void navigate({ search: { ...filters, ...(!isCleared && { node: filter.node }) } })
        }}
      >
        <SearchField name="search" label={t(indicatorsText.search)} defaultValue={filter.search} />
        <SelectField
          key={filter.kind}
          name="kind"
          label={t(indicatorsText.kind)}
          defaultValue={filter.kind}
          emptyLabel={t(indicatorsText.anyKind)}
          choices={INDICATOR_KINDS.map((value) => ({
            value,
            label: t(INDICATOR_KIND_TEXT[value]),
          }))}
        />
      </FilterBar>
      <div className="stack">
        <IndicatorTable filter={filter} mayChange={mayChange} />
        <AddingExplained />
        <Divisions />
      </div>
    </>
  )
}

function AddButton(): ReactNode {
  const t = useT()
  return (
    <ButtonLink to="/indicators/new" weight="primary" icon="plus">
      {t(indicatorsText.add)}
    </ButtonLink>
  )
}

interface IndicatorTableProps {
  readonly filter: IndicatorListFilter
  readonly mayChange: boolean
}

function IndicatorTable({ filter, mayChange }: IndicatorTableProps): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  const unitOf = useUnit()
  const { items } = useSuspenseQuery(indicatorListQuery(filter)).data
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <DataTable
      caption={t(indicatorsText.count, { n: items.length })}
      columns={[
        {
          key: 'name',
          header: t(indicatorsText.name),
          isRowHeader: true,
          cell: (row) => `${row.code} ${titleOf(row)}`,
        },
        { key: 'unit', header: t(indicatorsText.unit), cell: (row) => unitOf(row.unit) },
        {
          key: 'kind',
          header: t(indicatorsText.kind),
          cell: (row) => t(INDICATOR_KIND_TEXT[row.kind]),
        },
        {
          key: 'overTime',
          header: t(indicatorsText.overTime),
          cell: (row) =>
            row.formula === null
              ? t(OVER_TIME_TEXT[row.addsOverTime].short)
              : formulaWords(row.formula, t),
        },
        {
          key: 'overPlace',
          header: t(indicatorsText.overPlace),
          cell: (row) =>
            row.formula === null
              ? t(OVER_PLACE_TEXT[row.addsOverPlace].short)
              : t(indicatorsText.derived),
        },
        {
          key: 'certainty',
          header: t(indicatorsText.certainty),
          cell: (row) => <CertaintyBadge certainty={row.certainty} />,
        },
      ]}
      rows={items}
      rowKey={(row) => row.id}
      rowTo={(row) => `/indicators/${row.id}`}
      empty={
        isFiltered ? (
          <EmptyState title={t(indicatorsText.noneFound)} />
        ) : (
          <EmptyState title={t(indicatorsText.none)} action={mayChange && <AddButton />}>
            {t(indicatorsText.noneFirst)}
          </EmptyState>
        )
      }
    />
  )
}

/** The rules of adding, in the words of an officer, once for the whole catalogue. */
function AddingExplained(): ReactNode {
  const t = useT()
  const rules = [
    ...ADDS_OVER_TIME.map((rule) => OVER_TIME_TEXT[rule]),
    ...ADDS_OVER_PLACE.map((rule) => OVER_PLACE_TEXT[rule]),
  ]
  return (
    <Card title={t(indicatorsText.explained)}>
      <dl className="rules">
        {rules.map(({ short, long }) => (
          <div key={short.vi}>
            <dt>{t(short)}</dt>
            <dd>{t(long)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** By what figures may be divided. The undivided figure is always legal, so nothing here is a duty. */
function Divisions(): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  const { items } = useSuspenseQuery(tagListQuery).data
  const byDimension = [...Map.groupBy(items, ({ dimension }) => dimension)]
  return (
    <Card title={t(indicatorsText.tags)}>
      <dl className="rules">
        {byDimension.map(([dimension, values]) => (
          <div key={dimension}>
            <dt>{t(DIMENSION_TEXT[dimension] ?? { vi: dimension, en: dimension })}</dt>
            <dd>{values.map(titleOf).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
