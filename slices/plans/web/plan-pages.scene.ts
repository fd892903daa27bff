/** Plans as the server would answer them, for the tests of pages. */
import type { PlaceView } from '#slices/places/core/place.contract.ts'
import { placeQuery } from '#slices/places/web/place-fetch.ts'
import type { PlanReadingView, PlanView, ProposalView } from '../core/plan.contract.ts'
import type { TargetView } from '../core/target.contract.ts'
import type { TaskView } from '../core/task.contract.ts'
import { bodiesQuery, catalogueQuery, planQuery, programmePartsQuery } from './plan-fetch.ts'

export const PLAN: PlanView = {
  id: '01900000-0000-7000-8000-0000000000b1',
  placeId: 'p1',
  placeName: 'Huyện Trạm Tấu',
  year: 2024,
  title: 'Kế hoạch 164/KH-UBND',
  documentId: 'd1',
  programmeVersionId: null,
  organisationId: null,
  state: 'draft',
  version: 2,
  targets: 0,
  tasks: 0,
  proposals: 2,
  openProposals: 2,
  generated: false,
}

const TEXT =
  'Căn cứ Quyết định 1719/QĐ-TTg.\nHỗ trợ 170 hộ làm nhà ở năm 2023; duy trì lớp xóa mù chữ.'

function proposal(facts: Pick<ProposalView, 'id' | 'kind' | 'sentence' | 'fields'>): ProposalView {
  const start = TEXT.indexOf(facts.sentence)
  return {
    ...facts,
    start,
    end: start + facts.sentence.length,
    questions: [],
    state: 'open',
    decidedByName: null,
    resultId: null,
    suggestedIndicatorIds: [],
    suggestedOrganisationId: null,
    suggestedCoordinatingIds: [],
    suggestedNodeId: null,
    version: 1,
  }
}

export const READING: PlanReadingView = {
  planId: PLAN.id,
  placeId: 'p1',
  documentId: 'd1',
  documentTitle: 'Kế hoạch 164/KH-UBND',
  text: TEXT,
  proposals: [
    {
      ...proposal({
        id: 'houses',
        kind: 'target',
        sentence: 'Hỗ trợ 170 hộ làm nhà ở năm 2023',
        fields: { subject: 'hộ làm nhà ở', comparator: '=', value: '170', unit: 'hộ' },
      }),
      questions: [{ code: 'year_before_plan', stated: 2023, plan: 2024 }],
    },
    proposal({
      id: 'classes',
      kind: 'task',
      sentence: 'duy trì lớp xóa mù chữ',
      fields: { subject: 'duy trì lớp xóa mù chữ' },
    }),
  ],
}

const DISTRICT: PlaceView = {
  id: 'p1',
  level: 'district',
  name: 'Huyện Trạm Tấu',
  code: '139',
  firstDay: null,
  lastDay: null,
  isUndone: false,
  shownFor: '2024-10-03' as PlaceView['shownFor'],
  path: [],
  childCount: 12,
  names: [],
  codes: [],
  parents: [],
  predecessors: [],
  successors: [],
  createdBy: null,
  endedBy: null,
  onMaps: [],
}

/** What every page of the plan asks for beside its own. */
export const SURROUNDINGS = [
  [planQuery(PLAN.id).queryKey, PLAN],
  [placeQuery('p1').queryKey, DISTRICT],
  [catalogueQuery.queryKey, { items: [] }],
  [bodiesQuery('p1').queryKey, []],
  [programmePartsQuery(null).queryKey, []],
] as const

/** "More than 500 households" for two communes, one of which has its share. */
export const WATER: TargetView = {
  targetId: '01900000-0000-7000-8000-0000000000c1',
  placeId: 'p1',
  planId: PLAN.id,
  standingId: 'e1',
  indicatorId: 'i1',
  code: 'KQ0105',
  title: { vi: 'Số hộ được hỗ trợ nước sinh hoạt', en: 'Households with water' },
  unit: 'hộ',
  decimals: 0,
  adds: true,
  year: 2024,
  comparator: '>',
  value: '500',
  valueTo: null,
  scope: null,
  clause: 'hỗ trợ cho trên 500 hộ',
  clauseStart: 10,
  clauseEnd: 32,
  documentId: 'd1',
  balance: { kind: 'adds', assigned: '300', remaining: '200', isOver: false },
  shareCount: 1,
  methods: ['hand'],
  generated: false,
  shares: [
    {
      placeId: 'c1',
      placeName: 'Xã Xà Hồ',
      organisationId: null,
      organisationName: null,
      value: '300',
      method: 'hand',
      methodFigure: null,
      entries: 1,
      generated: false,
    },
  ],
  sharesVersion: 'v1',
  takers: [
    { placeId: 'c1', placeName: 'Xã Xà Hồ', code: '04594' },
    { placeId: 'c2', placeName: 'Xã Bản Mù', code: '04615' },
  ],
  history: [],
}

export const TASK: TaskView = {
  id: 't1',
  placeId: 'p1',
  planId: null,
  kind: 'task',
  title: 'duy trì lớp xóa mù chữ',
  organisation: { id: 'o1', name: 'Phòng Giáo dục và Đào tạo' },
  coordinating: [],
  node: null,
  dueOn: '2024-10-10',
  inTimeUntil: '2024-10-10',
  due: 'due_soon',
  state: 'open',
  completedOn: null,
  outcome: null,
  documentId: null,
  clause: null,
  clauseStart: null,
  clauseEnd: null,
  version: 1,
  generated: false,
}
