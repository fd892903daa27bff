import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseDay, toDay } from '#kernel/day.ts'
import { parseVietnameseDay } from '#kernel/vietnamese-date.ts'
import { Badge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { adminText } from '../core/admin.text.ts'
import type { AuditEntryView } from '../core/audit.contract.ts'
import { auditActionText, auditText } from '../core/audit.text.ts'
import { AuditDetail } from './audit-detail.tsx'
import { auditQuery } from './user-fetch.ts'
import { auditRoute } from './user.pages.ts'
import './users.css'

/** Who did what, newest first; the filters are the address. */
export function AuditPage(): ReactNode {
  const t = useT()
  const search = auditRoute.useSearch()
  const navigate = auditRoute.useNavigate()
  return (
    <>
      <PageHeader
        title={t(auditText.title)}
        lead={t(auditText.lead)}
        trail={[{ label: t(adminText.title), to: '/admin' }]}
      />
      <FilterBar
        isFiltered={Object.values(search).some((value) => value !== undefined)}
        onFilter={(filters) => {
          // What was chosen in the table is kept, unless all filters are cleared.
          const chosen = { actorId: search.actorId, placeId: search.placeId }
          const isCleared = Object.keys(filters).length === 0
          void navigate({ search: isCleared ? {} : { ...chosen, ...toSearch(filters) } })
        }}
      >
        <DayField
          key={`from ${search.from ?? ''}`}
          name="from"
          label={t(auditText.from)}
          {...(search.from !== undefined && { defaultValue: toDay(search.from) })}
        />
        <DayField
          key={`to ${search.to ?? ''}`}
          name="to"
          label={t(auditText.to)}
          {...(search.to !== undefined && { defaultValue: toDay(search.to) })}
        />
        <SelectField
          key={search.outcome}
          name="outcome"
          label={t(auditText.outcome)}
          defaultValue={search.outcome}
          emptyLabel={t(auditText.anyOutcome)}
          choices={OUTCOMES.map((value) => ({ value, label: t(auditText[value]) }))}
        />
        <Button type="submit">{t(auditText.show)}</Button>
      </FilterBar>
      {(search.actorId !== undefined || search.placeId !== undefined) && (
        <p className="muted">{t(auditText.filteredByPress)}</p>
      )}
      <AuditTable />
    </>
  )
}

const OUTCOMES = ['done', 'refused', 'read'] as const

function AuditTable(): ReactNode {
  const t = useT()
  const format = useFormat()
  const search = auditRoute.useSearch()
  const entries = useSuspenseInfiniteQuery(auditQuery(search))
  return (
    <DataTable
      caption={t(auditText.entries)}
      columns={[
        { key: 'at', header: t(auditText.at), cell: (entry) => format.instant(entry.at) },
        {
          key: 'act',
          header: t(auditText.act),
          isRowHeader: true,
          cell: (entry) => <Act entry={entry} />,
        },
        { key: 'who', header: t(auditText.who), cell: (entry) => <Who entry={entry} /> },
        { key: 'place', header: t(auditText.place), cell: (entry) => <Where entry={entry} /> },
        {
          key: 'outcome',
          header: t(auditText.outcome),
          cell: (entry) => <Outcome entry={entry} />,
        },
        {
          key: 'detail',
          header: t(auditText.detail),
          cell: (entry) => <AuditDetail entry={entry} />,
        },
      ]}
      rows={entries.data.pages.flatMap((page) => page.items)}
      rowKey={(entry) => entry.key}
      empty={<EmptyState title={t(auditText.none)}>{t(auditText.noneAdvice)}</EmptyState>}
      more={{
        hasMore: entries.hasNextPage,
        isLoading: entries.isFetchingNextPage,
        onLoad: () => void entries.fetchNextPage(),
      }}
    />
  )
}

interface Entry {
  readonly entry: AuditEntryView
}

function Act({ entry }: Entry): ReactNode {
  const t = useT()
  return isNamed(entry.action) ? t(auditActionText[entry.action]) : <code>{entry.action}</code>
}

function isNamed(action: string): action is keyof typeof auditActionText {
  return action in auditActionText
}

function Who({ entry: { actorId, actorName } }: Entry): ReactNode {
  const t = useT()
  if (actorId === null) return <span className="muted">{t(auditText.nobody)}</span>
  return <Narrow by={{ actorId }}>{actorName ?? actorId}</Narrow>
}

function Where({ entry: { placeId, placeName } }: Entry): ReactNode {
  return placeId !== null && <Narrow by={{ placeId }}>{placeName ?? placeId}</Narrow>
}

interface NarrowProps {
  readonly by: { readonly actorId?: string; readonly placeId?: string }
  readonly children: ReactNode
}

/** A name that leads to what this person did, or what was done at this place. */
function Narrow({ by, children }: NarrowProps): ReactNode {
  const search = auditRoute.useSearch()
  return (
    <Link to="/admin/audit" search={{ ...search, ...by }} className="unbroken">
      {children}
    </Link>
  )
}

function Outcome({ entry }: Entry): ReactNode {
  const t = useT()
  const tone = ({ done: 'good', refused: 'bad', read: 'info' } as const)[entry.outcome]
  return <Badge tone={tone}>{t(auditText[entry.outcome])}</Badge>
}

/** Filters as the address holds them: days in the machine's order, whatever was typed. */
function toSearch(filters: Readonly<Record<string, string>>) {
  const outcome = OUTCOMES.find((value) => value === filters['outcome'])
  return { from: dayOf(filters['from']), to: dayOf(filters['to']), outcome }
}

function dayOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  const read = parseVietnameseDay(typed)
  return read.ok ? read.value : parseDay(typed)
}
