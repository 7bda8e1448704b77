/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- parts of a table that are shown as blocks lose their own roles */
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

/** Rows of one kind. On a narrow screen each row is a block with a line for each column; the roles say still that it is a table. */
export function Table<Row>({ label, captionHidden, columns, rows, rowKey, compact }: TableProps<Row>) {
  return (
    <TableFrame label={label}>
      <table role="table" className={classNames('table', 'table--borderless', 'table--stacked', compact && 'table--compact')}>
        <caption className={captionHidden ? 'sr-only' : 'table__caption'}>{label}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={alignment(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">{columns.map((column) => cellOf(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function cellOf<Row>(column: TableColumn<Row>, row: Row) {
  const { key, header, cell, rowHeader } = column
  return rowHeader ? (
    <th key={key} scope="row" role="rowheader" className={alignment(column)}>
      {cell(row)}
    </th>
  ) : (
    <td key={key} role="cell" data-label={typeof header === 'string' ? header : undefined} className={alignment(column)}>
      {cell(row)}
    </td>
  )
}

function alignment<Row>({ align }: TableColumn<Row>) {
  return align && `cell--${align}`
}
