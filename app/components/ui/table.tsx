import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { TableFrame } from './table-frame'

/** How one column is headed and what it shows of a row. */
export interface TableColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'right' | 'center'
  /** The cell that names the row. */
  rowHeader?: boolean
}

interface TableProps<Row> {
  label: string
  /** The caption is then read aloud only. */
  captionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  compact?: boolean
}

/** Rows of one kind. */
export function Table<Row>({ label, captionHidden, columns, rows, rowKey, compact }: TableProps<Row>) {
  return (
    <TableFrame label={label}>
      <table className={classNames('table', 'table--borderless', compact && 'table--compact')}>
        <caption className={captionHidden ? 'sr-only' : 'table__caption'}>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignment(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{columns.map((column) => cellOf(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function cellOf<Row>(column: TableColumn<Row>, row: Row) {
  const { key, cell, rowHeader } = column
  return rowHeader ? (
    <th key={key} scope="row" className={alignment(column)}>
      {cell(row)}
    </th>
  ) : (
    <td key={key} className={alignment(column)}>
      {cell(row)}
    </td>
  )
}

function alignment<Row>({ align }: TableColumn<Row>) {
  return align && `cell--${align}`
}
