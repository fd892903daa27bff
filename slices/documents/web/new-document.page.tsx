import { useMemo, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import { PageHeader } from '#web/components/page-header.tsx'
import { useAnnounce } from '#web/components/announcer.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { DocumentView } from '../core/document.contract.ts'
import { documentsText } from '../core/document.text.ts'
import { newDocumentRoute } from './document.pages.ts'
import { FactsFields, readFacts } from './facts-fields.tsx'

/** Records a document: its facts and, where there is one, its full text. */
export function NewDocumentPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = newDocumentRoute.useNavigate()
  const documentId = useMemo(() => uuidv7(), [])
  const areas = useRecordingAreas()
  const record = useCommand({
    path: '/documents',
    answer: DocumentView,
    refreshes: [['documents']],
    onDone: (document) => {
      announce(t(documentsText.recorded), 'done')
      void navigate({ to: '/documents/$documentId', params: { documentId: document.id } })
    },
  })
  return (
    <>
      <PageHeader
        title={t(documentsText.record)}
        trail={[{ label: t(documentsText.title), to: '/documents' }]}
      />
      <Form
        draftKey="document:new"
        submitLabel={t(documentsText.record)}
        isSending={record.isSending}
        problem={record.problem}
        onSubmit={(values) =>
          record.send({
            documentId,
            placeId: values.text('placeId'),
            ...readFacts(values),
            body: values.text('body'),
          })
        }
      >
        <FactsFields />
        <SelectField
          name="placeId"
          label={t(documentsText.place)}
          isRequired
          defaultValue={areas.length === 1 ? areas[0]?.value : undefined}
          choices={areas}
        />
        <TextArea
          name="body"
          label={t(documentsText.body)}
          hint={t(documentsText.bodyHint)}
          rows={12}
        />
      </Form>
    </>
  )
}

/** The places over which this person may record documents. */
function useRecordingAreas() {
  const { grants } = useSession()
  const held = grants.filter((grant) => grant.action === 'document.record')
  const nameById = new Map(held.map((grant) => [grant.placeId, grant.placeName]))
  return [...nameById].map(([value, label]) => ({ value, label }))
}
