import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { DayField } from '#web/forms/day-field.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { guessIssuer, guessKind, parseDocumentNumber } from '../core/document-number.ts'
import type { DocumentSummary } from '../core/document.contract.ts'
import { DOCUMENT_KINDS } from '../core/document.ts'
import { documentsText } from '../core/document.text.ts'

interface FactsFieldsProps {
  /** The document that is corrected; left out for a new one. */
  readonly document?: DocumentSummary
}

/** What is said about a document. The number, once typed, proposes the kind and the issuer. */
export function FactsFields({ document }: FactsFieldsProps): ReactNode {
  const t = useT()
  const today = toDay(useSession().today)
  const [typed, setTyped] = useState(document?.number ?? '')
  const { kind, issuer } = proposeFrom(typed)
  return (
    <>
      {/* The number's letters go nowhere until the field is left: nothing is touched while typing. */}
      <div
        onBlur={(event) => {
          if (event.target instanceof HTMLInputElement) setTyped(event.target.value)
        }}
      >
        <TextField
          name="number"
          label={t(documentsText.number)}
          hint={t(documentsText.numberHint)}
          defaultValue={document?.number ?? ''}
          maxLength={60}
        />
      </div>
      <SelectField
        key={`kind ${kind ?? ''}`}
        name="kind"
        label={t(documentsText.kind)}
        isRequired
        defaultValue={document?.kind ?? kind}
        choices={DOCUMENT_KINDS.map((value) => ({ value, label: t(documentsText[value]) }))}
      />
      <TextField
        name="issuer"
        label={t(documentsText.issuer)}
        {...(issuer !== undefined && { hint: t(documentsText.issuerProposed, { issuer }) })}
        defaultValue={document?.issuer ?? ''}
        maxLength={300}
      />
      <DayField
        name="issuedOn"
        label={t(documentsText.issuedOn)}
        latest={today}
        defaultValue={document?.issuedOn ?? undefined}
      />
      <TextArea
        name="title"
        label={t(documentsText.subject)}
        isRequired
        maxLength={2000}
        rows={2}
        defaultValue={document?.title ?? ''}
      />
    </>
  )
}

function proposeFrom(number: string) {
  const parsed = parseDocumentNumber(number)
  if (parsed === undefined) return { kind: undefined, issuer: undefined }
  return { kind: guessKind(parsed), issuer: guessIssuer(parsed) }
}

export function readFacts(values: FormValues) {
  return {
    kind: values.text('kind'),
    number: values.optionalText('number'),
    issuer: values.optionalText('issuer'),
    issuedOn: values.day('issuedOn'),
    title: values.text('title'),
  }
}
