import { fromLines, fromProposalLines } from '#reports/periodic/core/report-lines.ts'
import type { ReportWords } from '#reports/periodic/core/report-words.ts'
import type { FormValues } from '#web/forms/form-values.ts'

/** The sections of the report that are written as paragraphs, in their order on paper. */
export const SECTIONS = [
  'direction',
  'targets',
  'outputs',
  'tasks',
  'difficulties',
  'nextPeriod',
] as const

/** The words that the form holds, or undefined when a proposal does not say to whom it goes. */
export function readWords(values: FormValues): ReportWords | undefined {
  const proposals = fromProposalLines(values.text('proposals'))
  if (proposals === undefined) return undefined
  const lines = (name: string) => fromLines(values.text(name))
  return {
    letterhead: {
      issuerParent: values.optionalText('issuerParent') ?? null,
      issuer: values.text('issuer'),
      symbol: values.text('symbol'),
      place: values.text('place'),
    },
    summary: values.text('summary'),
    addressees: lines('addressees'),
    legalBasis: lines('legalBasis'),
    opening: values.text('opening'),
    direction: lines('direction'),
    targets: lines('targets'),
    outputs: lines('outputs'),
    tasks: lines('tasks'),
    difficulties: lines('difficulties'),
    proposals,
    nextPeriod: lines('nextPeriod'),
    recipients: lines('recipients'),
    signature: {
      authority: values.text('authority'),
      capacity: lines('capacity'),
      name: values.optionalText('signer') ?? null,
    },
  }
}
