// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import type { DecimalText } from '#kernel/decimal.ts'
import { BarChart } from './bar-chart.tsx'
import { ChoroplethMap } from './choropleth-map.tsx'
import { LineChart } from './line-chart.tsx'

afterEach(cleanup)

function figure(text: string): DecimalText {
  return text as DecimalText
}

const COURSE = (
  <LineChart
    title="Nước sinh hoạt"
    unit="hộ"
    pointsAre="Tháng"
    points={['T1', 'T2', 'T3']}
    series={[
      {
        key: 'plan',
        name: 'Kế hoạch',
        kind: 'plan',
        values: [figure('40'), figure('80'), figure('1250.5')],
      },
      {
        key: 'done',
        name: 'Đã xác nhận',
        kind: 'certified',
        values: [figure('20'), figure('55'), undefined],
      },
    ]}
  />
)

test('a picture names its last figures for those who do not see it', () => {
  render(COURSE)

  const picture = screen.getByRole('img')

  expect(picture.getAttribute('aria-label')).toBe('Kế hoạch: 1.250,5 (T3); Đã xác nhận: 55 (T2)')
})

test('the figures of a picture can be read as a table', async () => {
  render(COURSE)

  await userEvent.click(screen.getByRole('button', { name: /Xem dạng bảng/ }))

  const row = screen.getByRole('row', { name: /T3/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1.250,5', 'Chưa có số liệu'])
  expect(screen.queryByRole('img')).toBeNull()
})

test('a missing figure breaks the line: it is not drawn as nought', () => {
  const { container } = render(COURSE)

  const certified = container.querySelector('path.line-certified')

  expect(certified?.getAttribute('d')?.match(/[ML]/g)).toHaveLength(2)
  expect(container.querySelectorAll('.dot-certified')).toHaveLength(3)
})

/** Two squares beside each other. */
const TOPOLOGY = {
  type: 'Topology',
  objects: {
    places: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], properties: { code: '04606' } },
        { type: 'Polygon', arcs: [[1]], properties: { code: '04609' } },
      ],
    },
  },
  arcs: [
    [
      [104, 21],
      [104, 22],
      [105, 22],
      [105, 21],
      [104, 21],
    ],
    [
      [105, 21],
      [105, 22],
      [106, 22],
      [106, 21],
      [105, 21],
    ],
  ],
} as Parameters<typeof ChoroplethMap>[0]['topology']

function aMap(onSelect: (code: string) => void = () => undefined) {
  return (
    <ChoroplethMap
      title="Hộ nghèo"
      unit="%"
      topology={TOPOLOGY}
      codeProperty="code"
      places={[
        { code: '04606', name: 'Hát Lừu', value: figure('45.2') },
        { code: '04609', name: 'Bản Công', value: undefined },
      ]}
      onSelect={onSelect}
    />
  )
}

test('each shape of a map has the name and the figure of its place', () => {
  render(aMap())

  expect(screen.getByRole('button', { name: 'Hát Lừu: 45,2%' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Bản Công: Chưa có số liệu' })).toBeTruthy()
})

test('a map is one stop of the tab key; arrows go round it and Enter chooses', async () => {
  const chosen: string[] = []
  render(aMap((code) => chosen.push(code)))
  const shapes = screen.getAllByRole('button')
  expect(shapes.map((shape) => shape.getAttribute('tabindex'))).toEqual(['0', '-1'])
  shapes[0]?.focus()

  await userEvent.keyboard('{ArrowRight}{Enter}{ArrowRight}{Enter}')

  expect(chosen).toEqual(['04609', '04606'])
})

test('the same figures stand in a table beside the map', () => {
  render(aMap())

  expect(screen.getByRole('row', { name: /Hát Lừu/ }).textContent).toContain('45,2%')
})

test('a chart is drawn without a browser too', () => {
  expect(renderToString(COURSE)).toContain('<svg')
  expect(renderToString(aMap())).toContain('Hát Lừu: 45,2%')
})

test('a bar of reported figures finds its hatching, whatever its row is called', () => {
  const { container } = render(
    <BarChart
      title="Nước sinh hoạt"
      unit="hộ"
      rowsAre="Xã"
      series={[{ key: 'reported', name: 'Đã báo cáo', kind: 'reported' }]}
      rows={[{ key: 'commune 04594', label: 'Xã Xà Hồ', values: { reported: figure('8') } }]}
    />,
  )

  const fill = container.querySelector('.bar-rows .bar-reported')?.getAttribute('fill') ?? ''
  const id = /^url\(#([^\s)]+)\)$/.exec(fill)?.[1] ?? ''

  expect(container.querySelector(`.bar-rows pattern[id="${id}"]`)).not.toBeNull()
})
