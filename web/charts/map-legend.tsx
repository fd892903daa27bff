import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { chartsText } from './charts.text.ts'
import type { ColourScale } from './colour-scale.ts'

interface MapLegendProps {
  readonly scale: ColourScale
  readonly hasMissing: boolean
}

/** Which colour stands for which values. */
export function MapLegend({ scale, hasMissing }: MapLegendProps): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <ul className="chart-legend" aria-label={t(chartsText.legend)}>
      {scale.steps.map(({ from, to, colour }) => (
        <li key={colour}>
          <span className="legend-swatch" style={{ background: colour }} />
          {from === to
            ? format.number(String(from))
            : t(chartsText.between, {
                from: format.number(String(from)),
                to: format.number(String(to)),
              })}
        </li>
      ))}
      {hasMissing && (
        <li>
          <span className="legend-swatch no-value" />
          {t(chartsText.noValue)}
        </li>
      )}
    </ul>
  )
}
