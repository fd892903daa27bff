import type { OwedReportView } from '../core/report.contract.ts'

/** What is to be done about an owed report, the most pressing first. */
export const URGENCIES = [
  'to_certify',
  'returned',
  'overdue',
  'reopened',
  'due_soon',
  'open',
  'submitted',
  'certified',
  'not_open',
] as const
export type Urgency = (typeof URGENCIES)[number]

/**
 * How pressing an owed report is for this person. What waits for a certifier is that person's first
 * duty; for everybody else it is out of their hands.
 */
export function urgencyOf(
  report: Pick<OwedReportView, 'state' | 'timeliness' | 'openUntil'>,
  reader: { readonly today: string; readonly mayCertify: boolean },
): Urgency {
  if (report.state === 'submitted') return reader.mayCertify ? 'to_certify' : 'submitted'
  if (report.state === 'certified') return 'certified'
  if (report.state === 'returned') return 'returned'
  const isReopened = report.openUntil !== null && report.openUntil >= reader.today
  return report.timeliness === 'overdue' && isReopened ? 'reopened' : report.timeliness
}
