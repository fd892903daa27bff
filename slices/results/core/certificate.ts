import type { DecimalText } from '#kernel/decimal.ts'

/** One line of a certified report: a figure as it stood when it was certified. */
export interface CertifiedLine {
  readonly indicatorCode: string
  readonly indicatorTitle: string
  readonly unit: string
  /** Empty for the undivided figure. */
  readonly tags: string
  readonly value: DecimalText
  readonly observationId: string
}

/** What a certificate freezes. Its hash is taken over the canonical JSON of this. */
export interface CertificateContent {
  readonly reportId: string
  readonly duty: string
  readonly period: string
  readonly placeName: string
  readonly organisationName: string
  readonly lines: readonly CertifiedLine[]
}

export interface CertifiedChange {
  readonly indicatorCode: string
  readonly indicatorTitle: string
  readonly tags: string
  /** Absent when the line was not there when it was certified. */
  readonly certified?: DecimalText
  /** Absent when the line is not there any more. */
  readonly now?: DecimalText
}

/** What changed since the certificate was signed: lines added, gone, or with another value. */
export function changesSince(
  certified: readonly CertifiedLine[],
  now: readonly CertifiedLine[],
): readonly CertifiedChange[] {
  const then = new Map(certified.map((line) => [keyOf(line), line]))
  const present = new Map(now.map((line) => [keyOf(line), line]))
  const keys = [...new Set([...then.keys(), ...present.keys()])].toSorted()
  return keys.flatMap((key) => {
    const before = then.get(key)
    const after = present.get(key)
    const line = after ?? before
    if (line === undefined || before?.value === after?.value) return []
    return [
      {
        indicatorCode: line.indicatorCode,
        indicatorTitle: line.indicatorTitle,
        tags: line.tags,
        ...(before === undefined ? {} : { certified: before.value }),
        ...(after === undefined ? {} : { now: after.value }),
      },
    ]
  })
}

function keyOf(line: CertifiedLine): string {
  return `${line.indicatorCode}|${line.tags}`
}
