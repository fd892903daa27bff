import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { DocumentSummary } from '../core/document.contract.ts'
import { DOCUMENT_KINDS } from '../core/document.ts'
import { documentsText } from '../core/document.text.ts'
import { documentListQuery, type DocumentListFilter } from './document-fetch.ts'
import { documentListRoute } from './document.pages.ts'

/** The decisions, plans and letters of one's area, the latest first. */
export function DocumentListPage(): ReactNode {
  const t = useT()
  const filter = documentListRoute.useSearch()
  const mayRecord = useMay('document.record')
  return (
    <>
      <PageHeader
        title={t(documentsText.title)}
        lead={t(documentsText.lead)}
        actions={
          mayRecord && (
            <ButtonLink to="/documents/new" weight="primary" icon="plus">
              {t(documentsText.record)}
            </ButtonLink>
          )
        }
      />
      <DocumentFilter filter={filter} />
      <DocumentTable filter={filter} mayRecord={mayRecord} />
    </>
  )
}

/** Years offered: the programme began in 2021, and laws it rests on are older; those are searched. */
const FIRST_YEAR = 2019

function DocumentFilter({ filter }: { readonly filter: DocumentListFilter }): ReactNode {
  const t = useT()
  const navigate = documentListRoute.useNavigate()
  const thisYear = Number(useSession().today.slice(0, 4))
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) =>
    String(thisYear - back),
  )
  return (
    <FilterBar
      isFiltered={Object.values(filter).some((value) => value !== undefined)}
      onFilter={(filters) => {
        void navigate({ search: filters })
      }}
    >
      <SearchField name="search" label={t(documentsText.search)} defaultValue={filter.search} />
      <SelectField
        key={`kind ${filter.kind ?? ''}`}
        name="kind"
        label={t(documentsText.kind)}
        defaultValue={filter.kind}
        emptyLabel={t(documentsText.anyKind)}
        choices={DOCUMENT_KINDS.map((value) => ({ value, label: t(documentsText[value]) }))}
      />
      <SelectField
        key={`year ${filter.year ?? ''}`}
        name="year"
        label={t(documentsText.year)}
        defaultValue={filter.year === undefined ? undefined : String(filter.year)}
        emptyLabel={t(documentsText.anyYear)}
        choices={years.map((year) => ({ value: year, label: year }))}
      />
    </FilterBar>
  )
}

interface DocumentTableProps {
  readonly filter: DocumentListFilter
  readonly mayRecord: boolean
}

function DocumentTable({ filter, mayRecord }: DocumentTableProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const query = useSuspenseInfiniteQuery(documentListQuery(filter))
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <DataTable
      caption={t(documentsText.title)}
      isCaptionHidden
      columns={[
        {
          key: 'number',
          header: t(documentsText.number),
          isRowHeader: true,
          cell: (row) => row.number ?? t(documentsText.noNumber),
        },
        { key: 'kind', header: t(documentsText.kind), cell: (row) => t(documentsText[row.kind]) },
        { key: 'title', header: t(documentsText.subject), cell: (row) => <Subject row={row} /> },
        { key: 'issuer', header: t(documentsText.issuer), cell: (row) => row.issuer },
        {
          key: 'issuedOn',
          header: t(documentsText.issuedOn),
          cell: (row) => row.issuedOn !== null && format.day(row.issuedOn),
        },
        { key: 'place', header: t(documentsText.place), cell: (row) => row.placeName },
      ]}
      rows={query.data.pages.flatMap((page) => page.items)}
      rowKey={(row) => row.id}
      rowTo={(row) => `/documents/${row.id}`}
      empty={isFiltered ? <NoneFound /> : <None mayRecord={mayRecord} />}
      more={{
        hasMore: query.hasNextPage,
        isLoading: query.isFetchingNextPage,
        onLoad: () => void query.fetchNextPage(),
      }}
    />
  )
}

function Subject({ row }: { readonly row: DocumentSummary }): ReactNode {
  return (
    <span>
      {row.title} {row.generated && <GeneratedBadge />}
    </span>
  )
}

function NoneFound(): ReactNode {
  const t = useT()
  return <EmptyState title={t(documentsText.noneFound)} />
}

function None({ mayRecord }: { readonly mayRecord: boolean }): ReactNode {
  const t = useT()
  return (
    <EmptyState
      title={t(documentsText.none)}
      action={
        mayRecord && (
          <ButtonLink to="/documents/new" weight="primary" icon="plus">
            {t(documentsText.record)}
          </ButtonLink>
        )
      }
    >
      {t(documentsText.noneFirst)}
    </EmptyState>
  )
}
