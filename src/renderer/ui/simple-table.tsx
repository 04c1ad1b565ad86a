import type { ReactNode } from 'react'
import css from './simple-table.module.css'

type Props = {
  label: string
  columns: readonly { key: string; head: string; align?: 'end' | undefined }[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  foot?: readonly ReactNode[] | undefined
}

/** A short table as it is: no sorting, no scrolling. */
export function SimpleTable({ label, columns, rows, foot }: Props) {
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column, index) => (
              <td key={column.key} data-align={column.align}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td key={column.key} data-align={column.align}>
                {foot[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
