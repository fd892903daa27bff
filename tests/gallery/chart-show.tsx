import type { feature } from 'topojson-client'
import { useState, type ReactNode } from 'react'
import type { DecimalText } from '#kernel/decimal.ts'
import { BarChart } from '#web/charts/bar-chart.tsx'
import { ChoroplethMap } from '#web/charts/choropleth-map.tsx'
import { LineChart } from '#web/charts/line-chart.tsx'
import { TileGrid } from '#web/charts/tile-grid.tsx'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { Card } from '#web/components/card.tsx'
import boundaries from '../../data/places/boundaries/tram-tau-2025-07-01.topojson?raw'

const topology: unknown = JSON.parse(boundaries)

function figure(text: string): DecimalText {
  return text as DecimalText
}

const SERIES = [
  { key: 'plan', name: 'Kế hoạch', kind: 'plan' },
  { key: 'reported', name: 'Báo cáo', kind: 'reported' },
  { key: 'certified', name: 'Đã xác nhận', kind: 'certified' },
] as const

const MONTHS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12']

const COMMUNES = [
  'Trạm Tấu',
  'Túc Đán',
  'Pá Lau',
  'Xà Hồ',
  'Phình Hồ',
  'Tà Xi Láng',
  'Hát Lừu',
  'Bản Mù',
  'Làng Nhì',
  'Bản Công',
  'Pá Hu',
  'Thị trấn Trạm Tấu',
]

export function ChartShow(): ReactNode {
  const [selected, setSelected] = useState<string>()
  return (
    <div className="stack">
      <Card title="Theo xã" badges={<GeneratedBadge />}>
        <BarChart
          title="Hỗ trợ nhà ở"
          unit="hộ"
          rowsAre="Xã"
          series={SERIES}
          rows={[
            {
              key: '1',
              label: 'Xã Hát Lừu',
              to: '/places/1',
              values: { plan: figure('18'), reported: figure('12'), certified: figure('9') },
            },
            {
              key: '2',
              label: 'Xã Bản Công',
              values: { plan: figure('24'), reported: figure('5'), certified: figure('5') },
            },
            {
              key: '3',
              label: 'Xã Pá Lau',
              values: { plan: figure('1250.5'), reported: undefined, certified: undefined },
            },
          ]}
        />
      </Card>
      <Card title="Theo tháng">
        <LineChart
          title="Lũy kế hộ có nước sinh hoạt"
          description="Đường kế hoạch và dự báo đến cuối năm theo nhịp ba tháng gần nhất."
          unit="hộ"
          pointsAre="Tháng"
          points={MONTHS}
          series={[
            {
              key: 'plan',
              name: 'Kế hoạch',
              kind: 'plan',
              values: MONTHS.map((_, index) => figure(String((index + 1) * 42))),
            },
            {
              key: 'certified',
              name: 'Đã xác nhận',
              kind: 'certified',
              values: [20, 55, 90, 110, 180, 240].map((value) => figure(String(value))),
            },
            {
              key: 'projection',
              name: 'Dự báo',
              kind: 'projection',
              values: MONTHS.map((_, index) =>
                index < 5 ? undefined : figure(String(240 + (index - 5) * 50)),
              ),
            },
          ]}
        />
      </Card>
      <Card title="Bản đồ ngày 01/07/2025">
        <ChoroplethMap
          title="Tỷ lệ hộ nghèo"
          unit="%"
          topology={topology as Parameters<typeof feature>[0]}
          codeProperty="code"
          places={placesOf(topology)}
          selected={selected}
          onSelect={setSelected}
        />
      </Card>
      <Card title="Bản đồ ngày 20/07/2024">
        <TileGrid
          title="Tỷ lệ hộ nghèo"
          unit="%"
          description="Ngày này chưa có ranh giới số, nên mỗi xã là một ô."
          places={COMMUNES.map((name, index) => ({
            code: name,
            name,
            value: index === 4 ? undefined : figure(String(22.5 + index * 3)),
          }))}
          selected={selected}
          onSelect={setSelected}
        />
      </Card>
    </div>
  )
}

interface NamedShapes {
  readonly objects: Readonly<
    Record<
      string,
      {
        readonly geometries: readonly {
          readonly properties: { readonly code: string; readonly name: string }
        }[]
      }
    >
  >
}

function placesOf(shapes: unknown) {
  return Object.values((shapes as NamedShapes).objects)
    .flatMap(({ geometries }) => geometries)
    .map(({ properties: { code, name } }, index) => ({
      code,
      name,
      value: index === 1 ? undefined : figure(String(31 + index * 7.5)),
    }))
}
