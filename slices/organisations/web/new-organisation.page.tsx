import { useMemo, useState, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import { PlaceCombobox } from '#slices/places/web/place-combobox.tsx'
import { useAnnounce } from '#web/components/announcer.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { OrganisationView } from '../core/organisation.contract.ts'
import { ORGANISATION_KINDS } from '../core/organisation.ts'
import { ORGANISATION_KIND_TEXT, organisationsText } from '../core/organisation.text.ts'
import { OrganisationCombobox } from './organisation-combobox.tsx'
import { newOrganisationRoute } from './organisation.pages.ts'

/** Sets up a body in an area. */
export function NewOrganisationPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = newOrganisationRoute.useNavigate()
  const organisationId = useMemo(() => uuidv7(), [])
  const create = useCommand({
    path: '/organisations',
    answer: OrganisationView,
    refreshes: [['organisations']],
    onDone: ({ id, name }) => {
      announce(t(organisationsText.created, { name }), 'done')
      void navigate({ to: '/organisations/$organisationId', params: { organisationId: id } })
    },
  })
  return (
    <>
      <PageHeader
        title={t(organisationsText.create)}
        trail={[{ label: t(organisationsText.title), to: '/organisations' }]}
      />
      <Form
        draftKey="organisation:new"
        submitLabel={t(organisationsText.create)}
        isSending={create.isSending}
        problem={create.problem}
        onSubmit={(values) =>
          create.send({
            organisationId,
            placeId: values.text('placeId'),
            code: values.text('code'),
            name: values.text('name'),
            shortName: values.optionalText('shortName'),
            kind: values.text('kind'),
            parentId: values.optionalText('parentId'),
            mandate: values.text('mandate'),
            existsFrom: values.day('existsFrom'),
          })
        }
      >
        <NewOrganisationFields />
      </Form>
    </>
  )
}

function NewOrganisationFields(): ReactNode {
  const t = useT()
  const place = useOnlyArea()
  const [placeId, setPlaceId] = useState(place?.id)
  return (
    <>
      <PlaceCombobox
        name="placeId"
        label={t(organisationsText.place)}
        isRequired
        chosen={place}
        onChoose={setPlaceId}
      />
      <TextField name="name" label={t(organisationsText.name)} isRequired maxLength={500} />
      <TextField name="shortName" label={t(organisationsText.shortName)} maxLength={500} />
      <TextField
        name="code"
        label={t(organisationsText.code)}
        hint={t(organisationsText.codeHint)}
        isRequired
        maxLength={60}
      />
      <SelectField
        name="kind"
        label={t(organisationsText.kind)}
        isRequired
        choices={ORGANISATION_KINDS.map((value) => ({
          value,
          label: t(ORGANISATION_KIND_TEXT[value]),
        }))}
      />
      <OrganisationCombobox
        name="parentId"
        label={t(organisationsText.parent)}
        {...(placeId !== undefined && { place: placeId })}
      />
      <TextArea name="mandate" label={t(organisationsText.mandate)} rows={3} maxLength={500} />
      <DayField name="existsFrom" label={t(organisationsText.existsFrom)} />
    </>
  )
}

/** The one place over which this person may change organisations, when there is just one. */
function useOnlyArea() {
  const { grants } = useSession()
  const held = grants.filter((grant) => grant.action === 'organisation.change')
  const [first, ...others] = held
  if (first === undefined || others.some(({ placeId }) => placeId !== first.placeId)) {
    return undefined
  }
  return { id: first.placeId, name: first.placeName }
}
