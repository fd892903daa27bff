import { toQuery } from '#web/api.ts'

interface ReportName {
  readonly placeId: string
  readonly organisationId: string
  readonly dutyId: string
  readonly period: string
}

/** Where a report is read and entered; it has an address before anybody has begun it. */
export function reportAddress({ placeId, organisationId, dutyId, period }: ReportName): string {
  return `/reports/form${toQuery({ placeId, organisationId, dutyId, period })}`
}
