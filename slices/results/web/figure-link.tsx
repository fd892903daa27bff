import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { WhyAsk } from './result-fetch.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import './dashboard.css'

interface FigureLinkProps {
  readonly value: string | null
  readonly unit?: string
  readonly indicatorId: string
  readonly placeId: string
  readonly placeName: string
  readonly state: WhyAsk['state']
}

/**
 * A figure that opens what stands behind it. It is a link, so that the explanation has an address
 * that can be sent, and Back closes it.
 */
export function FigureLink(props: FigureLinkProps): ReactNode {
  const { value, unit, indicatorId, placeId, placeName, state } = props
  const t = useT()
  const format = useFormat()
  if (value === null) return <span className="muted">{t(dashboardText.none)}</span>
  const opened = { why: state, of: indicatorId, at: placeId }
  return (
    <Link
      to="."
      search={((before: object) => ({ ...before, ...opened })) as never}
      resetScroll={false}
      className="figure figure-link"
    >
      {format.number(value)}
      {unit !== undefined && ` ${unit}`}
      <span className="visually-hidden">
        {`. ${t(dashboardText.whyOf, { label: t(dashboardText[state]), place: placeName })}`}
      </span>
    </Link>
  )
}
