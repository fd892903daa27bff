import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useCommand } from '#web/command.ts'
import { Combobox } from '#web/forms/combobox.tsx'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { RecordedPlanView } from '../core/plan.contract.ts'
import { plansText } from '../core/plan-screen.text.ts'
import { programmesQuery } from './plan-fetch.ts'
import { newPlanRoute } from './plan.pages.ts'
import { useBodyChoices } from './use-choices.ts'
import { useGrantedPlaces } from './use-granted-places.ts'

/** Opens the plan of a year; its document is read into it afterwards. */
export function NewPlanPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = newPlanRoute.useNavigate()
  const { today, organisation } = useSession()
  const places = useGrantedPlaces('plan.write')
  const versions = useVersionChoices()
  const [placeId, setPlaceId] = useState(places[0]?.value)
  const open = useCommand({
    path: '/plans',
    answer: RecordedPlanView,
    refreshes: [['plans']],
    onDone: ({ planId }) => {
      announce(t(plansText.opened), 'done')
      void navigate({ to: '/plans/$planId/reading', params: { planId } })
    },
  })
  return (
    <>
      <PageHeader title={t(plansText.open)} trail={[{ label: t(plansText.title), to: '/plans' }]} />
      <Form
        draftKey="plan:new"
        submitLabel={t(plansText.open)}
        isSending={open.isSending}
        problem={open.problem}
        onSubmit={(values) =>
          open.send({
            placeId: values.text('placeId'),
            year: Number(values.text('year').replaceAll(/\D/g, '')),
            title: values.text('title'),
            programmeVersionId: values.optionalText('programmeVersionId'),
            organisationId: values.optionalText('organisationId'),
          })
        }
      >
        <SelectField
          name="placeId"
          label={t(plansText.place)}
          isRequired
          defaultValue={placeId}
          choices={places}
          onChoose={setPlaceId}
        />
        <YearField today={today} />
        <TextField
          name="title"
          label={t(plansText.name)}
          hint={t(plansText.nameHint)}
          isRequired
          maxLength={500}
        />
        <SelectField
          name="programmeVersionId"
          label={t(plansText.programme)}
          hint={t(plansText.programmeHint)}
          defaultValue={versions[0]?.value}
          choices={versions}
        />
        {placeId !== undefined && (
          <OfficeField key={placeId} placeId={placeId} own={organisation?.id} />
        )}
      </Form>
    </>
  )
}

/** A year is a name and no quantity: it is typed and shown without a mark between its digits. */
function YearField({ today }: { readonly today: string }): ReactNode {
  const t = useT()
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3].map(String)
  return (
    <SelectField
      name="year"
      label={t(plansText.year)}
      isRequired
      defaultValue={String(thisYear)}
      choices={years.map((year) => ({ value: year, label: year }))}
    />
  )
}

interface OfficeFieldProps {
  readonly placeId: string
  readonly own: string | undefined
}

function OfficeField({ placeId, own }: OfficeFieldProps): ReactNode {
  const t = useT()
  const bodies = useBodyChoices(placeId)
  return (
    <Combobox
      name="organisationId"
      label={t(plansText.office)}
      choices={bodies}
      defaultValue={own}
    />
  )
}

/** Every phase of every programme, the newest first within its programme. */
function useVersionChoices() {
  const { language } = useLanguage()
  const { items } = useSuspenseQuery(programmesQuery).data
  return items.flatMap((programme) =>
    programme.versions.toReversed().map((version) => ({
      value: version.id,
      label: `${language === 'en' ? (programme.titleEn ?? programme.shortTitle) : programme.shortTitle} (${version.label})`,
    })),
  )
}
