import type { Proposal } from './proposal.ts'

/** The fields of the command line's output, in its order. What a proposal lacks is left out. */
const PRINTED = [
  'kind',
  'sentence',
  'start',
  'end',
  'subject',
  'comparator',
  'value',
  'unit',
  'year',
  'programmeNode',
  'organisation',
  'due',
  'number',
  'issuer',
  'date',
] as const

/** Fields after the promised ones, for readers who want more. */
const FURTHER = [
  'valueTo',
  'change',
  'per',
  'scope',
  'partOf',
  'organisationCode',
  'coordinating',
  'recurrence',
  'questions',
] as const

const FIGURES: ReadonlySet<string> = new Set(['value', 'valueTo'])

export type ProposalJson = Readonly<Record<string, unknown>>

/**
 * One proposal as `chitieu plan read --json` prints it. Figures become JSON numbers here, and only
 * here: inside they stay decimal strings.
 */
export function toProposalJson(proposal: Proposal): ProposalJson {
  const fields: Readonly<Record<string, unknown>> = { ...proposal }
  const present = [...PRINTED, ...FURTHER].filter((name) => fields[name] !== undefined)
  return Object.fromEntries(
    present.map((name) => [name, FIGURES.has(name) ? Number(fields[name]) : fields[name]]),
  )
}
