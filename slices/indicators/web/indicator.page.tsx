import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { addDays } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { Badge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { useTitle } from '#web/use-title.ts'
import type { IndicatorView } from '../core/indicator.contract.ts'
import {
  DIRECTION_TEXT,
  INDICATOR_KIND_TEXT,
  indicatorsText,
  OVER_PLACE_TEXT,
  OVER_TIME_TEXT,
} from '../core/indicator.text.ts'
import { CertaintyBadge } from './certainty-badge.tsx'
import { indicatorListQuery, indicatorQuery } from './indicator-fetch.ts'
import { formulaWords, limitsWords } from './indicator-words.ts'
import { indicatorRoute } from './indicator.pages.ts'
import { useUnit } from './use-unit.ts'

/** One indicator: what it means, how it adds, and what the programme asks of the whole country. */
export function IndicatorPage(): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  const { indicatorId } = indicatorRoute.useParams()
  const { data: indicator } = useSuspenseQuery(indicatorQuery(indicatorId))
  const mayChange = useMay('indicator.change')
  return (
    <>
      <PageHeader
        title={`${indicator.code} ${titleOf(indicator)}`}
        lead={indicator.definition}
        trail={[{ label: t(indicatorsText.title), to: '/indicators' }]}
        badges={
          <>
            <Badge>{t(INDICATOR_KIND_TEXT[indicator.kind])}</Badge>
            <CertaintyBadge certainty={indicator.certainty} />
          </>
        }
        actions={
          mayChange && (
            <ButtonLink to={`/indicators/${indicator.id}/change`} icon="edit">
              {t(indicatorsText.change)}
            </ButtonLink>
          )
        }
      />
      <div className="stack">
        <HowItAdds indicator={indicator} />
        <Facts indicator={indicator} />
      </div>
    </>
  )
}

function HowItAdds({ indicator }: { readonly indicator: IndicatorView }): ReactNode {
  const t = useT()
  return (
    <Card title={t(indicatorsText.explained)}>
      {indicator.formula === null ? (
        <>
          <p>{t(OVER_TIME_TEXT[indicator.addsOverTime].long)}</p>
          <p>{t(OVER_PLACE_TEXT[indicator.addsOverPlace].long)}</p>
        </>
      ) : (
        <>
          <p>
            {t(indicatorsText.derived)}: <strong>{formulaWords(indicator.formula, t)}</strong>
          </p>
          <Parts indicator={indicator} />
          <p>{t(OVER_PLACE_TEXT.none.long)}</p>
        </>
      )}
    </Card>
  )
}

/** The indicators that a formula names, each a way to its own page. */
function Parts({ indicator }: { readonly indicator: IndicatorView }): ReactNode {
  const titleOf = useTitle()
  const { data } = useQuery(indicatorListQuery())
  const { formula } = indicator
  if (formula === null) return null
  const codes = formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula.of]
  const parts = codes.flatMap((code) => data?.items.find((each) => each.code === code) ?? [])
  return (
    <ul>
      {parts.map((part) => (
        <li key={part.id}>
          <PageLink to={`/indicators/${part.id}`}>{`${part.code} ${titleOf(part)}`}</PageLink>
        </li>
      ))}
    </ul>
  )
}

function Facts({ indicator }: { readonly indicator: IndicatorView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const unitOf = useUnit()
  const { nodeId, basis, validFrom, validTo } = indicator
  return (
    <KeyValueList
      facts={[
        { label: t(indicatorsText.unit), value: unitOf(indicator.unit) },
        { label: t(indicatorsText.direction), value: t(DIRECTION_TEXT[indicator.direction]) },
        { label: t(indicatorsText.decimals), value: String(indicator.decimals) },
        { label: t(indicatorsText.limits), value: limitsWords(indicator, t, format) },
        ...(indicator.nationalTarget === null
          ? []
          : [
              {
                label: t(indicatorsText.nationalTarget),
                value: <NationalTarget indicator={indicator} />,
              },
            ]),
        ...(nodeId === null
          ? []
          : [
              {
                label: t(indicatorsText.node),
                value: (
                  <PageLink to={`/programmes?node=${nodeId}`}>{t(indicatorsText.seeNode)}</PageLink>
                ),
              },
            ]),
        ...(basis === null ? [] : [{ label: t(indicatorsText.basis), value: basis }]),
        {
          label: t(indicatorsText.validity),
          value:
            validFrom === null && validTo === null
              ? t(indicatorsText.always)
              : t(indicatorsText.validityValue, {
                  from: validFrom === null ? '…' : format.day(validFrom),
                  to: validTo === null ? '…' : format.day(addDays(validTo, -1)),
                }),
        },
      ]}
    />
  )
}

const SIGNS = { '>': '>', '>=': '≥', '=': '=', '<=': '≤', '<': '<' } as const

function NationalTarget({ indicator }: { readonly indicator: IndicatorView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const unitOf = useUnit()
  const { nationalTarget, unit } = indicator
  if (nationalTarget === null) return null
  const { comparator, value, year, certainty } = nationalTarget
  return (
    <>
      {t(indicatorsText.nationalTargetValue, {
        sign: SIGNS[comparator],
        value: format.number(toDecimal(value)),
        unit: unitOf(unit),
        year: String(year),
      })}{' '}
      {certainty === 'recalled' && <CertaintyBadge certainty={certainty} />}
    </>
  )
}
