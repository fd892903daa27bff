import type { ReactNode } from 'react'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import type { DraftView } from '#reports/periodic/core/filing.contract.ts'
import { periodicReportText } from '#reports/periodic/core/periodic-report.text.ts'
import { toLines, toProposalLines } from '#reports/periodic/core/report-lines.ts'
import type { ReportWords } from '#reports/periodic/core/report-words.ts'
import { SECTIONS } from './words-form.ts'
import './words-fields.css'

const SECTION_ROWS = 5

/** The sections that people write, each beside what the same office wrote last period. */
export function SectionFields({ draft }: { readonly draft: DraftView }): ReactNode {
  const t = useT()
  const { words, earlier } = draft
  const proposalsAt = SECTIONS.indexOf('nextPeriod')
  return (
    <>
      {SECTIONS.slice(0, proposalsAt).map((section) => (
        <BesideEarlier key={section} earlier={earlier} text={earlierLines(earlier, section)}>
          <TextArea
            name={section}
            label={t(periodicReportText[section])}
            hint={t(filingsText.oneALine)}
            defaultValue={toLines(words[section])}
            rows={SECTION_ROWS}
            maxLength={50_000}
          />
        </BesideEarlier>
      ))}
      <BesideEarlier
        earlier={earlier}
        text={earlier === null ? '' : toProposalLines(earlier.words.proposals)}
      >
        <TextArea
          name="proposals"
          label={t(periodicReportText.proposals)}
          hint={t(filingsText.proposalHint)}
          defaultValue={toProposalLines(words.proposals)}
          rows={SECTION_ROWS}
          maxLength={50_000}
        />
      </BesideEarlier>
      <BesideEarlier earlier={earlier} text={earlierLines(earlier, 'nextPeriod')}>
        <TextArea
          name="nextPeriod"
          label={t(periodicReportText.nextPeriod)}
          hint={t(filingsText.oneALine)}
          defaultValue={toLines(words.nextPeriod)}
          rows={SECTION_ROWS}
          maxLength={50_000}
        />
      </BesideEarlier>
    </>
  )
}

interface BesideEarlierProps {
  readonly earlier: DraftView['earlier']
  readonly text: string
  readonly children: ReactNode
}

function BesideEarlier({ earlier, text, children }: BesideEarlierProps): ReactNode {
  const t = useT()
  if (earlier === null) return children
  const { number, period } = earlier
  return (
    <div className="columns">
      {children}
      <details className="earlier-words" open>
        <summary>{t(filingsText.earlierOf, { number, period })}</summary>
        {text === '' ? (
          <p className="muted">{t(filingsText.earlierEmpty)}</p>
        ) : (
          text.split('\n').map((line, index) => <p key={index}>{line}</p>)
        )}
      </details>
    </div>
  )
}

function earlierLines(earlier: DraftView['earlier'], section: (typeof SECTIONS)[number]): string {
  return earlier === null ? '' : toLines(earlier.words[section])
}

/** Head and foot of the document: they seldom change from one report to the next. */
export function FormalFields({ words }: { readonly words: ReportWords }): ReactNode {
  const t = useT()
  const { letterhead, signature } = words
  return (
    <>
      <TextField
        name="summary"
        label={t(filingsText.summary)}
        isRequired
        defaultValue={words.summary}
        maxLength={1_000}
      />
      <TextArea
        name="opening"
        label={t(filingsText.opening)}
        isRequired
        defaultValue={words.opening}
        rows={2}
      />
      <div className="columns">
        <TextField
          name="issuerParent"
          label={t(filingsText.issuerParent)}
          defaultValue={letterhead.issuerParent ?? ''}
          maxLength={300}
        />
        <TextField
          name="issuer"
          label={t(filingsText.issuer)}
          isRequired
          defaultValue={letterhead.issuer}
          maxLength={300}
        />
        <TextField
          name="symbol"
          label={t(filingsText.symbol)}
          isRequired
          defaultValue={letterhead.symbol}
          maxLength={50}
        />
        <TextField
          name="place"
          label={t(filingsText.place)}
          isRequired
          defaultValue={letterhead.place}
          maxLength={100}
        />
      </div>
      <div className="columns">
        <LinesField name="addressees" label={t(filingsText.addressees)} lines={words.addressees} />
        <LinesField name="legalBasis" label={t(filingsText.legalBasis)} lines={words.legalBasis} />
        <LinesField name="recipients" label={t(filingsText.recipients)} lines={words.recipients} />
      </div>
      <div className="columns">
        <TextField
          name="authority"
          label={t(filingsText.authority)}
          isRequired
          defaultValue={signature.authority}
          maxLength={300}
        />
        <TextArea
          name="capacity"
          label={t(filingsText.capacity)}
          hint={t(filingsText.capacityHint)}
          isRequired
          defaultValue={toLines(signature.capacity)}
          rows={2}
        />
        <TextField
          name="signer"
          label={t(filingsText.signer)}
          defaultValue={signature.name ?? ''}
          maxLength={100}
        />
      </div>
    </>
  )
}

interface LinesFieldProps {
  readonly name: string
  readonly label: string
  readonly lines: readonly string[]
}

function LinesField({ name, label, lines }: LinesFieldProps): ReactNode {
  const t = useT()
  return (
    <TextArea
      name={name}
      label={label}
      hint={t(filingsText.oneALine)}
      defaultValue={toLines(lines)}
      rows={4}
    />
  )
}
