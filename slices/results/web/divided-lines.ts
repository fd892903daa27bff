import { useState } from 'react'
import { useDraft } from '#web/forms/draft.ts'
import type { ReportFormView, ReportLineView } from '../core/report.contract.ts'
import { isSameLine, lineOfField, type LineName } from './entry-name.ts'

/** One draft per report of an office: what is typed for a quarter stays with that quarter. */
export function draftKeyOf(form: ReportFormView): string {
  return `report:${form.organisationId}:${form.dutyId}:${form.period}`
}

/** The lines of the report, with those that the person divides off; a kept draft divides them again. */
export function useDividedLines(form: ReportFormView) {
  const draft = useDraft(draftKeyOf(form))
  const [added, setAdded] = useState<readonly LineName[]>(() =>
    (draft.read() ?? []).flatMap(([name]) => lineOfField(name) ?? []),
  )
  const divided = added.flatMap((name): readonly ReportLineView[] => {
    const whole = form.lines.find((line) => line.indicatorId === name.indicatorId)
    const isThere = form.lines.some((line) => isSameLine(line, name))
    return whole === undefined || isThere ? [] : [partOf(whole, name.tags)]
  })
  return {
    lines: [...form.lines, ...divided],
    divide: (line: LineName) => {
      setAdded((lines) => [...lines, line])
    },
  }
}

function partOf(whole: ReportLineView, tags: string): ReportLineView {
  return {
    ...whole,
    tags,
    value: null,
    observationId: null,
    warnings: [],
    previous: null,
    soFar: null,
    plan: null,
  }
}

export function groupByIndicator(
  lines: readonly ReportLineView[],
): readonly (readonly [string, readonly ReportLineView[]])[] {
  const groups = new Map<string, ReportLineView[]>()
  for (const line of lines) {
    groups.set(line.indicatorId, [...(groups.get(line.indicatorId) ?? []), line])
  }
  return [...groups]
}
