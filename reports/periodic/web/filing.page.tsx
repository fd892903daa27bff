import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import { ButtonLink } from '#web/components/button.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { DocumentView } from '#reports/document/web/document-view.tsx'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import type { FilingView } from '#reports/periodic/core/filing.contract.ts'
import { layoutReport } from '#reports/periodic/core/periodic-report.layout.ts'
import { DownloadLinks } from './download-links.tsx'
import { filingQuery } from './filing-fetch.ts'
import { FilingBadges } from './filing-list.page.tsx'
import { filingRoute } from './filing.pages.ts'

/** A filed report as it was filed: its facts, its files, and the document itself. */
export function FilingPage(): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const key = filingRoute.useParams()
  const { data } = useSuspenseQuery(filingQuery(key))
  const { filing, content } = data
  const at = `/filings/${key.placeId}/${key.filingId}`
  return (
    <>
      <PageHeader
        title={`${t(filingsText.report)} ${filing.number}`}
        lead={filing.title}
        trail={[{ label: t(filingsText.title), to: '/filings' }]}
        badges={<FilingBadges filing={filing} />}
        actions={
          <>
            <DownloadLinks at={`${at}/files`} />
            <ButtonLink to={`${at}/comparison`}>{t(filingsText.compare)}</ButtonLink>
          </>
        }
      />
      <div className="stack">
        <FilingFacts data={data} />
        <DocumentView document={layoutReport(content, language)} />
      </div>
    </>
  )
}

function FilingFacts({ data: { filing, isWhole } }: { readonly data: FilingView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const filingLink = (id: string) => (
    <PageLink to={`/filings/${filing.placeId}/${id}`}>{t(filingsText.thatFiling)}</PageLink>
  )
  return (
    <>
      <KeyValueList
        facts={[
          { label: t(filingsText.office), value: filing.organisationName },
          { label: t(filingsText.period), value: format.period(toPeriod(filing.period)) },
          { label: t(filingsText.plan), value: filing.planTitle },
          { label: t(filingsText.signedOn), value: format.day(toDay(filing.signedOn)) },
          { label: t(filingsText.filedAt), value: format.instant(filing.filedAt) },
          { label: t(filingsText.filedBy), value: filing.filedByName },
          {
            label: t(filingsText.corrects),
            value: filing.correctsId && filingLink(filing.correctsId),
          },
          {
            label: t(filingsText.correctedBy),
            value: filing.correctedById && filingLink(filing.correctedById),
          },
          { label: t(filingsText.hash), value: <HashText hash={filing.contentHash} /> },
        ]}
      />
      <p className={isWhole ? 'muted' : 'field-error'} role={isWhole ? undefined : 'alert'}>
        {t(isWhole ? filingsText.whole : filingsText.broken)}
      </p>
    </>
  )
}

/** A hash has no spaces; it may break anywhere so that it fits a phone. */
function HashText({ hash }: { readonly hash: string }): ReactNode {
  return <code style={{ overflowWrap: 'anywhere' }}>{hash}</code>
}
