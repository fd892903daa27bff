import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { OrganisationView } from '../core/organisation.contract.ts'
import { ORGANISATION_KINDS } from '../core/organisation.ts'
import { ORGANISATION_KIND_TEXT, organisationsText } from '../core/organisation.text.ts'
import { LeadList } from './lead-list.tsx'
import { organisationListQuery, type OrganisationListFilter } from './organisation-fetch.ts'
import { organisationListRoute } from './organisation.pages.ts'

/** The bodies of the area and what each leads. */
export function OrganisationListPage(): ReactNode {
  const t = useT()
  const filter = organisationListRoute.useSearch()
  const navigate = organisationListRoute.useNavigate()
  const mayChange = useMay('organisation.change')
  return (
    <>
      <PageHeader
        title={t(organisationsText.title)}
        lead={t(organisationsText.lead)}
        actions={mayChange && <AddButton />}
      />
      <FilterBar
        isFiltered={isFiltered(filter)}
        onFilter={(filters) => {
          void navigate({ search: { ...filters, place: filter.place } })
        }}
      >
        <SearchField
          name="search"
          label={t(organisationsText.search)}
          defaultValue={filter.search}
        />
        <SelectField
          key={filter.kind}
          name="kind"
          label={t(organisationsText.kind)}
          defaultValue={filter.kind}
          emptyLabel={t(organisationsText.anyKind)}
          choices={ORGANISATION_KINDS.map((value) => ({
            value,
            label: t(ORGANISATION_KIND_TEXT[value]),
          }))}
        />
      </FilterBar>
      <OrganisationTable filter={filter} mayChange={mayChange} />
    </>
  )
}

function isFiltered({ search, kind }: OrganisationListFilter): boolean {
  return search !== undefined || kind !== undefined
}

function AddButton(): ReactNode {
  const t = useT()
  return (
    <ButtonLink to="/organisations/new" weight="primary" icon="plus">
      {t(organisationsText.create)}
    </ButtonLink>
  )
}

interface OrganisationTableProps {
  readonly filter: OrganisationListFilter
  readonly mayChange: boolean
}

function OrganisationTable({ filter, mayChange }: OrganisationTableProps): ReactNode {
  const t = useT()
  const query = useSuspenseInfiniteQuery(organisationListQuery(filter))
  return (
    <DataTable
      caption={t(organisationsText.title)}
      isCaptionHidden
      columns={[
        {
          key: 'name',
          header: t(organisationsText.name),
          isRowHeader: true,
          cell: (row) => <Name organisation={row} />,
        },
        {
          key: 'kind',
          header: t(organisationsText.kind),
          cell: (row) => t(ORGANISATION_KIND_TEXT[row.kind]),
        },
        { key: 'place', header: t(organisationsText.place), cell: (row) => row.placeName },
        {
          key: 'leads',
          header: t(organisationsText.leads),
          cell: (row) => <LeadList leads={row.leads} />,
        },
      ]}
      rows={query.data.pages.flatMap((page) => page.items)}
      rowKey={(row) => row.id}
      rowTo={(row) => `/organisations/${row.id}`}
      empty={
        isFiltered(filter) ? (
          <EmptyState title={t(organisationsText.noneFound)} />
        ) : (
          <EmptyState title={t(organisationsText.none)} action={mayChange && <AddButton />}>
            {t(organisationsText.noneFirst)}
          </EmptyState>
        )
      }
      more={{
        hasMore: query.hasNextPage,
        isLoading: query.isFetchingNextPage,
        onLoad: () => void query.fetchNextPage(),
      }}
    />
  )
}

function Name({ organisation }: { readonly organisation: OrganisationView }): ReactNode {
  const t = useT()
  return (
    <span>
      {organisation.name}{' '}
      {organisation.existsTo !== null && <Badge>{t(organisationsText.endedBadge)}</Badge>}
    </span>
  )
}
