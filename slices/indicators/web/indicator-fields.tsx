import { useState, type ReactNode } from 'react'
import { ProgrammeNodeCombobox } from '#slices/programmes/web/programme-node-combobox.tsx'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { FormValues } from '#web/forms/form-values.ts'
import { NumberField } from '#web/forms/number-field.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import type { IndicatorView } from '../core/indicator.contract.ts'
import {
  ADDS_OVER_PLACE,
  ADDS_OVER_TIME,
  DIRECTIONS,
  INDICATOR_KINDS,
  type Formula,
} from '../core/indicator.ts'
import {
  DIRECTION_TEXT,
  INDICATOR_KIND_TEXT,
  indicatorsText,
  OVER_PLACE_TEXT,
  OVER_TIME_TEXT,
} from '../core/indicator.text.ts'
import { FormulaFields } from './formula-fields.tsx'

interface IndicatorFieldsProps {
  /** The indicator that is changed; left out for a new one. */
  readonly indicator?: IndicatorView
}

type Source = 'entered' | Formula['kind']

/** What it measures, and how it adds: chosen in words, and explained where the choice is made. */
export function IndicatorFields({ indicator }: IndicatorFieldsProps): ReactNode {
  const t = useT()
  const [source, setSource] = useState<Source>(indicator?.formula?.kind ?? 'entered')
  return (
    <>
      <NameFields {...(indicator && { indicator })} />
      <SelectField
        name="source"
        label={t(indicatorsText.formulaKind)}
        isRequired
        defaultValue={source}
        choices={[
          { value: 'entered', label: t(indicatorsText.entered) },
          { value: 'ratio', label: t(indicatorsText.formulaRatio) },
          { value: 'fall_since_last_year', label: t(indicatorsText.formulaFall) },
        ]}
        onChoose={(value) => {
          setSource(value as Source)
        }}
      />
      {source === 'entered' ? (
        <AddingFields {...(indicator && { indicator })} />
      ) : (
        <FormulaFields kind={source} formula={indicator?.formula ?? null} />
      )}
      <LimitFields {...(indicator && { indicator })} />
      <ProgrammeNodeCombobox
        name="nodeId"
        label={t(indicatorsText.node)}
        defaultValue={indicator?.nodeId ?? undefined}
      />
      <TextField
        name="basis"
        label={t(indicatorsText.basis)}
        maxLength={2000}
        defaultValue={indicator?.basis ?? ''}
      />
    </>
  )
}

function NameFields({ indicator }: IndicatorFieldsProps): ReactNode {
  const t = useT()
  return (
    <>
      <TextArea
        name="titleVi"
        label={t(indicatorsText.name)}
        isRequired
        rows={2}
        maxLength={500}
        defaultValue={indicator?.titleVi ?? ''}
      />
      <TextField
        name="titleEn"
        label={t(indicatorsText.nameEn)}
        maxLength={500}
        defaultValue={indicator?.titleEn ?? ''}
      />
      <TextField
        name="unit"
        label={t(indicatorsText.unit)}
        isRequired
        maxLength={60}
        defaultValue={indicator?.unit ?? ''}
      />
      <SelectField
        name="kind"
        label={t(indicatorsText.kind)}
        isRequired
        defaultValue={indicator?.kind ?? 'output'}
        choices={INDICATOR_KINDS.map((value) => ({ value, label: t(INDICATOR_KIND_TEXT[value]) }))}
      />
      <SelectField
        name="direction"
        label={t(indicatorsText.direction)}
        isRequired
        defaultValue={indicator?.direction ?? 'up'}
        choices={DIRECTIONS.map((value) => ({ value, label: t(DIRECTION_TEXT[value]) }))}
      />
      <TextArea
        name="definition"
        label={t(indicatorsText.definition)}
        rows={3}
        maxLength={2000}
        defaultValue={indicator?.definition ?? ''}
      />
    </>
  )
}

function AddingFields({ indicator }: IndicatorFieldsProps): ReactNode {
  const t = useT()
  const [overTime, setOverTime] = useState<string>(indicator?.addsOverTime ?? 'increment')
  const [overPlace, setOverPlace] = useState<string>(indicator?.addsOverPlace ?? 'sum')
  const timeRule = ADDS_OVER_TIME.find((rule) => rule === overTime)
  const placeRule = ADDS_OVER_PLACE.find((rule) => rule === overPlace)
  return (
    <>
      <SelectField
        name="addsOverTime"
        label={t(indicatorsText.overTime)}
        isRequired
        defaultValue={overTime}
        {...(timeRule && { hint: t(OVER_TIME_TEXT[timeRule].long) })}
        choices={ADDS_OVER_TIME.map((value) => ({ value, label: t(OVER_TIME_TEXT[value].short) }))}
        onChoose={setOverTime}
      />
      <SelectField
        name="addsOverPlace"
        label={t(indicatorsText.overPlace)}
        isRequired
        defaultValue={overPlace}
        {...(placeRule && { hint: t(OVER_PLACE_TEXT[placeRule].long) })}
        choices={ADDS_OVER_PLACE.map((value) => ({
          value,
          label: t(OVER_PLACE_TEXT[value].short),
        }))}
        onChoose={setOverPlace}
      />
    </>
  )
}

function LimitFields({ indicator }: IndicatorFieldsProps): ReactNode {
  const t = useT()
  return (
    <>
      <NumberField
        name="decimals"
        label={t(indicatorsText.decimals)}
        isRequired
        isWholeOnly
        defaultValue={toDecimal(String(indicator?.decimals ?? 0))}
      />
      <NumberField
        name="lowest"
        label={t(indicatorsText.lowest)}
        mayBeNegative
        {...defaultOf(indicator === undefined ? '0' : indicator.lowest)}
      />
      <NumberField
        name="highest"
        label={t(indicatorsText.highest)}
        mayBeNegative
        {...defaultOf(indicator?.highest ?? null)}
      />
    </>
  )
}

function defaultOf(text: string | null): { readonly defaultValue?: DecimalText } {
  return text === null ? {} : { defaultValue: toDecimal(text) }
}

/** The body of both commands. A derived figure is as of the moment, and never adds over places. */
export function readIndicator(values: FormValues) {
  const formula = readFormula(values)
  return {
    titleVi: values.text('titleVi'),
    titleEn: values.optionalText('titleEn'),
    unit: values.text('unit'),
    kind: values.text('kind'),
    direction: values.text('direction'),
    addsOverTime: formula === undefined ? values.text('addsOverTime') : 'stock',
    addsOverPlace: formula === undefined ? values.text('addsOverPlace') : 'none',
    formula,
    decimals: Number(values.number('decimals') ?? 0),
    lowest: values.number('lowest'),
    highest: values.number('highest'),
    definition: values.text('definition'),
    basis: values.optionalText('basis'),
    nodeId: values.optionalText('nodeId'),
  }
}

function readFormula(values: FormValues): Formula | undefined {
  switch (values.text('source')) {
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: values.text('numerator'),
        denominator: values.text('denominator'),
        times: Number(values.number('times') ?? 100),
      }
    case 'fall_since_last_year':
      return { kind: 'fall_since_last_year', of: values.text('of') }
    default:
      return undefined
  }
}
