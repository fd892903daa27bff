import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { placeChangesText } from '../core/place-change.text.ts'
import { placesText } from '../core/place.text.ts'
import { ChangeStateBadge } from './change-state-badge.tsx'
import { placeChangesQuery } from './place-fetch.ts'

/** Every list, reform and decision that made the map what it is, the latest first. */
export function PlaceChangesPage(): ReactNode {
  const t = useT()
  const format = useFormat()
  const mayChange = useMay('place.change')
  const changes = useSuspenseInfiniteQuery(placeChangesQuery)
  return (
    <>
      <PageHeader
        title={t(placeChangesText.title)}
        lead={t(placeChangesText.lead)}
        trail={[{ label: t(placesText.title), to: '/places' }]}
        actions={
          mayChange && (
            <ButtonLink to="/places/changes/new" weight="primary" icon="plus">
              {t(placeChangesText.newChange)}
            </ButtonLink>
          )
        }
      />
      <DataTable
        caption={t(placeChangesText.title)}
        isCaptionHidden
        columns={[
          {
            key: 'title',
            header: t(placeChangesText.change),
            isRowHeader: true,
            cell: (change) => change.title,
          },
          {
            key: 'kind',
            header: t(placeChangesText.kind),
            cell: (change) => t(placeChangesText[change.kind]),
          },
          {
            key: 'decision',
            header: t(placeChangesText.decision),
            cell: (change) => change.decision?.number ?? '–',
          },
          {
            key: 'effectiveOn',
            header: t(placeChangesText.effectiveOn),
            cell: (change) => format.day(change.effectiveOn),
          },
          {
            key: 'state',
            header: t(placeChangesText.state),
            cell: (change) => <ChangeStateBadge change={change} />,
          },
          {
            key: 'begun',
            header: t(placeChangesText.begunCount),
            kind: 'figure',
            cell: (change) => format.number(change.begun),
          },
          {
            key: 'ended',
            header: t(placeChangesText.endedCount),
            kind: 'figure',
            cell: (change) => format.number(change.ended),
          },
        ]}
        rows={changes.data.pages.flatMap((page) => page.items)}
        rowKey={(change) => change.id}
        rowTo={(change) => `/places/changes/${change.id}`}
        empty={<EmptyState title={t(placeChangesText.none)} />}
        more={{
          hasMore: changes.hasNextPage,
          isLoading: changes.isFetchingNextPage,
          onLoad: () => {
            void changes.fetchNextPage()
          },
        }}
      />
    </>
  )
}
