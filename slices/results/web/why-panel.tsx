import type { ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { WhyView } from '../core/dashboard.contract.ts'
import type { Comparator } from '../core/progress.ts'
import { dashboardText, planValueText } from '../core/result-screen.text.ts'
import type { WhyAsk } from './result-fetch.ts'
import { WhyEntries } from './why-entries.tsx'

interface WhyPanelProps {
  readonly why: WhyView
  readonly state: WhyAsk['state']
  readonly year: number
}

/** Why a figure is what it is: how it is worked out, from what parts, and who entered each of them. */
export function WhyPanel({ why, state, year }: WhyPanelProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const { indicator } = why
  return (
    <div className="stack">
      <div>
        <p>
          {indicator.code}. {indicator.title[language]}
        </p>
        <p className="why-value">
          <span className="figure">
            {why.value === null ? t(dashboardText.none) : format.number(why.value)}
          </span>{' '}
          {indicator.unit}
        </p>
        <p className="muted">
          {t(dashboardText[state])} · {why.placeName} · {year}
        </p>
        {why.entries.some(({ generated }) => generated) && <GeneratedBadge />}
      </div>
      <HowItAdds why={why} />
      {why.parts.length > 0 && <Parts why={why} />}
      <WhyEntries entries={why.entries} />
      <SetBy why={why} />
    </div>
  )
}

function HowItAdds({ why }: { readonly why: WhyView }): ReactNode {
  const t = useT()
  const { indicator } = why
  return (
    <section>
      <h3>{t(dashboardText.howItAdds)}</h3>
      <p>{useAddingWords(why)}</p>
      <KeyValueList
        facts={[
          { label: t(dashboardText.definition), value: indicator.definition },
          { label: t(dashboardText.basis), value: indicator.basis },
        ]}
      />
    </section>
  )
}

/** The way from entries to the figure, as one would say it in a meeting. */
function useAddingWords({ formula, indicator }: WhyView): string {
  const t = useT()
  if (formula === 'ratio') return t(dashboardText.formulaRatioPlain)
  if (formula === 'fall_since_last_year') return t(dashboardText.formulaFall)
  const overTime = {
    increment: dashboardText.addsIncrement,
    cumulative: dashboardText.addsCumulative,
    stock: dashboardText.addsStock,
  }[indicator.addsOverTime]
  const places = indicator.addsOverPlace === 'sum' ? ` ${t(dashboardText.addsPlaces)}` : ''
  return t(overTime) + places
}

function Parts({ why }: { readonly why: WhyView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <DataTable
      caption={t(dashboardText.parts)}
      columns={[
        {
          key: 'part',
          header: t(dashboardText.part),
          isRowHeader: true,
          cell: (part) => `${part.code}. ${part.title[language]}`,
        },
        {
          key: 'moment',
          header: t(dashboardText.moment),
          cell: ({ moment }) =>
            t(moment === 'now' ? dashboardText.now : dashboardText.endOfLastYear),
        },
        {
          key: 'value',
          header: t(dashboardText.value),
          kind: 'figure',
          cell: ({ value }) => (value === null ? t(dashboardText.none) : format.number(value)),
        },
      ]}
      rows={why.parts}
      rowKey={(part) => `${part.code} ${part.moment}`}
    />
  )
}

/** The sentences and documents by which the place was given this target. */
function SetBy({ why }: { readonly why: WhyView }): ReactNode {
  const t = useT()
  const format = useFormat()
  if (why.targets.length === 0) return null
  return (
    <section>
      <h3>{t(dashboardText.setBy)}</h3>
      <ul className="why-targets">
        {why.targets.map((target, index) => (
          <li key={index}>
            <p>
              {wordsOf(target.comparator, format.number(target.value), t)} {why.indicator.unit}
              {' · '}
              {target.documentId === null ? (
                <span className="muted">{t(dashboardText.noDocument)}</span>
              ) : (
                <PageLink to={`/documents/${target.documentId}`}>
                  {target.documentTitle ?? t(dashboardText.sentence)}
                </PageLink>
              )}
            </p>
            {target.clause !== null && <blockquote>{target.clause}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsOf(comparator: string, value: string, t: ReturnType<typeof useT>): string {
  const text = planValueText[comparator as Comparator] ?? planValueText['=']
  return t(text, { value, valueTo: value })
}
