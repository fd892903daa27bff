import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Card } from '#web/components/card.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { Form } from '#web/forms/form.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import {
  ImportedProgrammeView,
  type ImportPreviewView,
  type ProgrammeHeaderView,
} from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'
import { importProgrammeRoute } from './programme.pages.ts'

/** What a spreadsheet does not say about its programme; a JSON tree fills it in by itself. */
export function ImportForm({ preview }: { readonly preview: ImportPreviewView }): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = importProgrammeRoute.useNavigate()
  const { header, rows } = preview
  const keep = useCommand({
    path: '/programmes/versions',
    answer: ImportedProgrammeView,
    refreshes: [['programmes']],
    onDone: ({ versionId }) => {
      announce(t(programmesText.imported), 'done')
      void navigate({ to: '/programmes', search: { version: versionId } })
    },
  })
  return (
    <Card title={t(programmesText.headerTitle)}>
      <Form
        // A programme of 2026 has other levels; whatever the file says comes first.
        key={header?.code ?? 'spreadsheet'}
        submitLabel={t(programmesText.importConfirm, { n: rows.length })}
        isSending={keep.isSending}
        problem={keep.problem}
        onSubmit={(values) => keep.send({ header: readHeader(values, header), rows })}
      >
        <HeaderFields header={header} />
      </Form>
    </Card>
  )
}

function HeaderFields({ header }: { readonly header: ProgrammeHeaderView | null }): ReactNode {
  const t = useT()
  return (
    <>
      <TextField
        name="code"
        label={t(programmesText.programmeCode)}
        hint={t(programmesText.programmeCodeHint)}
        isRequired
        defaultValue={header?.code ?? ''}
      />
      <TextField
        name="shortTitle"
        label={t(programmesText.shortTitle)}
        isRequired
        defaultValue={header?.shortTitle ?? ''}
      />
      <TextArea
        name="titleVi"
        label={t(programmesText.officialTitle)}
        isRequired
        rows={3}
        defaultValue={header?.titleVi ?? ''}
      />
      <DayField name="from" label={t(programmesText.from)} isRequired defaultValue={header?.from} />
      <DayField name="to" label={t(programmesText.to)} isRequired defaultValue={header?.to} />
      <DayField
        name="spendableUntil"
        label={t(programmesText.spendableUntil)}
        defaultValue={header?.spendableUntil}
      />
      <TextField name="owner" label={t(programmesText.owner)} defaultValue={header?.owner ?? ''} />
      <BasisFields basis={header?.basis[0]} />
      <TextField
        name="levelLabels"
        label={t(programmesText.levelLabels)}
        hint={t(programmesText.levelLabelsHint)}
        isRequired
        defaultValue={header?.levelLabels.join(', ') ?? ''}
      />
    </>
  )
}

interface BasisFieldsProps {
  readonly basis: ProgrammeHeaderView['basis'][number] | undefined
}

function BasisFields({ basis }: BasisFieldsProps): ReactNode {
  const t = useT()
  return (
    <>
      <TextField
        name="basisKind"
        label={t(programmesText.basisKind)}
        isRequired
        defaultValue={basis?.kind ?? 'Quyết định'}
      />
      <TextField
        name="basisNumber"
        label={t(programmesText.basisNumber)}
        isRequired
        defaultValue={basis?.number ?? ''}
      />
      <DayField name="basisDay" label={t(programmesText.basisDay)} defaultValue={basis?.issuedOn} />
    </>
  )
}

/** The first basis is on the form; those that a file has besides stay as they are. */
function readHeader(values: FormValues, header: ProgrammeHeaderView | null) {
  const [, ...others] = header?.basis ?? []
  const first = {
    kind: values.text('basisKind'),
    number: values.text('basisNumber'),
    issuedOn: values.day('basisDay'),
  }
  return {
    code: values.text('code'),
    shortTitle: values.text('shortTitle'),
    titleVi: values.text('titleVi'),
    titleEn: header?.titleEn,
    basis: [first, ...others],
    from: values.day('from'),
    to: values.day('to'),
    spendableUntil: values.day('spendableUntil'),
    owner: values.optionalText('owner'),
    levelLabels: values
      .text('levelLabels')
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
    note: header?.note,
  }
}
