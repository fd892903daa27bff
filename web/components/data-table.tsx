import { useId, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { Button } from './button.tsx'
import { componentsText } from './components.text.ts'
import { Icon, type IconName } from './icon.tsx'
import { PageLink } from './page-link.tsx'
import './data-table.css'

export interface Sort {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** `figure`: right-aligned, digits under digits. */
  readonly kind?: 'text' | 'figure'
  /** The column that names the row; it stays in view when the table is scrolled sideways. */
  readonly isRowHeader?: boolean
  /** Whether the header sorts by this column's key. */
  readonly isSortable?: boolean
}

/** The next page of a long list, by key: see `Load more` below the table. */
interface MoreRows {
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly onLoad: () => void
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where the row's heading leads. */
  readonly rowTo?: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  /** Stands instead of the table when there are no rows. */
  readonly empty?: ReactNode
  readonly more?: MoreRows
  /** A row of totals, by column key. */
  readonly totals?: Readonly<Record<string, ReactNode>>
  /** On a phone: each row a card (default), or a table scrolled sideways for figures to compare. */
  readonly onPhone?: 'cards' | 'scroll'
}

/** Rows and columns, by the plain elements: read by screen readers, printed, copied into a sheet. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const captionId = useId()
  const { caption, rows, empty, more, onPhone = 'cards' } = props
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <div className="table-block">
      {/* A table wider than its place is scrolled with the arrow keys, so its place takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1, scrollable region */}
      <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table className={`data-table data-table-${onPhone}`}>
          <caption
            id={captionId}
            className={props.isCaptionHidden === true ? 'visually-hidden' : ''}
          >
            {caption}
          </caption>
          <TableHead {...props} />
          <tbody>
            {rows.map((row) => (
              <TableRow
                key={props.rowKey(row)}
                row={row}
                columns={props.columns}
                rowTo={props.rowTo}
              />
            ))}
          </tbody>
          <TableTotals {...props} />
        </table>
      </div>
      {more && <LoadMore more={more} count={rows.length} />}
    </div>
  )
}

function TableHead<Row>({ columns, sort, onSort }: DataTableProps<Row>): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={classOf(column)}
            aria-sort={sort?.key === column.key ? sort.direction : undefined}
          >
            {column.isSortable === true && onSort ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface SortButtonProps<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}

function SortButton<Row>({ column, sort, onSort }: SortButtonProps<Row>): ReactNode {
  const t = useT()
  const current = sort?.key === column.key ? sort.direction : undefined
  return (
    <button
      type="button"
      className="sort-button"
      title={t(componentsText.sortBy, { column: column.header })}
      onClick={() => {
        onSort({
          key: column.key,
          direction: current === 'ascending' ? 'descending' : 'ascending',
        })
      }}
    >
      {column.header}
      <Icon name={SORT_ICONS[current ?? 'none']} size={14} />
    </button>
  )
}

const SORT_ICONS: Readonly<Record<Sort['direction'] | 'none', IconName>> = {
  ascending: 'arrowUp',
  descending: 'arrowDown',
  none: 'sort',
}

interface TableRowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly rowTo: ((row: Row) => string) | undefined
}

function TableRow<Row>({ row, columns, rowTo }: TableRowProps<Row>): ReactNode {
  return (
    <tr>
      {columns.map((column) => {
        const content = column.cell(row)
        if (column.isRowHeader !== true) {
          return (
            <td key={column.key} className={classOf(column)} data-label={column.header}>
              {content}
            </td>
          )
        }
        return (
          <th key={column.key} scope="row" className={classOf(column)} data-label={column.header}>
            {rowTo === undefined ? content : <PageLink to={rowTo(row)}>{content}</PageLink>}
          </th>
        )
      })}
    </tr>
  )
}

function TableTotals<Row>({ columns, totals }: DataTableProps<Row>): ReactNode {
  if (totals === undefined) return null
  return (
    <tfoot>
      <tr>
        {columns.map((column) =>
          column.isRowHeader === true ? (
            <th key={column.key} scope="row" className={classOf(column)}>
              {totals[column.key]}
            </th>
          ) : (
            <td key={column.key} className={classOf(column)} data-label={column.header}>
              {totals[column.key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

/** Keyset pages: the list grows at its end, so that a new row never pushes one onto the next page. */
function LoadMore({ more, count }: { readonly more: MoreRows; readonly count: number }): ReactNode {
  const t = useT()
  return (
    <div className="load-more no-print">
      <p role="status" className="muted small">
        {t(componentsText.shownCount, { n: count })}
      </p>
      {more.hasMore && (
        <Button onClick={more.onLoad} isBusy={more.isLoading}>
          {t(more.isLoading ? componentsText.loading : componentsText.loadMore)}
        </Button>
      )}
    </div>
  )
}

function classOf<Row>({ kind = 'text', isRowHeader = false }: Column<Row>): string {
  return `cell-${kind}${isRowHeader ? ' cell-row-header' : ''}`
}
