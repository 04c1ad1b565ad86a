import css from './bill.module.css'

export type BillLine = {
  key: string
  text: string
  amount: string
  note?: string | undefined
  mark?: 'extra' | 'total' | 'rest' | undefined
}

/** Why this price: lines with amounts, what was added, the sum and what is still open. */
export function Bill({ label, lines }: { label: string; lines: readonly BillLine[] }) {
  return (
    <table className={css.bill} aria-label={label}>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} data-mark={line.mark}>
            <td>
              {line.text}
              {line.note !== undefined && <small>{line.note}</small>}
            </td>
            <td>{line.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
