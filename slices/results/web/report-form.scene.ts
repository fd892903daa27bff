/** A report form for tests of its pages: Xà Hồ, third quarter of 2024, two indicators. */
import type { ReportFormView, ReportLineView } from '../core/report.contract.ts'

const PLACE = '01900000-0000-7000-8000-0000000000a1'
export const HOUSES = '01900000-0000-7000-8000-0000000000b1'
export const WATER = '01900000-0000-7000-8000-0000000000b2'

export const REPORT_KEY = {
  placeId: PLACE,
  organisationId: '01900000-0000-7000-8000-0000000000c1',
  dutyId: '01900000-0000-7000-8000-0000000000d1',
  period: '2024-Q3',
}

export const REPORT_ADDRESS = `/reports/form?${new URLSearchParams(REPORT_KEY).toString()}`

export function aLine(facts: Partial<ReportLineView> = {}): ReportLineView {
  return {
    indicatorId: HOUSES,
    code: 'KQ0102',
    title: { vi: 'Số hộ được hỗ trợ nhà ở', en: 'Households supported to build' },
    unit: 'hộ',
    decimals: 0,
    addsOverTime: 'increment',
    definition: '',
    tags: '',
    value: null,
    observationId: null,
    warnings: [],
    previousPeriod: '2024-Q2',
    previous: '5',
    soFar: '9',
    plan: '17',
    generated: false,
    ...facts,
  }
}

export function aForm(facts: Partial<ReportFormView> = {}): ReportFormView {
  return {
    ...REPORT_KEY,
    reportId: '01900000-0000-7000-8000-0000000000e1',
    placeName: 'Xã Xà Hồ',
    organisationName: 'UBND xã Xà Hồ',
    dutyTitle: { vi: 'Báo cáo số liệu quý', en: 'Quarterly figures' },
    valueState: 'reported',
    dueOn: '2024-10-05',
    openUntil: null,
    state: 'draft',
    version: 3,
    note: '',
    returnReason: null,
    mayEnter: true,
    lines: [
      aLine(),
      aLine({
        indicatorId: WATER,
        code: 'KQ0105',
        title: { vi: 'Số hộ được hỗ trợ nước phân tán', en: 'Households with water' },
        value: '12',
        observationId: 'o1',
      }),
    ],
    events: [],
    certificates: [],
    changesSinceCertified: [],
    attachments: [],
    reopening: null,
    generated: false,
    ...facts,
  }
}

export const TAGS = {
  items: [
    { dimension: 'household_class', value: 'poor', titleVi: 'Hộ nghèo', titleEn: 'Poor' },
    {
      dimension: 'head_sex',
      value: 'female',
      titleVi: 'Chủ hộ là nữ',
      titleEn: 'Headed by a woman',
    },
  ],
}
