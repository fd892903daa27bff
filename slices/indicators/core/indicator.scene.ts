/** Indicators for tests: a test says what matters to it, and the rest is plain. */
import type { DerivedIndicator, EnteredIndicator, Formula } from './indicator.ts'
import type { IndicatorId } from './indicator-id.ts'

const PLAIN = {
  titleVi: 'Số hộ',
  titleEn: undefined,
  unit: 'hộ',
  kind: 'outcome',
  direction: 'up',
  addsOverTime: 'stock',
  decimals: 0,
  lowest: undefined,
  highest: undefined,
  definition: '',
  basis: undefined,
  certainty: 'local',
  programmeVersionId: undefined,
  nodeId: undefined,
  validFrom: undefined,
  validTo: undefined,
  nationalTarget: undefined,
} as const

export function enteredScene(
  facts: Partial<EnteredIndicator> & Pick<EnteredIndicator, 'code'>,
): EnteredIndicator {
  return {
    ...PLAIN,
    id: facts.code as IndicatorId,
    source: 'entered',
    addsOverPlace: 'sum',
    ...facts,
  }
}

export function derivedScene(
  facts: Partial<DerivedIndicator> & { readonly code: string; readonly formula: Formula },
): DerivedIndicator {
  return {
    ...PLAIN,
    id: facts.code as IndicatorId,
    source: 'derived',
    addsOverPlace: 'none',
    ...facts,
  }
}
