import type { Brand } from '#kernel/brand.ts'

export type DutyId = Brand<string, 'DutyId'>
export type PeriodicReportId = Brand<string, 'PeriodicReportId'>
export type ObservationId = Brand<string, 'ObservationId'>
export type CertificateId = Brand<string, 'CertificateId'>
