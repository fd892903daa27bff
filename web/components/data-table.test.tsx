// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { DataTable, type Sort } from './data-table.tsx'
import { EmptyState } from './states.tsx'

const ROWS = [
  { code: '04606', name: 'Xã Hát Lừu', done: '9' },
  { code: '04609', name: 'Xã Bản Công', done: '5' },
]

const COLUMNS = [
  {
    key: 'name',
    header: 'Đơn vị',
    cell: (row: (typeof ROWS)[number]) => row.name,
    isRowHeader: true,
    isSortable: true,
  },
  {
    key: 'done',
    header: 'Đã xác nhận',
    cell: (row: (typeof ROWS)[number]) => row.done,
    kind: 'figure',
  },
] as const

afterEach(cleanup)

test('a row is found by its heading and a figure by its column', () => {
  render(<DataTable caption="Nhà ở" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.code} />)

  const row = screen.getByRole('row', { name: /Hát Lừu/ })

  expect(within(row).getByRole('rowheader').textContent).toBe('Xã Hát Lừu')
  expect(within(row).getByRole('cell').getAttribute('data-label')).toBe('Đã xác nhận')
})

test('the table can be scrolled with the keyboard, under its own name', () => {
  render(<DataTable caption="Nhà ở" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.code} />)

  expect(screen.getByRole('region', { name: 'Nhà ở' }).tabIndex).toBe(0)
})

test('a header sorts upwards first, then downwards, and says which', async () => {
  const asked: Sort[] = []
  const table = {
    caption: 'Nhà ở',
    columns: COLUMNS,
    rows: ROWS,
    rowKey: (row: (typeof ROWS)[number]) => row.code,
  }
  const { rerender } = render(<DataTable {...table} onSort={(sort) => asked.push(sort)} />)
  await userEvent.click(screen.getByRole('button', { name: 'Đơn vị' }))

  rerender(
    <DataTable
      {...table}
      sort={{ key: 'name', direction: 'ascending' }}
      onSort={(sort) => asked.push(sort)}
    />,
  )
  expect(screen.getByRole('columnheader', { name: 'Đơn vị' }).getAttribute('aria-sort')).toBe(
    'ascending',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Đơn vị' }))

  expect(asked.map(({ direction }) => direction)).toEqual(['ascending', 'descending'])
})

test('without rows, what to do first stands in the place of the table', () => {
  render(
    <DataTable
      caption="Nhà ở"
      columns={COLUMNS}
      rows={[]}
      rowKey={(row: (typeof ROWS)[number]) => row.code}
      empty={<EmptyState title="Chưa phân bổ">Bấm Phân bổ.</EmptyState>}
    />,
  )

  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('Bấm Phân bổ.')).toBeTruthy()
})
