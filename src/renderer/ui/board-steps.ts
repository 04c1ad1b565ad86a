type Columns = readonly (readonly string[])[]

/** The card at the same height in the next column that has any. */
function beside(columns: Columns, x: number, y: number, step: 1 | -1): string | undefined {
  for (let next = x + step; next >= 0 && next < columns.length; next += step) {
    const column = columns[next] ?? []
    if (column.length > 0) return column[Math.min(y, column.length - 1)]
  }
  return undefined
}

/** The card that a key leads to from the card `from`; columns hold card keys from top to bottom. */
export function targetOf(key: string, from: string, columns: Columns): string | undefined {
  const x = columns.findIndex((column) => column.includes(from))
  const column = columns[x]
  if (column === undefined) return undefined
  const y = column.indexOf(from)
  if (key === 'ArrowDown') return column[y + 1]
  if (key === 'ArrowUp') return column[y - 1]
  if (key === 'Home') return column[0]
  if (key === 'End') return column.at(-1)
  if (key === 'ArrowLeft') return beside(columns, x, y, -1)
  if (key === 'ArrowRight') return beside(columns, x, y, 1)
  return undefined
}
