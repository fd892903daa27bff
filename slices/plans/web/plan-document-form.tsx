import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Card } from '#web/components/card.tsx'
import { ErrorState, LoadingState } from '#web/components/states.tsx'
import { sendCommand } from '#web/api.ts'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { FileField } from '#web/forms/file-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { storeFile } from '#web/upload.ts'
import { toDay } from '#kernel/day.ts'
import { guessIssuer, parseDocumentNumber } from '#slices/documents/core/document-number.ts'
import { PlanTextView, ReadPlanView, type PlanView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import './fields.css'

const KINDS = ['.docx', '.txt']
/** As the server's own limit (platform/files). */
const MOST_BYTES = 20 * 1024 * 1024

/** What was taken out of an uploaded file, to be looked at before it is read. */
interface TakenText extends PlanTextView {
  readonly fileHash: string
}

/** Brings the plan's document in: a file whose text is shown first, or pasted text. */
export function PlanDocumentForm({ plan }: { readonly plan: PlanView }): ReactNode {
  const [taken, setTaken] = useState<TakenText>()
  return (
    <div className="stack">
      <UploadCard onTaken={setTaken} />
      <ReadCard key={taken?.fileHash ?? 'pasted'} plan={plan} taken={taken} />
    </div>
  )
}

function UploadCard({ onTaken }: { readonly onTaken: (taken: TakenText) => void }): ReactNode {
  const t = useT()
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<unknown>()

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    setProblem(undefined)
    setProgress(0)
    try {
      const { hash } = await storeFile(file, { onProgress: setProgress })
      const text = await sendCommand('/plans/text', { fileHash: hash }, PlanTextView)
      onTaken({ ...text, fileHash: hash })
    } catch (error) {
      setProblem(error)
    } finally {
      setProgress(undefined)
    }
  }

  return (
    <Card title={t(readingText.upload)}>
      <FileField
        name="plan"
        label={t(readingText.file)}
        kinds={KINDS}
        maxBytes={MOST_BYTES}
        progress={progress}
        onChoose={(file) => void take(file)}
      />
      {progress === 1 && <LoadingState label={t(readingText.takeText)} />}
      {problem !== undefined && <ErrorState problem={problem} />}
    </Card>
  )
}

interface ReadCardProps {
  readonly plan: PlanView
  readonly taken: TakenText | undefined
}

function ReadCard({ plan, taken }: ReadCardProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const today = toDay(useSession().today)
  const read = useCommand({
    path: `/plans/${plan.id}/reading`,
    answer: ReadPlanView,
    refreshes: [['plans']],
    onDone: ({ proposals }) => {
      announce(t(readingText.readDone, { n: proposals }), 'done')
    },
  })
  const number = taken?.number ?? ''
  const parsed = parseDocumentNumber(number)
  const issuer = parsed === undefined ? undefined : guessIssuer(parsed)
  return (
    <Card title={t(readingText.text)}>
      <Notes taken={taken} />
      <Form
        draftKey={`plan-text:${plan.id}:${taken?.fileHash ?? 'pasted'}`}
        submitLabel={t(readingText.read)}
        isSending={read.isSending}
        problem={read.problem}
        onSubmit={(values) =>
          read.send({
            text: values.text('text'),
            title: values.text('title'),
            number: values.optionalText('number'),
            issuer: values.optionalText('issuer'),
            issuedOn: values.day('issuedOn'),
            fileHash: taken?.fileHash,
          })
        }
      >
        <TextArea
          name="text"
          label={t(readingText.body)}
          hint={t(readingText.bodyHint)}
          isRequired
          rows={16}
          defaultValue={taken?.text ?? ''}
        />
        <TextField
          name="title"
          label={t(readingText.documentTitle)}
          isRequired
          maxLength={500}
          defaultValue={plan.title}
        />
        <div className="columns field-line-up">
          <TextField
            name="number"
            label={t(readingText.number)}
            maxLength={60}
            defaultValue={number}
          />
          <DayField name="issuedOn" label={t(readingText.issuedOn)} latest={today} />
        </div>
        <TextField
          name="issuer"
          label={t(readingText.issuer)}
          maxLength={300}
          defaultValue={issuer ?? ''}
        />
      </Form>
    </Card>
  )
}

/** What was converted on the way in, paragraph by paragraph: letters that a person should check. */
function Notes({ taken }: Pick<ReadCardProps, 'taken'>): ReactNode {
  const t = useT()
  if (taken === undefined || taken.notes.length === 0) return null
  return (
    <ul className="small">
      {taken.notes.map(({ code, paragraph, encoding }) => (
        <li key={`${code} ${String(paragraph)}`}>
          {code === 'text_converted'
            ? t(readingText.converted, { paragraph, encoding })
            : t(readingText.doubtful, { paragraph })}
        </li>
      ))}
    </ul>
  )
}
