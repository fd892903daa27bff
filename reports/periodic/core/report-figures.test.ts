import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { decimalOfInteger, sumDecimals, toDecimal } from '#kernel/decimal.ts'
import { derivedScene, enteredScene } from '#slices/indicators/core/indicator.scene.ts'
import { toCatalogue, type Indicator } from '#slices/indicators/core/indicator.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { readFigure, type BookedFigure, type FigureBook } from './figure-book.ts'
import { toNodeOutputs, toTargetFigures, type ReportTarget } from './report-figures.ts'

const XA_HO = 'xa-ho' as PlaceId
const BAN_MU = 'ban-mu' as PlaceId
const COMMUNES = [
  { id: BAN_MU, name: 'Xã Bản Mù' },
  { id: XA_HO, name: 'Xã Xà Hồ' },
]

const houses = enteredScene({
  code: 'KQ0102',
  kind: 'output',
  addsOverTime: 'increment',
  nodeId: 'nd2' as ProgrammeNodeId,
})
const poor = enteredScene({ code: 'HN01' })
const households = enteredScene({ code: 'HN02' })
const rate = derivedScene({
  code: 'HN03',
  unit: '%',
  decimals: 2,
  formula: { kind: 'ratio', numerator: 'HN01', denominator: 'HN02', times: 100 },
})
const fall = derivedScene({
  code: 'MT02',
  unit: 'điểm %',
  decimals: 1,
  formula: { kind: 'fall_since_last_year', of: 'HN03' },
})
const share = enteredScene({ code: 'MT08', unit: '%', addsOverPlace: 'none' })

test('a target shows the period before, this period and the year so far', () => {
  const book = bookOf({
    before: [figure(houses, '30', { throughMonth: 6 })],
    now: [figure(houses, '52')],
  })

  const [row] = toTargetFigures(book, [target(houses, '170')], [])

  expect(row).toMatchObject({ previous: '30', inPeriod: '22', accumulated: '52' })
  expect(row?.percentYear).toBe('30.6')
})

test('in the first period of a year everything so far was done in it', () => {
  const [row] = toTargetFigures(
    { ...bookOf({ now: [figure(houses, '12', { throughMonth: 3 })] }), monthsBefore: 0 },
    [target(houses, '170')],
    [],
  )

  expect(row).toMatchObject({ previous: null, inPeriod: '12', accumulated: '12' })
})

test('the fall of the poverty rate is worked out from the counts of the whole area', () => {
  // 2023: 3.543 of 7.169 is 49,42 %; now 3.199 of 7.169 is 44,62 %: 4,8 points.
  const book = bookOf({
    lastYear: [
      figure(poor, '3543', { throughMonth: 12, state: 'final' }),
      figure(households, '7169', { throughMonth: 12, state: 'final' }),
    ],
    now: [figure(poor, '3199'), figure(households, '7169')],
  })

  const [row] = toTargetFigures(book, [target(fall, '6.5')], [])

  expect(row).toMatchObject({ accumulated: '4.8', percentYear: '73.8' })
})

test('a certified figure is taken where it covers the period, and a newer report is marked', () => {
  const book = bookOf({
    now: [
      figure(houses, '20', { communeId: XA_HO, state: 'reported' }),
      figure(houses, '18', { communeId: XA_HO, state: 'certified' }),
      figure(houses, '9', { communeId: BAN_MU, state: 'reported' }),
      figure(houses, '5', { communeId: BAN_MU, state: 'certified', throughMonth: 6 }),
    ],
  })

  const [row] = toTargetFigures(book, [target(houses, '170')], COMMUNES)

  expect(row?.accumulated).toBe('27')
  expect(row?.note).toBe('Số liệu của 1 đơn vị chưa xác thực')
  expect(row?.communes.map((commune) => commune.accumulated)).toEqual(['9', '18'])
})

test('a commune that has not reported the period has no figure for it, and is counted in the note', () => {
  const book = bookOf({
    before: [
      figure(houses, '8', { communeId: XA_HO, throughMonth: 6 }),
      figure(houses, '5', { communeId: BAN_MU, throughMonth: 6 }),
    ],
    now: [
      figure(houses, '8', { communeId: XA_HO, throughMonth: 6, state: 'certified' }),
      figure(houses, '9', { communeId: BAN_MU, state: 'certified' }),
    ],
  })

  const [row] = toTargetFigures(book, [target(houses, '170')], COMMUNES)

  expect(row).toMatchObject({ inPeriod: '4', accumulated: '17' })
  expect(row?.communes.map((commune) => commune.inPeriod)).toEqual(['4', null])
  expect(row?.note).toBe('1 đơn vị chưa báo cáo kỳ này')
})

test('shares of several communes have no sum', () => {
  const one = figure(share, '80', { communeId: XA_HO })
  const other = figure(share, '60', { communeId: BAN_MU })

  expect(readFigure(bookOf({ now: [one, other] }), share, { time: 'now' })).toBeNull()
  expect(readFigure(bookOf({ now: [one] }), share, { time: 'now' })).toBe('80')
})

test.prop([fc.array(fc.nat({ max: 500 }), { minLength: 2, maxLength: 2 })])(
  'what the communes of form B1a have adds up to the row of the area',
  (values) => {
    const now = values.map((value, index) =>
      figure(houses, String(value), { communeId: index === 0 ? BAN_MU : XA_HO }),
    )

    const [row] = toTargetFigures(bookOf({ now }), [target(houses, '170')], COMMUNES)

    const communes = row?.communes.map((commune) => commune.accumulated ?? toDecimal('0')) ?? []
    expect(sumDecimals(communes)).toBe(row?.accumulated)
  },
)

test('an output stands under its node, beneath the nodes above it, with its groups', () => {
  const book: FigureBook = {
    ...bookOf({ now: [figure(houses, '52')] }),
    groups: { ...NO_GROUPS, poor: [figure(houses, '50')], femaleHeaded: [figure(houses, '7')] },
  }
  const nodes = [
    node('da1', 'DA1', null),
    node('nd1', 'DA1.ND1', 'da1'),
    node('nd2', 'DA1.ND2', 'da1'),
  ]

  const rows = toNodeOutputs(
    book,
    { nodes, outputs: [houses], targets: [target(houses, '170')] },
    COMMUNES,
  )

  expect(rows.map((row) => row.code)).toEqual(['DA1', 'DA1.ND2'])
  expect(rows[1]?.outputs[0]).toMatchObject({
    accumulated: '52',
    groups: { poor: '50', nearPoor: null, femaleHeaded: '7' },
  })
})

const NO_GROUPS = {
  poor: [],
  nearPoor: [],
  newlyEscaped: [],
  ethnicMinority: [],
  femaleHeaded: [],
}

function bookOf(times: Partial<Pick<FigureBook, 'now' | 'before' | 'lastYear'>>): FigureBook {
  return {
    monthsBefore: 6,
    catalogue: toCatalogue([houses, poor, households, rate, fall, share]),
    now: [],
    before: [],
    lastYear: [],
    groups: NO_GROUPS,
    ...times,
  }
}

function figure(
  indicator: Indicator,
  value: string,
  facts: Partial<BookedFigure> = {},
): BookedFigure {
  return {
    indicatorId: indicator.id,
    state: 'reported',
    communeId: XA_HO,
    value: toDecimal(value),
    throughMonth: 9,
    generated: false,
    ...facts,
  }
}

function target(indicator: Indicator, value: string): ReportTarget {
  return {
    indicator,
    aim: { comparator: '=', value: toDecimal(value) },
    communeAims: new Map([[XA_HO, { comparator: '=', value: decimalOfInteger(18n) }]]),
  }
}

function node(id: string, code: string, parentId: string | null) {
  return {
    id: id as ProgrammeNodeId,
    parentId: parentId as ProgrammeNodeId | null,
    code,
    title: code,
  }
}
