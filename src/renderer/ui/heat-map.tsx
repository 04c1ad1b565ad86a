import css from './heat-map.module.css'

export type HeatCell = { key: string; value: number | string; word: string; tone: 'red' | 'amber' | 'green' }
type HeatColumn = { key: string; label: string; group: string }
type HeatRow = { key: string; label: string; cells: readonly HeatCell[] }

type Props = {
  label: string
  columns: readonly HeatColumn[]
  rows: readonly HeatRow[]
  marked?: readonly string[] | undefined
}

function groupsOf(columns: readonly HeatColumn[]) {
  const names = [...new Set(columns.map((column) => column.group))]
  return names.map((name) => ({ name, span: columns.filter((column) => column.group === name).length }))
}

/** Number, word and colour per cell: a table one can also have read out as it is. */
export function HeatMap({ label, columns, rows, marked = [] }: Props) {
  return (
    <table className={css.heat} aria-label={label}>
      <thead>
        <tr>
          <td />
          {groupsOf(columns).map((group) => (
            <th key={group.name} className={css.group} scope="colgroup" colSpan={group.span}>
              {group.name}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.key} scope="col" data-marked={marked.includes(column.key) || undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {row.cells.map((cell) => (
              <td key={cell.key} data-tone={cell.tone} data-marked={marked.includes(cell.key) || undefined}>
                {cell.value}
                <span>{cell.word}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
