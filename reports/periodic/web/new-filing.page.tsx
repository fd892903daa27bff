import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { useCommand } from '#web/command.ts'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import { DraftKeyView, type ReportChoiceView } from '#reports/periodic/core/filing.contract.ts'
import { periodsToReport } from '#reports/periodic/core/report-period.ts'
import { FILINGS, reportChoicesQuery } from './filing-fetch.ts'
import { newFilingRoute } from './filing.pages.ts'

/** Plan, office and period: the three that say which report it is. */
export function NewFilingPage(): ReactNode {
  const t = useT()
  const { items } = useSuspenseQuery(reportChoicesQuery).data
  return (
    <>
      <PageHeader
        title={t(filingsText.newReport)}
        lead={t(filingsText.beginLead)}
        trail={[{ label: t(filingsText.title), to: '/filings' }]}
      />
      {items.length === 0 ? (
        <EmptyState title={t(filingsText.noChoices)}>{t(filingsText.noChoicesAdvice)}</EmptyState>
      ) : (
        <BeginForm choices={items} />
      )}
    </>
  )
}

function BeginForm({ choices }: { readonly choices: readonly ReportChoiceView[] }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { today } = useSession()
  const navigate = newFilingRoute.useNavigate()
  const plans = [...new Map(choices.map((choice) => [choice.planId, choice])).values()]
  const [planId, choosePlan] = useState(plans[0]?.planId ?? '')
  const year = plans.find((plan) => plan.planId === planId)?.year
  const offices = choices.filter((choice) => choice.planId === planId)
  const periods = year === undefined ? [] : periodsToReport(year, toDay(today))
  const begin = useCommand({
    path: '/filings/drafts',
    answer: DraftKeyView,
    refreshes: [FILINGS],
    onDone: ({ placeId, id }) => {
      void navigate({
        to: '/filings/drafts/$placeId/$draftId',
        params: { placeId, draftId: id },
      })
    },
  })
  return (
    <Form
      submitLabel={t(filingsText.begin)}
      isSending={begin.isSending}
      problem={begin.problem}
      onSubmit={(values) =>
        begin.send({
          planId: values.text('planId'),
          organisationId: values.text('organisationId'),
          period: values.text('period'),
        })
      }
    >
      <SelectField
        name="planId"
        label={t(filingsText.plan)}
        isRequired
        defaultValue={planId}
        choices={plans.map((plan) => ({ value: plan.planId, label: plan.planTitle }))}
        onChoose={choosePlan}
      />
      <SelectField
        key={`office of ${planId}`}
        name="organisationId"
        label={t(filingsText.office)}
        isRequired
        defaultValue={offices[0]?.organisationId}
        choices={offices.map((office) => ({
          value: office.organisationId,
          label: office.organisationName,
        }))}
      />
      <SelectField
        key={`period of ${planId}`}
        name="period"
        label={t(filingsText.period)}
        isRequired
        choices={periods.map((period) => ({ value: period, label: format.period(period) }))}
      />
    </Form>
  )
}
