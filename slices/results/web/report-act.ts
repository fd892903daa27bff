import type { Action } from '#slices/users/core/action.ts'
import { mayAct, useSession } from '#web/session.tsx'
import type { ReportFormView } from '../core/report.contract.ts'

/** What a person may do to a report as it stands, the main act first. */
export type ReportAct =
  'submit' | 'certify' | 'return' | 'certifyAgain' | 'correct' | 'askReopening'

export type ReportStanding = Pick<
  ReportFormView,
  'state' | 'reportId' | 'mayEnter' | 'dueOn' | 'reopening' | 'changesSinceCertified'
>

/** The acts that the state leaves open to somebody who holds these actions over the unit. */
export function actsOn(
  form: ReportStanding,
  reader: { readonly today: string; readonly may: (action: Action) => boolean },
): readonly ReportAct[] {
  const { may } = reader
  switch (form.state) {
    case 'draft':
      return may('result.submit') ? actsOnDraft(form, reader.today) : []
    case 'returned':
      return may('result.submit') ? ['submit'] : []
    case 'submitted':
      return may('result.certify') ? ['certify', 'return'] : []
    case 'certified': {
      const isChanged = form.changesSinceCertified.length > 0
      return [
        ...(isChanged && may('result.certify') ? (['certifyAgain'] as const) : []),
        ...(may('result.enter') ? (['correct'] as const) : []),
      ]
    }
  }
}

function actsOnDraft(form: ReportStanding, today: string): readonly ReportAct[] {
  if (isClosed(form, today)) return form.reopening?.state === 'asked' ? [] : ['askReopening']
  return form.reportId === null ? [] : ['submit']
}

/** The period is over, and no re-opening holds. */
function isClosed({ mayEnter, dueOn }: ReportStanding, today: string): boolean {
  return !mayEnter && today > dueOn
}

/**
 * Whether the reader holds an action over the reporting unit. Grants over the place of the reader's
 * own office reach every unit whose reports that reader is shown.
 */
export function useMayOn(form: Pick<ReportFormView, 'placeId'>): (action: Action) => boolean {
  const { grants, place } = useSession()
  const places = place === null ? [form.placeId] : [form.placeId, place.id]
  return (action) => mayAct(grants, action, places)
}

export function useReportActs(form: ReportFormView): readonly ReportAct[] {
  const { today } = useSession()
  return actsOn(form, { today, may: useMayOn(form) })
}

/** Whether the address asks for the form of a certified report. */
export function isCorrecting(search: { readonly correct?: string | undefined }): boolean {
  return search.correct === '1'
}
