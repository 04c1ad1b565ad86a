import type { ArticleRow } from '../../../shared/contract/material'
import { fold, words } from '../../../shared/domain/spelling'
import { pressing } from './material-words'

type Found = Pick<ArticleRow, 'name' | 'place' | 'supplier' | 'orderCode'>

/** Whether every word occurs in what one looks for an article by, in any order and spelling. */
export function isFound({ name, place, supplier, orderCode }: Found, text: string): boolean {
  const folded = fold([name, place, supplier, orderCode].join(' '))
  return words(text).every((word) => folded.includes(word))
}

/** The article with exactly this order code, written in whatever case. */
export function byOrderCode(rows: readonly ArticleRow[], code: string): ArticleRow | undefined {
  const wanted = code.trim().toLowerCase()
  if (wanted === '') return undefined
  return rows.find(({ active, orderCode }) => active && orderCode.toLowerCase() === wanted)
}

/** What somebody has to act on first, then by name, as the list comes. */
export function byPressure(rows: readonly ArticleRow[]): ArticleRow[] {
  return rows.toSorted((a, b) => pressing(a) - pressing(b))
}

/** Along the shelves: by place, then by name; what has no place comes last. */
export function byPlace(rows: readonly ArticleRow[]): ArticleRow[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.place === '') - Number(b.place === '') ||
      a.place.localeCompare(b.place, 'de', { numeric: true }) ||
      a.name.localeCompare(b.name, 'de', { numeric: true }),
  )
}
