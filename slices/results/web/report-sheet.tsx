import type { ReactNode } from 'react'
import { DataTable } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ReportFormView, ReportLineView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { valueName } from './entry-name.ts'
import { EntryWarnings } from './entry-warnings.tsx'
import { useTagWords } from './tag-words.ts'
import './report-form.css'

/** The figures of a report as a sheet: what the checker reads, and what is printed. */
export function ReportSheet({ form }: { readonly form: ReportFormView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = (figure: string | null) => (figure === null ? '–' : format.number(figure))
  // Nothing at all where nothing is meant to be: a phone then leaves the line out.
  const wordsIfAny = (figure: string | null) => figure !== null && format.number(figure)
  return (
    <>
      <DataTable
        caption={t(reportFormText.sheet)}
        onPhone="cards"
        columns={[
          {
            key: 'indicator',
            header: t(reportFormText.indicator),
            isRowHeader: true,
            cell: (line) => <LineTitle line={line} />,
          },
          { key: 'unit', header: t(reportFormText.unit), cell: (line) => line.unit },
          {
            key: 'previous',
            header: t(reportFormText.lastPeriod),
            kind: 'figure',
            cell: (line) => words(line.previous),
          },
          {
            key: 'value',
            header: t(reportFormText.thisPeriod),
            kind: 'figure',
            cell: (line) => <strong>{words(line.value)}</strong>,
          },
          {
            key: 'soFar',
            header: t(reportFormText.soFar),
            kind: 'figure',
            cell: (line) => wordsIfAny(line.soFar),
          },
          {
            key: 'plan',
            header: t(reportFormText.plan),
            kind: 'figure',
            cell: (line) => wordsIfAny(line.plan),
          },
        ]}
        rows={form.lines}
        rowKey={valueName}
        empty={
          <EmptyState title={t(reportFormText.noLines)}>
            {t(reportFormText.noLinesFirst)}
          </EmptyState>
        }
      />
      {form.note !== '' && (
        <div className="report-note">
          <h3>{t(reportFormText.note)}</h3>
          <p>{form.note}</p>
        </div>
      )}
    </>
  )
}

function LineTitle({ line }: { readonly line: ReportLineView }): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const { wordsOf } = useTagWords()
  return (
    <>
      {line.tags === ''
        ? `${line.code}. ${line.title[language]}`
        : t(reportFormText.divided, { code: line.code, part: wordsOf(line.tags) })}
      <EntryWarnings warnings={line.warnings} />
    </>
  )
}
