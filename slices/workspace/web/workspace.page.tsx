import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { getJson } from '#web/api.ts'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useCommand } from '#web/command.ts'
import { useFormat } from '#web/use-format.ts'
import { toDay } from '#kernel/day.ts'
import { WorkspaceView } from '../core/workspace.contract.ts'
import { workspaceText } from '../core/workspace.text.ts'

const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => getJson('/workspace', WorkspaceView, { signal }),
})

/** Whose installation this is and by which day it works; the day of a training one can be set. */
export function WorkspacePage(): ReactNode {
  const t = useT()
  const f = useFormat()
  const { data } = useSuspenseQuery(workspaceQuery)
  const mayManage = useMay('user.manage')
  const day = f.day(toDay(data.workingDay ?? data.today))
  return (
    <>
      <PageHeader title={t(workspaceText.title)} lead={data.title} />
      <Card title={t(workspaceText.workingDay)}>
        <p>
          {data.workingDay === null
            ? t(workspaceText.isCalendar, { day })
            : t(workspaceText.isSet, { day })}
        </p>
        <p className="muted">{t(workspaceText.explanation)}</p>
        {!data.isDemonstration && <p>{t(workspaceText.real)}</p>}
        {data.isDemonstration && mayManage && <WorkingDayForm workspace={data} />}
      </Card>
    </>
  )
}

function WorkingDayForm({ workspace }: { readonly workspace: WorkspaceView }): ReactNode {
  const t = useT()
  const set = useCommand({
    path: '/workspace/working-day',
    answer: WorkspaceView,
    // Every deadline and every grant is judged by the day: all that was read is read again.
    refreshes: [[]],
  })
  return (
    <Form
      problem={set.problem}
      isSending={set.isSending}
      submitLabel={t(workspaceText.setDay)}
      onSubmit={(values) =>
        set.send({ version: workspace.version, workingDay: values.day('workingDay') ?? null })
      }
      actions={
        <Button
          isDisabled={workspace.workingDay === null}
          onClick={() => void set.send({ version: workspace.version, workingDay: null })}
        >
          {t(workspaceText.byCalendar)}
        </Button>
      }
    >
      <DayField
        key={workspace.version}
        name="workingDay"
        label={t(workspaceText.dayToSet)}
        defaultValue={toDay(workspace.workingDay ?? workspace.today)}
        isRequired
      />
    </Form>
  )
}
