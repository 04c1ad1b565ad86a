import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** With it the head sorts; null stands last in both directions. */
  sortBy?: ((row: Row) => string | number | null) | undefined
  width?: number | 'fill' | undefined
  align?: 'end' | undefined
  strong?: boolean | undefined
  pale?: boolean | undefined
  /** What stands there while rows rush by, where the cell is more than words. */
  inPassing?: ((row: Row) => string) | undefined
}

export type Sort = { key: string; descending: boolean }

const narrowestFill = 110

/** Tracks of the grid that head and rows share: px as given, the rest in equal parts. */
export function gridTemplate<Row>(columns: readonly Column<Row>[]): string {
  return columns
    .map(({ width }) => (typeof width === 'number' ? `${width}px` : `minmax(${narrowestFill}px, 1fr)`))
    .join(' ')
}

/** Below this width in px the table scrolls sideways instead of crushing its columns. */
export function leastWidth<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : narrowestFill), 0)
}

/** The sort after a press on a head: ascending, then descending, then ascending again. */
export function nextSort(sort: Sort | undefined, key: string): Sort {
  if (sort === undefined || sort.key !== key) return { key, descending: false }
  return { key, descending: !sort.descending }
}

const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' })

/** Ascending order of two sort values; texts as a German telephone book, numbers inside them by size. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
