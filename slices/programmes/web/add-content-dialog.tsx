import { useMemo, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { ChoiceField } from '#web/forms/check-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { CAPITAL_KINDS } from '../core/programme-tree.ts'
import { ProgrammeNodeView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'

interface AddContentDialogProps {
  readonly versionId: string
  readonly parent: ProgrammeNodeView
  readonly onClose: () => void
}

/** Adds a content under a part; it comes last among the parts of its parent. */
export function AddContentDialog({ versionId, parent, onClose }: AddContentDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const nodeId = useMemo(() => uuidv7(), [])
  const add = useCommand({
    path: `/programmes/versions/${versionId}/nodes`,
    answer: ProgrammeNodeView,
    refreshes: [['programmes']],
    onDone: ({ code }) => {
      announce(t(programmesText.added, { code }), 'done')
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t(programmesText.addUnder, { code: parent.code })}>
      <Form
        draftKey={`programme:content:${parent.id}`}
        submitLabel={t(programmesText.addContent)}
        isSending={add.isSending}
        problem={add.problem}
        onSubmit={(values) =>
          add.send({
            nodeId,
            parentId: parent.id,
            code: values.text('code'),
            titleVi: values.text('titleVi'),
            titleEn: values.optionalText('titleEn'),
            lead: values.optionalText('lead'),
            capital: values.all('capital'),
            note: values.optionalText('note'),
          })
        }
      >
        <TextField
          name="code"
          label={t(programmesText.code)}
          hint={t(programmesText.codeHint)}
          defaultValue={`${parent.code}.`}
          isRequired
          maxLength={40}
        />
        <TextArea
          name="titleVi"
          label={t(programmesText.name)}
          isRequired
          rows={2}
          maxLength={2000}
        />
        <TextField name="titleEn" label={t(programmesText.nameEn)} maxLength={2000} />
        <TextField name="lead" label={t(programmesText.lead)} maxLength={300} />
        <ChoiceField
          name="capital"
          legend={t(programmesText.capital)}
          kind="several"
          choices={CAPITAL_KINDS.map((value) => ({ value, label: t(programmesText[value]) }))}
        />
        <p className="muted small">{t(programmesText.capitalHint)}</p>
        <TextArea name="note" label={t(programmesText.note)} rows={2} maxLength={2000} />
      </Form>
    </Dialog>
  )
}
