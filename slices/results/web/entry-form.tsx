import { useRef, useState, type ReactNode } from 'react'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import type { ReportFormView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { draftKeyOf, groupByIndicator, useDividedLines } from './divided-lines.ts'
import { DivideDialog } from './divide-dialog.tsx'
import { EntryConflict } from './entry-conflict.tsx'
import { EntryIndicator } from './entry-indicator.tsx'
import { impossibleFields } from './entry-problem.ts'
import { useReportEntry, VERSION_FIELD } from './use-report-entry.ts'
import './report-form.css'

interface EntryFormProps {
  readonly form: ReportFormView
  /** Told whether something is typed that is not saved yet. */
  readonly onDirty: (isDirty: boolean) => void
}

/**
 * The figures of a report, typed on a phone. What is typed is kept on the device until the server
 * has it; when somebody else saved in the meantime, nothing typed is lost and the lines are compared.
 */
export function EntryForm({ form, onDirty }: EntryFormProps): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const entry = useReportEntry(form, frame, onDirty)
  const { lines, divide } = useDividedLines(form)
  const [dividing, setDividing] = useState<string>()
  const isCorrection = form.state === 'certified'
  return (
    <div
      ref={frame}
      onInput={() => {
        onDirty(true)
      }}
    >
      {entry.conflicts !== undefined && (
        <EntryConflict
          conflicts={entry.conflicts}
          nameOf={entry.nameOf}
          onTakeTheirs={entry.takeTheirs}
        />
      )}
      <Form
        draftKey={draftKeyOf(form)}
        submitLabel={t(isCorrection ? reportFormText.saveCorrections : reportFormText.save)}
        isSending={entry.isSending}
        problem={entry.conflicts === undefined ? entry.problem : undefined}
        errors={{ ...impossibleFields(entry.problem, t, language), ...entry.errors }}
        onSubmit={entry.save}
      >
        <input type="hidden" name={VERSION_FIELD} defaultValue={entry.openedAt} />
        {groupByIndicator(lines).map(([indicatorId, own]) => (
          <EntryIndicator
            key={indicatorId}
            lines={own}
            isCorrection={isCorrection}
            onDivide={() => {
              setDividing(indicatorId)
            }}
          />
        ))}
        <TextArea
          name="note"
          label={t(reportFormText.note)}
          hint={t(reportFormText.noteHint)}
          defaultValue={form.note}
          maxLength={4000}
        />
      </Form>
      {dividing !== undefined && (
        // Beside the form and not within: a form that is sent in a dialog is sent to those around it.
        <DivideDialog
          lines={lines.filter(({ indicatorId }) => indicatorId === dividing)}
          onClose={() => {
            setDividing(undefined)
          }}
          onDivide={(tags) => {
            divide({ indicatorId: dividing, tags })
          }}
        />
      )}
    </div>
  )
}
