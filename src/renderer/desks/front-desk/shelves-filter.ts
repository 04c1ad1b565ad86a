import type { TicketRow } from '../../../shared/contract/desk-answers'
import { fold, words } from '../../../shared/domain/spelling'

type Findable = Pick<TicketRow, 'number' | 'title' | 'customerName' | 'shelf'>

/** Tickets that carry every typed word at the beginning of one of theirs, or the number as it is scanned. */
export function filterReady<Row extends Findable>(rows: readonly Row[], text: string): Row[] {
  const asked = words(text)
  if (asked.length === 0) return [...rows]
  const digits = plain(text)
  return rows.filter((row) => {
    if (digits.length >= 3 && plain(row.number).includes(digits)) return true
    const own = words(`${row.customerName} ${row.title} ${row.number} ${row.shelf ?? ''}`)
    return asked.every((word) => own.some((one) => one.startsWith(word)))
  })
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** By shelf as one walks along them: R2 before R12; what has no shelf stands last. */
export function byShelf(
  a: Pick<TicketRow, 'shelf' | 'number'>,
  b: Pick<TicketRow, 'shelf' | 'number'>,
): number {
  if (a.shelf === null || b.shelf === null) return Number(a.shelf === null) - Number(b.shelf === null)
  return a.shelf.localeCompare(b.shelf, 'de', { numeric: true }) || a.number.localeCompare(b.number)
}
