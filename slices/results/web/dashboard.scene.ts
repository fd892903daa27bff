/** A dashboard for tests of its pages: the houses of Trạm Tấu in 2024, in two communes. */
import type { PlanView } from '#slices/plans/core/plan.contract.ts'
import type {
  DashboardView,
  ProgressView,
  TargetProgressView,
  WhyView,
} from '../core/dashboard.contract.ts'

export const PLAN_ID = '01900000-0000-7000-8000-0000000000f1'
export const DISTRICT = '01900000-0000-7000-8000-0000000000f2'
export const XA_HO = '01900000-0000-7000-8000-0000000000f3'
export const HAT_LUU = '01900000-0000-7000-8000-0000000000f4'
export const HOUSES_TARGET = '01900000-0000-7000-8000-0000000000f5'
export const HOUSES_INDICATOR = '01900000-0000-7000-8000-0000000000f6'

export const MAP_DATES = {
  current: '2024-07-20',
  items: [
    { on: '2024-07-20', title: 'Tháng 7 năm 2024', hasBoundaries: false },
    { on: '2025-07-01', title: 'Tháng 7 năm 2025', hasBoundaries: true },
  ],
}

export const aPlan: PlanView = {
  id: PLAN_ID,
  placeId: DISTRICT,
  placeName: 'Huyện Trạm Tấu',
  year: 2024,
  title: 'Kế hoạch 164/KH-UBND',
  documentId: null,
  programmeVersionId: null,
  organisationId: null,
  state: 'in_force',
  version: 1,
  targets: 1,
  tasks: 0,
  openProposals: 0,
  proposals: 0,
  generated: false,
}

export function aProgress(facts: Partial<ProgressView> = {}): ProgressView {
  return {
    plan: '170',
    reported: '96',
    certified: '80',
    estimate: null,
    final: null,
    throughMonth: 9,
    expected: { value: '128', rule: 'pace' },
    status: 'behind',
    percent: '56.5',
    generated: false,
    ...facts,
  }
}

export function aTarget(facts: Partial<TargetProgressView> = {}): TargetProgressView {
  return {
    targetId: HOUSES_TARGET,
    targetPlaceId: DISTRICT,
    indicatorId: HOUSES_INDICATOR,
    code: 'KQ0102',
    title: { vi: 'Số hộ được hỗ trợ nhà ở', en: 'Households supported to build' },
    unit: 'hộ',
    decimals: 0,
    addsOverTime: 'increment',
    derived: false,
    node: { id: 'n1', code: 'DA1.ND2', title: 'Hỗ trợ nhà ở' },
    comparator: '=',
    value: '170',
    valueTo: null,
    clause: 'Hỗ trợ 170 hộ nghèo dân tộc thiểu số chưa có nhà ở hoặc nhà ở dột nát.',
    progress: aProgress(),
    communes: [
      {
        communeId: XA_HO,
        progress: aProgress({ plan: '90', reported: '60', certified: '60', percent: '66.7' }),
      },
      {
        communeId: HAT_LUU,
        progress: aProgress({ plan: '80', reported: '30', certified: '20', percent: '37.5' }),
      },
    ],
    undivided: '6',
    byMonth: [
      { month: 3, value: '20' },
      { month: 6, value: '55' },
      { month: 9, value: '96' },
    ],
    ...facts,
  }
}

export function aDashboard(targets: readonly TargetProgressView[] = [aTarget()]): DashboardView {
  return {
    plan: {
      id: PLAN_ID,
      title: aPlan.title,
      year: 2024,
      placeId: DISTRICT,
      placeName: 'Huyện Trạm Tấu',
      documentId: null,
    },
    today: '2024-10-03',
    map: '2024-07-20',
    through: 10,
    communes: [
      { id: XA_HO, code: '04594', name: 'Xã Xà Hồ' },
      { id: HAT_LUU, code: '04606', name: 'Xã Hát Lừu' },
    ],
    targets: [...targets],
  }
}

export function aWhy(facts: Partial<WhyView> = {}): WhyView {
  return {
    indicator: {
      id: HOUSES_INDICATOR,
      code: 'KQ0102',
      title: { vi: 'Số hộ được hỗ trợ nhà ở', en: 'Households supported to build' },
      unit: 'hộ',
      decimals: 0,
      definition: 'Hộ đã được nghiệm thu nhà.',
      basis: 'Thông tư 02/2022/TT-UBDT',
      addsOverTime: 'increment',
      addsOverPlace: 'sum',
    },
    placeName: 'Huyện Trạm Tấu',
    value: '96',
    parts: [],
    formula: null,
    entries: [
      {
        placeId: XA_HO,
        placeName: 'Xã Xà Hồ',
        indicatorCode: 'KQ0102',
        period: '2024-Q3',
        value: '41',
        enteredByName: 'Thào Thị Dở',
        recordedAt: '2024-10-02T02:00:00.000Z',
        source: 'entry',
        reason: 'Đếm trùng một hộ',
        reportId: 'r1',
        organisationId: '01900000-0000-7000-8000-0000000000c1',
        dutyId: '01900000-0000-7000-8000-0000000000d1',
        certificateHash: 'ab12cd34ef56ab12cd34ef56',
        corrections: 1,
        generated: false,
      },
    ],
    targets: [
      {
        comparator: '=',
        value: '170',
        clause: 'Hỗ trợ 170 hộ nghèo dân tộc thiểu số.',
        documentId: 'd1',
        documentTitle: 'Kế hoạch 164/KH-UBND',
      },
    ],
    ...facts,
  }
}
