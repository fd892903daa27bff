import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import { Badge, GeneratedBadge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import type { FilingLineView } from '#reports/periodic/core/filing.contract.ts'
import { draftListQuery, filingListQuery } from './filing-fetch.ts'

/** What is being written, and all that has been filed. */
export function FilingListPage(): ReactNode {
  const t = useT()
  const mayPrepare = useMay('filing.prepare')
  return (
    <>
      <PageHeader
        title={t(filingsText.title)}
        lead={t(filingsText.lead)}
        actions={mayPrepare && <NewReportLink />}
      />
      <div className="stack">
        <Drafts />
        <Filed />
      </div>
    </>
  )
}

function NewReportLink(): ReactNode {
  const t = useT()
  return (
    <ButtonLink to="/filings/new" weight="primary" icon="plus">
      {t(filingsText.newReport)}
    </ButtonLink>
  )
}

function Drafts(): ReactNode {
  const t = useT()
  const format = useFormat()
  const { items } = useSuspenseQuery(draftListQuery).data
  if (items.length === 0) return null
  return (
    <DataTable
      caption={t(filingsText.drafts)}
      columns={[
        {
          key: 'period',
          header: t(filingsText.period),
          isRowHeader: true,
          cell: (draft) => format.period(toPeriod(draft.period)),
        },
        { key: 'office', header: t(filingsText.office), cell: (draft) => draft.organisationName },
        { key: 'plan', header: t(filingsText.plan), cell: (draft) => draft.planTitle },
        {
          key: 'updated',
          header: t(filingsText.updated),
          cell: (draft) => `${format.instant(draft.updatedAt)}, ${draft.updatedByName}`,
        },
      ]}
      rows={items}
      rowKey={(draft) => draft.id}
      rowTo={(draft) => `/filings/drafts/${draft.placeId}/${draft.id}`}
    />
  )
}

function Filed(): ReactNode {
  const t = useT()
  const format = useFormat()
  const mayPrepare = useMay('filing.prepare')
  const filings = useSuspenseInfiniteQuery(filingListQuery({}))
  return (
    <DataTable
      caption={t(filingsText.filed)}
      columns={[
        {
          key: 'number',
          header: t(filingsText.number),
          isRowHeader: true,
          cell: (filing) => filing.number,
        },
        {
          key: 'period',
          header: t(filingsText.period),
          cell: (filing) => format.period(toPeriod(filing.period)),
        },
        { key: 'office', header: t(filingsText.office), cell: (filing) => filing.organisationName },
        { key: 'plan', header: t(filingsText.plan), cell: (filing) => filing.planTitle },
        {
          key: 'signedOn',
          header: t(filingsText.signedOn),
          cell: (filing) => format.day(toDay(filing.signedOn)),
        },
        {
          key: 'standing',
          header: t(filingsText.standing),
          cell: (filing) => <FilingBadges filing={filing} />,
        },
      ]}
      rows={filings.data.pages.flatMap((page) => page.items)}
      rowKey={(filing) => filing.id}
      rowTo={(filing) => `/filings/${filing.placeId}/${filing.id}`}
      empty={
        <EmptyState
          title={t(filingsText.noFilings)}
          {...(mayPrepare && { action: <NewReportLink /> })}
        >
          {t(filingsText.noFilingsAdvice)}
        </EmptyState>
      }
      more={{
        hasMore: filings.hasNextPage,
        isLoading: filings.isFetchingNextPage,
        onLoad: () => void filings.fetchNextPage(),
      }}
    />
  )
}

export function FilingBadges({ filing }: { readonly filing: FilingLineView }): ReactNode {
  const t = useT()
  return (
    <span className="cluster">
      {filing.correctedById === null ? (
        <Badge tone="good">{t(filingsText.stands)}</Badge>
      ) : (
        <Badge tone="warn">{t(filingsText.corrected)}</Badge>
      )}
      {filing.correctsId !== null && <Badge>{t(filingsText.isCorrection)}</Badge>}
      {filing.generated && <GeneratedBadge />}
    </span>
  )
}
