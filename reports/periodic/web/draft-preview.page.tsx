import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { DocumentView } from '#reports/document/web/document-view.tsx'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import { layoutReport } from '#reports/periodic/core/periodic-report.layout.ts'
import { DownloadLinks } from './download-links.tsx'
import { previewQuery } from './filing-fetch.ts'
import { draftPreviewRoute } from './filing.pages.ts'

/** The report as it would be filed now, with the figures of this moment. */
export function DraftPreviewPage(): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const key = draftPreviewRoute.useParams()
  const { content } = useSuspenseQuery(previewQuery(key)).data
  const draft = `/filings/drafts/${key.placeId}/${key.draftId}`
  return (
    <>
      <PageHeader
        title={t(filingsText.previewTitle, { period: content.period.label })}
        lead={t(filingsText.previewLead)}
        trail={[{ label: t(filingsText.title), to: '/filings' }]}
        actions={
          <>
            <ButtonLink to={draft} weight="primary" icon="edit">
              {t(filingsText.backToDraft)}
            </ButtonLink>
            <DownloadLinks at={`${draft}/preview`} />
          </>
        }
      />
      <DocumentView document={layoutReport(content, language)} />
    </>
  )
}
