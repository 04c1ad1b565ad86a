import type { TableRow } from './table'

/** What the values of one column look like in the rows that are in order. */
export type ColumnProfile = {
  readonly rows: number
  readonly values: ReadonlyMap<string, number>
  readonly shapes: ReadonlyMap<string, number>
  readonly classes: ReadonlyMap<string, number>
  /** How many values begin with a blank, as the rest of a torn text does. */
  readonly blanksFirst: number
}

const maxProfiledRows = 5_000

/** One profile per column, from the first rows that have as many fields as the header. */
export function profileColumns(rows: readonly TableRow[], width: number): readonly ColumnProfile[] {
  const good: TableRow[] = []
  for (const row of rows) {
    if (row.cells.length === width && row.broken === undefined) good.push(row)
    if (good.length === maxProfiledRows) break
  }
  return Array.from({ length: width }, (_, column) =>
    profileColumn(good.map((row) => row.cells[column] ?? '')),
  )
}

/**
 * How well a text fits a column: the logarithm of a likelihood mixed from the same value, the same shape and the
 * same sorts of characters seen there before. A country, `NULL` or a postcode thereby finds its own column.
 */
export function scoreFit(profile: ColumnProfile, raw: string): number {
  const text = raw.trim()
  const share = (counts: ReadonlyMap<string, number>, key: string): number =>
    profile.rows === 0 ? 0 : (counts.get(key) ?? 0) / profile.rows
  const likelihood =
    0.0005 +
    0.55 * share(profile.values, text) +
    0.3 * share(profile.shapes, shapeOf(text)) +
    0.15 * share(profile.classes, classOf(text))
  const blank = /^\s/.test(raw)
    ? Math.log(0.02 + 0.98 * (profile.blanksFirst / Math.max(profile.rows, 1)))
    : 0
  return Math.log(likelihood) + blank
}

function profileColumn(cells: readonly string[]): ColumnProfile {
  const values = new Map<string, number>()
  const shapes = new Map<string, number>()
  const classes = new Map<string, number>()
  let blanksFirst = 0
  for (const cell of cells) {
    const text = cell.trim()
    count(values, text)
    count(shapes, shapeOf(text))
    count(classes, classOf(text))
    if (/^\s/.test(cell)) blanksFirst += 1
  }
  return { rows: cells.length, values, shapes, classes, blanksFirst }
}

/** Letters run together to `a`, digits stay apart: `05432-043` is `99999-999`, `WA1 1DP` is `a9 9a`. */
function shapeOf(text: string): string {
  return text
    .slice(0, 80)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d/g, '9')
    .replace(/9{7,}/g, '9999999')
}

/** Which sorts of characters there are at all. */
function classOf(text: string): string {
  if (text === '') return 'empty'
  if (text === 'NULL') return 'null'
  const letters = /\p{L}/u.test(text) ? 'L' : ''
  const digits = /\d/.test(text) ? 'D' : ''
  const others = /[^\p{L}\d\s.,'’&/-]/u.test(text) ? 'S' : ''
  return `${letters}${digits}${others}`
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
