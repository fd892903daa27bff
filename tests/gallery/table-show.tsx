import { useState, type ReactNode } from 'react'
import { GeneratedBadge, StatusBadge, type Standing } from '#web/components/badge.tsx'
import { Card, Stat, Stats } from '#web/components/card.tsx'
import { DataTable, type Sort } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { SelectField } from '#web/forms/select-field.tsx'

interface Commune {
  readonly code: string
  readonly name: string
  readonly plan: string
  readonly done: string
  readonly percent: number
  readonly standing: Standing
}

const COMMUNES: readonly Commune[] = [
  {
    code: '04585',
    name: 'Thị trấn Trạm Tấu',
    plan: '6',
    done: '6',
    percent: 100,
    standing: 'done',
  },
  { code: '04588', name: 'Xã Túc Đán', plan: '22', done: '17', percent: 77, standing: 'on_track' },
  { code: '04606', name: 'Xã Hát Lừu', plan: '18', done: '9', percent: 50, standing: 'at_risk' },
  { code: '04609', name: 'Xã Bản Công', plan: '24', done: '5', percent: 21, standing: 'behind' },
  { code: '04591', name: 'Xã Pá Lau', plan: '15', done: '0', percent: 0, standing: 'no_figure' },
]

export function TableShow(): ReactNode {
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' })
  return (
    <div className="stack">
      <Stats>
        <Stat
          label="Giảm nghèo"
          value="> 6,5"
          unit="điểm %"
          note="Ước cả năm: 7,1"
          to="/targets/1"
        />
        <Stat
          label="Nhà ở cho hộ nghèo"
          value="96"
          unit="/ 170 hộ"
          note={<StatusBadge standing="at_risk" />}
        />
        <Stat
          label="Nước sinh hoạt phân tán"
          value="412"
          unit="/ > 500 hộ"
          note={<StatusBadge standing="on_track" />}
        />
        <Stat label="Vốn giải ngân" value="12,5" unit="triệu đồng" note={<GeneratedBadge />} />
      </Stats>
      <FilterBar isFiltered onFilter={() => undefined}>
        <SelectField
          name="standing"
          label="Tiến độ"
          emptyLabel="Tất cả"
          choices={[
            { value: 'behind', label: 'Chậm' },
            { value: 'at_risk', label: 'Có nguy cơ' },
          ]}
        />
        <SearchField name="q" label="Tìm theo tên hoặc mã" />
      </FilterBar>
      <DataTable
        caption="Hỗ trợ nhà ở theo xã, năm 2024"
        rows={COMMUNES}
        rowKey={({ code }) => code}
        rowTo={({ code }) => `/places/${code}`}
        sort={sort}
        onSort={setSort}
        totals={{ name: 'Toàn huyện', plan: '85', done: '37' }}
        more={{ hasMore: true, isLoading: false, onLoad: () => undefined }}
        columns={[
          {
            key: 'name',
            header: 'Đơn vị',
            cell: ({ name }) => name,
            isRowHeader: true,
            isSortable: true,
          },
          { key: 'code', header: 'Mã', cell: ({ code }) => code },
          {
            key: 'plan',
            header: 'Kế hoạch (hộ)',
            cell: ({ plan }) => plan,
            kind: 'figure',
            isSortable: true,
          },
          { key: 'done', header: 'Đã xác nhận (hộ)', cell: ({ done }) => done, kind: 'figure' },
          {
            key: 'percent',
            header: 'Tỷ lệ',
            cell: ({ name, percent }) => (
              <ProgressBar label={name} percent={percent} expectedPercent={60} />
            ),
          },
          {
            key: 'standing',
            header: 'Tiến độ',
            cell: ({ standing }) => <StatusBadge standing={standing} />,
          },
        ]}
      />
      <DataTable
        caption="Không có dòng nào"
        rows={[] as readonly Commune[]}
        rowKey={({ code }) => code}
        columns={[]}
        empty={
          <EmptyState title="Chưa phân bổ chỉ tiêu">
            Bấm “Phân bổ” để chia chỉ tiêu cho các xã.
          </EmptyState>
        }
      />
      <AsideShow />
    </div>
  )
}

function AsideShow(): ReactNode {
  return (
    <div className="columns">
      <Card title="Thông tin văn bản">
        <KeyValueList
          facts={[
            { label: 'Số, ký hiệu', value: '164/KH-UBND' },
            { label: 'Cơ quan ban hành', value: 'Ủy ban nhân dân huyện Trạm Tấu' },
            { label: 'Ngày ban hành', value: '04/03/2024' },
          ]}
        />
      </Card>
      <Card title="Lịch sử">
        <Timeline
          events={[
            {
              key: '2',
              at: '2024-07-06T02:10:00Z',
              title: 'Xác nhận',
              by: 'Phòng Dân tộc',
              tone: 'good',
            },
            {
              key: '1',
              at: '2024-07-05T08:40:00Z',
              title: 'Trả lại',
              by: 'Phòng Dân tộc',
              detail: 'Thiếu danh sách hộ.',
              tone: 'warn',
            },
          ]}
        />
      </Card>
    </div>
  )
}
