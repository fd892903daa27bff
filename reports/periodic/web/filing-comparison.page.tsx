import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toPeriod } from '#kernel/period.ts'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { FormTable } from '#reports/document/web/form-table.tsx'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import { layoutComparison } from '#reports/periodic/core/side-tables.layout.ts'
import { comparisonQuery, filingListQuery, filingQuery } from './filing-fetch.ts'
import { filingComparisonRoute } from './filing.pages.ts'

/** What moved between this filing and another of the same office and plan. The choice is in the address. */
export function FilingComparisonPage(): ReactNode {
  const t = useT()
  const key = filingComparisonRoute.useParams()
  const search = filingComparisonRoute.useSearch()
  const { filing } = useSuspenseQuery(filingQuery(key)).data
  return (
    <>
      <PageHeader
        title={t(filingsText.compareTitle)}
        lead={t(filingsText.compareChoose)}
        trail={[
          { label: t(filingsText.title), to: '/filings' },
          { label: filing.number, to: `/filings/${key.placeId}/${key.filingId}` },
        ]}
      />
      <div className="stack">
        <OtherFiling planId={filing.planId} chosen={search.with} />
        {search.with !== undefined && <ComparedFigures otherId={search.with} />}
      </div>
    </>
  )
}

function OtherFiling({
  planId,
  chosen,
}: {
  readonly planId: string
  readonly chosen: string | undefined
}): ReactNode {
  const t = useT()
  const format = useFormat()
  const { placeId, filingId } = filingComparisonRoute.useParams()
  const navigate = filingComparisonRoute.useNavigate()
  const { data } = useSuspenseInfiniteQuery(filingListQuery({ planId, placeId }))
  const others = data.pages.flatMap((page) => page.items).filter(({ id }) => id !== filingId)
  if (others.length === 0) return <EmptyState title={t(filingsText.compareNothing)} />
  return (
    <SelectField
      name="with"
      label={t(filingsText.compareWith)}
      defaultValue={chosen}
      choices={others.map((other) => ({
        value: other.id,
        label: `${other.number}, ${format.period(toPeriod(other.period))}`,
      }))}
      onChoose={(id) => {
        void navigate({ search: { with: id === '' ? undefined : id }, replace: true })
      }}
    />
  )
}

function ComparedFigures({ otherId }: { readonly otherId: string }): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const key = filingComparisonRoute.useParams()
  const comparison = useSuspenseQuery(comparisonQuery(key, otherId)).data
  return (
    <FormTable
      table={layoutComparison(comparison, language)}
      language={language}
      caption={t(filingsText.compareTitle)}
    />
  )
}
