import css from './load-bars.module.css'

export type LoadCell = {
  readonly key: string
  /** 0..1 and more; null: there is no time to fill. */
  readonly share: number | null
  readonly look: 'calm' | 'tight' | 'over' | 'closed'
  /** The short word below the bar. */
  readonly text: string
  /** All of it, for whoever hears it. */
  readonly label: string
}

type Props = {
  readonly label: string
  readonly corner: string
  readonly columns: readonly { readonly key: string; readonly title: string; readonly detail: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly title: string
    readonly detail: string
    readonly cells: readonly LoadCell[]
  }[]
  /** The chosen row and column. */
  readonly chosen: { readonly row: string; readonly column: string } | undefined
  readonly onChoose: (row: string, column: string) => void
  /** What the looks of the bars mean. */
  readonly legend: readonly { readonly look: LoadCell['look']; readonly text: string }[]
}

/** How full each row is on each day: a bar, a word, and a press that tells what fills it. */
export function LoadBars({ label, corner, columns, rows, chosen, onChoose, legend }: Props) {
  return (
    <div className={css.box}>
      <table className={css.bars} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={css.side}>
              {corner}
            </th>
            {columns.map(({ key, title, detail }) => (
              <th key={key} scope="col" className={css.day}>
                {title}
                <small>{detail}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={css.side}>
                {row.title}
                <small>{row.detail}</small>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.key} className={css.cell}>
                  <button
                    type="button"
                    className={css.press}
                    data-look={cell.look}
                    aria-label={cell.label}
                    aria-pressed={chosen?.row === row.key && chosen.column === cell.key}
                    title={cell.label}
                    onClick={() => onChoose(row.key, cell.key)}
                  >
                    <span className={css.well} aria-hidden="true">
                      <i style={{ height: `${Math.round(Math.min(1, cell.share ?? 0) * 100)}%` }} />
                    </span>
                    <span className={css.text}>{cell.text}</span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={css.legend}>
        {legend.map(({ look, text }) => (
          <li key={look} data-look={look}>
            <span className={css.well} aria-hidden="true">
              <i />
            </span>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
