import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import { useAnnounce } from '#web/components/announcer.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { IndicatorView } from '../core/indicator.contract.ts'
import { indicatorsText } from '../core/indicator.text.ts'
import { IndicatorFields, readIndicator } from './indicator-fields.tsx'
import { indicatorQuery } from './indicator-fetch.ts'
import { changeIndicatorRoute, newIndicatorRoute } from './indicator.pages.ts'

/** Adds an indicator of the office's own. */
export function NewIndicatorPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = newIndicatorRoute.useNavigate()
  const indicatorId = useMemo(() => uuidv7(), [])
  const add = useCommand({
    path: '/indicators',
    answer: IndicatorView,
    refreshes: [['indicators']],
    onDone: ({ id, code }) => {
      announce(t(indicatorsText.added, { code }), 'done')
      void navigate({ to: '/indicators/$indicatorId', params: { indicatorId: id } })
    },
  })
  return (
    <>
      <PageHeader
        title={t(indicatorsText.add)}
        trail={[{ label: t(indicatorsText.title), to: '/indicators' }]}
      />
      <Form
        draftKey="indicator:new"
        submitLabel={t(indicatorsText.add)}
        isSending={add.isSending}
        problem={add.problem}
        onSubmit={(values) =>
          add.send({
            indicatorId,
            code: values.text('code').toUpperCase(),
            ...readIndicator(values),
          })
        }
      >
        <TextField
          name="code"
          label={t(indicatorsText.code)}
          hint={t(indicatorsText.codeHint)}
          isRequired
          maxLength={10}
        />
        <IndicatorFields />
      </Form>
    </>
  )
}

/** Changes what may be changed; once figures stand on it, that is the wording only. */
export function ChangeIndicatorPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = changeIndicatorRoute.useNavigate()
  const { indicatorId } = changeIndicatorRoute.useParams()
  const { data: indicator } = useSuspenseQuery(indicatorQuery(indicatorId))
  const change = useCommand({
    path: `/indicators/${indicatorId}/change`,
    answer: IndicatorView,
    refreshes: [['indicators']],
    onDone: ({ id, code }) => {
      announce(t(indicatorsText.changed, { code }), 'done')
      void navigate({ to: '/indicators/$indicatorId', params: { indicatorId: id } })
    },
  })
  return (
    <>
      <PageHeader
        title={`${t(indicatorsText.change)} ${indicator.code}`}
        trail={[
          { label: t(indicatorsText.title), to: '/indicators' },
          { label: indicator.code, to: `/indicators/${indicatorId}` },
        ]}
      />
      <Form
        draftKey={`indicator:${indicatorId}`}
        submitLabel={t(indicatorsText.change)}
        isSending={change.isSending}
        problem={change.problem}
        onSubmit={(values) => change.send(readIndicator(values))}
      >
        <IndicatorFields indicator={indicator} />
      </Form>
    </>
  )
}
