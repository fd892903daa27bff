import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { OrganisationView } from '../core/organisation.contract.ts'
import { organisationsText } from '../core/organisation.text.ts'

interface ChangeDialogProps {
  readonly organisation: OrganisationView
  readonly onClose: () => void
}

/** A new name or mandate for a body that goes on. */
export function RenameDialog({ organisation, onClose }: ChangeDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const rename = useCommand({
    path: `/organisations/${organisation.id}/name`,
    answer: OrganisationView,
    refreshes: [['organisations']],
    onDone: () => {
      announce(t(organisationsText.renamed), 'done')
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t(organisationsText.rename)}>
      <Form
        submitLabel={t(organisationsText.rename)}
        isSending={rename.isSending}
        problem={rename.problem}
        onSubmit={(values) =>
          rename.send({
            version: organisation.version,
            name: values.text('name'),
            shortName: values.optionalText('shortName'),
            mandate: values.text('mandate'),
          })
        }
      >
        <TextField
          name="name"
          label={t(organisationsText.name)}
          isRequired
          maxLength={500}
          defaultValue={organisation.name}
        />
        <TextField
          name="shortName"
          label={t(organisationsText.shortName)}
          maxLength={500}
          defaultValue={organisation.shortName ?? ''}
        />
        <TextArea
          name="mandate"
          label={t(organisationsText.mandate)}
          rows={3}
          maxLength={500}
          defaultValue={organisation.mandate}
        />
      </Form>
    </Dialog>
  )
}

/** The day from which a body is no more. */
export function EndDialog({ organisation, onClose }: ChangeDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const end = useCommand({
    path: `/organisations/${organisation.id}/end`,
    answer: OrganisationView,
    refreshes: [['organisations']],
    onDone: () => {
      announce(t(organisationsText.ended), 'done')
      onClose()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(organisationsText.endOf, { name: organisation.name })}
      description={t(organisationsText.endHint)}
    >
      <Form
        submitLabel={t(organisationsText.end)}
        isSending={end.isSending}
        problem={end.problem}
        onSubmit={(values) =>
          end.send({ version: organisation.version, endsOn: values.day('endsOn') })
        }
      >
        <DayField name="endsOn" label={t(organisationsText.endsOn)} isRequired />
      </Form>
    </Dialog>
  )
}
