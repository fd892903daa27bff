import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { DocumentView, ReferenceView } from '../core/document.contract.ts'
import { documentsText } from '../core/document.text.ts'
import { AttachmentCard } from './attachment-card.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { documentQuery } from './document-fetch.ts'
import { DocumentText } from './document-text.tsx'
import { documentRoute } from './document.pages.ts'

/** One document: its facts, its text, what it cites and who cites it, its files. */
export function DocumentPage(): ReactNode {
  const t = useT()
  const { documentId } = documentRoute.useParams()
  const { from, to } = documentRoute.useSearch()
  const { data: document } = useSuspenseQuery(documentQuery(documentId))
  const mayRecord = useMay('document.record')
  const [isCorrecting, setCorrecting] = useState(false)
  const kind = t(documentsText[document.kind])
  return (
    <>
      <PageHeader
        title={document.number === null ? kind : `${kind} ${document.number}`}
        lead={document.title}
        trail={[{ label: t(documentsText.title), to: '/documents' }]}
        badges={document.generated && <GeneratedBadge />}
        actions={
          <>
            {mayRecord && (
              <Button
                icon="edit"
                onClick={() => {
                  setCorrecting(true)
                }}
              >
                {t(documentsText.correct)}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        <Facts document={document} />
        <Card title={t(documentsText.body)}>
          <DocumentText
            document={document}
            passage={from === undefined ? undefined : { from, to }}
          />
        </Card>
        <References document={document} />
        <AttachmentCard
          holder={{
            address: `/documents/${document.id}`,
            attachments: document.attachments,
            refreshes: [['documents', 'one', document.id]],
          }}
          mayAttach={mayRecord}
          mayRemove={mayRecord}
        />
      </div>
      {isCorrecting && (
        <CorrectionDialog
          document={document}
          onClose={() => {
            setCorrecting(false)
          }}
        />
      )}
    </>
  )
}

function Facts({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <Card title={t(documentsText.facts)}>
      <KeyValueList
        facts={[
          { label: t(documentsText.number), value: document.number ?? t(documentsText.noNumber) },
          { label: t(documentsText.issuer), value: document.issuer ?? '–' },
          {
            label: t(documentsText.issuedOn),
            value: document.issuedOn === null ? '–' : format.day(document.issuedOn),
          },
          { label: t(documentsText.place), value: document.placeName },
        ]}
      />
    </Card>
  )
}

function References({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useT()
  const { cites, citedBy } = document
  return (
    <Card title={t(documentsText.references)}>
      {cites.length + citedBy.length === 0 && (
        <p className="muted">{t(documentsText.noReferences)}</p>
      )}
      <ReferenceList title={t(documentsText.cites)} references={cites} />
      <ReferenceList title={t(documentsText.citedBy)} references={citedBy} />
    </Card>
  )
}

interface ReferenceListProps {
  readonly title: string
  readonly references: readonly ReferenceView[]
}

function ReferenceList({ title, references }: ReferenceListProps): ReactNode {
  const t = useT()
  if (references.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {references.map((reference) => (
          <li key={`${reference.number ?? ''} ${reference.documentId ?? ''}`}>
            {reference.documentId === null ? (
              <>
                {reference.number} <span className="muted">({t(documentsText.notRecorded)})</span>
              </>
            ) : (
              <PageLink to={`/documents/${reference.documentId}`}>
                {[reference.number, reference.title].filter((words) => words !== null).join(' – ')}
              </PageLink>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
