import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { useCommand } from '#web/command.ts'
import { fillForm } from '#web/forms/form-element.ts'
import { readForm, type FormValues } from '#web/forms/form-values.ts'
import { useLanguage } from '#web/language.tsx'
import { useT, type Translate } from '#web/text.ts'
import {
  SavedReportView,
  type ReportFormQuery,
  type ReportFormView,
  type ReportLineView,
} from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { isSameLine, lineOfField, valueName, type LineName } from './entry-name.ts'
import { isOvertaken } from './entry-problem.ts'
import { reportFormQuery } from './result-fetch.ts'
import { useTagWords } from './tag-words.ts'
import { compareWithSaved, readTypedEntries, type Conflict } from './typed-entries.ts'

/** Carries the version at which typing began through a draft: an old draft meets a newer report. */
export const VERSION_FIELD = 'openedAt'

/** Sending, and what comes back: figures saved, figures impossible, or a report that has moved on. */
export function useReportEntry(
  form: ReportFormView,
  frame: React.RefObject<HTMLDivElement | null>,
  onDirty: (isDirty: boolean) => void,
) {
  const t = useT()
  const announce = useAnnounce()
  const queryClient = useQueryClient()
  const nameOf = useLineWords(form)
  // What typing began with. The page reads the report anew from time to time; this must not move.
  const [openedAt, setOpenedAt] = useState(form.version)
  const [seen, setSeen] = useState<readonly ReportLineView[]>(form.lines)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [conflicts, setConflicts] = useState<readonly Conflict[]>()
  const key = keyOf(form)
  const command = useCommand({
    path: '/reports/entries',
    answer: SavedReportView,
    refreshes: [['results']],
    onDone: ({ version, warnings }, body: SaveBody) => {
      setOpenedAt(version)
      setSeen(queryClient.getQueryData(reportFormQuery(key).queryKey)?.lines ?? seen)
      setConflicts(undefined)
      onDirty(false)
      announce(
        warnings.length > 0
          ? t(reportFormText.savedWithWarnings, { n: warnings.length })
          : t(reportFormText.saved, { n: body.entries.length }),
      )
    },
  })

  async function save(values: FormValues): Promise<SavedReportView | undefined> {
    const { entries, complaints } = readTypedEntries(
      values,
      withTyped(seen, values),
      form.state === 'certified',
    )
    setErrors(wordsOf(complaints, t))
    if (Object.keys(complaints).length > 0) return undefined
    const version = Number(values.text(VERSION_FIELD))
    const body = { ...key, version, note: values.text('note'), entries }
    const answer = await command.send(body)
    if (answer === undefined) await compareWhenOvertaken(version)
    return answer
  }

  /** The report may have moved on: reads it anew, takes what only the other changed, shows the rest. */
  async function compareWhenOvertaken(version: number): Promise<void> {
    const latest = await queryClient.fetchQuery(reportFormQuery(key)).catch(() => undefined)
    const element = frame.current?.querySelector('form')
    if (latest === undefined || latest.version === version || !element) return
    // A draft of an earlier visit: what it began with is not known, so every difference is shown.
    const begun = version === openedAt ? seen : []
    const compared = compareWithSaved(readForm(element), begun, latest.lines)
    fillForm(element, [
      [VERSION_FIELD, String(latest.version)],
      ...compared.updates.map(
        (one) => [valueName(one), formatVietnameseNumber(one.value)] as const,
      ),
    ])
    setOpenedAt(latest.version)
    setSeen(latest.lines)
    setConflicts(compared.conflicts)
  }

  function takeTheirs(conflict: Conflict): void {
    const element = frame.current?.querySelector('form')
    if (!element) return
    const theirs = formatVietnameseNumber(toDecimal(conflict.theirs))
    fillForm(element, [[valueName(conflict), theirs]])
    setConflicts((open) => open?.filter((one) => !isSameLine(one, conflict)))
  }

  return {
    save,
    takeTheirs,
    nameOf,
    openedAt,
    errors,
    conflicts,
    isSending: command.isSending,
    problem: isOvertaken(command.problem) && conflicts !== undefined ? null : command.problem,
  }
}

type SaveBody = ReportFormQuery & {
  readonly version: number
  readonly note: string
  readonly entries: readonly unknown[]
}

function keyOf({ placeId, organisationId, dutyId, period }: ReportFormView): ReportFormQuery {
  return { placeId, organisationId, dutyId, period }
}

function wordsOf(
  complaints: Readonly<Record<string, 'erased' | 'reason_missing'>>,
  t: Translate,
): Readonly<Record<string, string>> {
  const texts = {
    erased: reportFormText.erased,
    reason_missing: reportFormText.correctionReasonMissing,
  }
  return Object.fromEntries(
    Object.entries(complaints).map(([name, complaint]) => [name, t(texts[complaint])]),
  )
}

/** The seen lines, and those that were added by dividing and have no figure behind them yet. */
function withTyped(seen: readonly ReportLineView[], values: FormValues) {
  const added = values
    .entries()
    .flatMap(([name]) => lineOfField(name) ?? [])
    .filter((line) => !seen.some((one) => isSameLine(one, line)))
  return [...seen, ...added.map((line) => ({ ...line, value: null }))]
}

function useLineWords(form: ReportFormView): (line: LineName) => string {
  const { language } = useLanguage()
  const { wordsOf: partWords } = useTagWords()
  return (name) => {
    const line = form.lines.find(({ indicatorId }) => indicatorId === name.indicatorId)
    const title = line?.title[language] ?? name.indicatorId
    return name.tags === '' ? title : `${title} (${partWords(name.tags)})`
  }
}
