import { useState, type ReactNode } from 'react'
import { parseDay } from '#kernel/day.ts'
import { Icon } from '#web/components/icon.tsx'
import { Combobox } from '#web/forms/combobox.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { TextArea } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { useBodyChoices, usePartChoices, type ListedChoice } from './use-choices.ts'
import './fields.css'
import './task-fields.css'

export interface TaskDraft {
  readonly title: string
  readonly organisationId: string | null
  readonly coordinatingIds: readonly string[]
  readonly nodeId: string | null
  readonly dueOn: string | null
}

interface TaskFieldsProps {
  readonly placeId: string
  readonly programmeVersionId: string | null
  readonly task?: TaskDraft
  /** Goes before the names of the fields, where a form holds several tasks. */
  readonly prefix?: string
}

/** What a task says: what is to be done, who leads, who helps, for which part, until when. */
export function TaskFields(props: TaskFieldsProps): ReactNode {
  const t = useT()
  const { placeId, programmeVersionId, task, prefix = '' } = props
  const bodies = useBodyChoices(placeId)
  const parts = usePartChoices(programmeVersionId)
  return (
    <div className="stack">
      <TextArea
        name={`${prefix}title`}
        label={t(readingText.taskTitle)}
        isRequired
        rows={3}
        maxLength={4000}
        defaultValue={task?.title ?? ''}
      />
      <div className="columns field-line-up">
        <Combobox
          name={`${prefix}organisationId`}
          label={t(readingText.organisation)}
          choices={bodies}
          defaultValue={task?.organisationId ?? undefined}
        />
        <DayField
          name={`${prefix}dueOn`}
          label={t(readingText.dueOn)}
          defaultValue={task?.dueOn === null ? undefined : parseDay(task?.dueOn ?? '')}
        />
      </div>
      <BodiesField
        name={`${prefix}coordinatingIds`}
        bodies={bodies}
        defaultIds={task?.coordinatingIds ?? []}
      />
      {parts.length > 0 && (
        <Combobox
          name={`${prefix}nodeId`}
          label={t(readingText.node)}
          choices={parts}
          defaultValue={task?.nodeId ?? undefined}
        />
      )}
    </div>
  )
}

export function readTaskFields(values: FormValues, prefix = '') {
  return {
    title: values.text(`${prefix}title`),
    organisationId: values.optionalText(`${prefix}organisationId`),
    coordinatingIds: values.all(`${prefix}coordinatingIds`).filter((id) => id !== ''),
    nodeId: values.optionalText(`${prefix}nodeId`),
    dueOn: values.day(`${prefix}dueOn`),
  }
}

interface BodiesFieldProps {
  readonly name: string
  readonly bodies: readonly ListedChoice[]
  readonly defaultIds: readonly string[]
}

/** Several bodies: each chosen one stands as a line that can be taken away again. */
function BodiesField({ name, bodies, defaultIds }: BodiesFieldProps): ReactNode {
  const t = useT()
  const [ids, setIds] = useState(defaultIds)
  const chosen = bodies.filter(({ value }) => ids.includes(value))
  return (
    <div className="bodies-field">
      {chosen.length > 0 && (
        <ul aria-label={t(readingText.coordinating)}>
          {chosen.map(({ value, label }) => (
            <li key={value}>
              <input type="hidden" name={name} value={value} />
              {label}
              <button
                type="button"
                aria-label={t(readingText.removeNamed, { name: label })}
                onClick={() => {
                  setIds(ids.filter((id) => id !== value))
                }}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        // A new, empty field after each choice.
        key={ids.length}
        name={`${name}.add`}
        label={t(readingText.addCoordinating)}
        choices={bodies.filter(({ value }) => !ids.includes(value))}
        onChoose={(id) => {
          if (id !== undefined) setIds([...ids, id])
        }}
      />
    </div>
  )
}
