import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { useCommand } from '#web/command.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { componentsText } from '#web/components/components.text.ts'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import { FiledView, type DraftView } from '#reports/periodic/core/filing.contract.ts'
import { draftRoute } from './filing.pages.ts'

interface FileDialogProps {
  readonly view: DraftView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The act that freezes the report: its number and the day of the signature. */
export function FileDialog({ view, isOpen, onClose }: FileDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const { today } = useSession()
  const navigate = draftRoute.useNavigate()
  const { placeId, id, version } = view.draft
  const file = useCommand({
    path: `/filings/drafts/${placeId}/${id}/filing`,
    answer: FiledView,
    onDone: (filed) => {
      announce(t(filingsText.filedNow), 'done')
      void navigate({
        to: '/filings/$placeId/$filingId',
        params: { placeId: filed.placeId, filingId: filed.id },
      })
    },
  })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(filingsText.fileTitle)}
      description={t(filingsText.fileDescription)}
    >
      <Form
        submitLabel={t(filingsText.file)}
        isSending={file.isSending}
        problem={file.problem}
        actions={
          <Button weight="quiet" onClick={onClose}>
            {t(componentsText.cancel)}
          </Button>
        }
        onSubmit={(values) =>
          file.send({
            version,
            number: values.optionalText('number') ?? null,
            signedOn: values.day('signedOn'),
            ...(view.filedId !== null && { correctsId: view.filedId }),
          })
        }
      >
        {view.filedId !== null && <p>{t(filingsText.fileCorrects)}</p>}
        <TextField
          name="number"
          label={t(filingsText.number)}
          hint={t(filingsText.numberHint)}
          maxLength={30}
        />
        <DayField
          name="signedOn"
          label={t(filingsText.signedOn)}
          isRequired
          defaultValue={toDay(today)}
        />
      </Form>
    </Dialog>
  )
}
