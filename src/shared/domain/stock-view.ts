import type { Article } from './article'
import type { Office } from './office'
import type { PurchaseNote } from './purchase-note'
import { isOpenNote, outstandingOf } from './purchase-note'
import type { Stock } from './stock'
import {
  countingBookings,
  missingByTicket,
  reservedByTicket,
  stockFrom,
  usedByStep,
  usedFor,
  wastedFor,
} from './stock'
import type { StockBooking } from './stock-booking'
import { eventsOf, lifeOf } from './ticket-view'

/** The bookings of one article that count, in the order in which they arrived here. */
export function bookingsOf(office: Office, articleId: string): readonly StockBooking[] {
  return countingBookings(everyBookingOf(office, articleId))
}

/** All bookings of one article, also what was taken back a second time; for whoever reads the book, not for sums. */
export function everyBookingOf({ tables, derived }: Office, articleId: string): readonly StockBooking[] {
  const bookings: StockBooking[] = []
  for (const id of derived.bookingsOf.get(articleId) ?? []) {
    const booking = tables.stockBookings.get(id)
    if (booking !== undefined) bookings.push(booking)
  }
  return bookings
}

/** Notes that wait to be ordered or to come, by article. */
export function openNotes({ tables }: Office): ReadonlyMap<string, readonly PurchaseNote[]> {
  const open = new Map<string, PurchaseNote[]>()
  for (const note of tables.purchaseNotes.values()) {
    if (!isOpenNote(note)) continue
    const own = open.get(note.articleId)
    if (own === undefined) open.set(note.articleId, [note])
    else own.push(note)
  }
  return open
}

export type ArticleStock = Stock & {
  /** Still to come of what was ordered, in thousandths. */
  readonly onOrder: number
  /** On the list of what to order. */
  readonly noted: number
  /** The first day something of it is to come (ms), as far as a supplier said one. */
  readonly dueAt: number | null
  /** Less is free than there must be. */
  readonly isShort: boolean
  /** Somebody has to order: also what is to come does not reach. */
  readonly isToOrder: boolean
}

/** What there is of an article and what comes. */
export function articleStock(
  { id, minimumThousandths, active }: Article,
  bookings: readonly StockBooking[],
  notes: ReadonlyMap<string, readonly PurchaseNote[]>,
): ArticleStock {
  const own = notes.get(id) ?? []
  const sum = (state: PurchaseNote['state']) =>
    own.filter((note) => note.state === state).reduce((all, note) => all + outstandingOf(note, bookings), 0)
  const stock = stockFrom(bookings)
  const onOrder = sum('ordered')
  const due = own.filter(({ state }) => state === 'ordered').flatMap(({ dueAt }) => dueAt ?? [])
  return {
    ...stock,
    onOrder,
    noted: sum('noted'),
    dueAt: due.length === 0 ? null : Math.min(...due),
    isShort: active && stock.free < minimumThousandths,
    isToOrder: active && stock.free + onOrder < minimumThousandths,
  }
}

/** An article as one ticket sees it, in thousandths. */
export type TicketArticle = {
  readonly article: Article
  readonly reserved: number
  readonly used: number
  /** Of it, what was used on each step, by its id; what was put back is taken off. */
  readonly usedOn: Readonly<Record<string, number>>
  readonly wasted: number
  /** What is set aside for it but does not lie there. */
  readonly missing: number
  readonly now: ArticleStock
}

/** Articles that were ever set aside for a ticket, used on it or thrown away, in the order of their first mention. */
export function ticketArticles(office: Office, ticketId: string): TicketArticle[] {
  const ids = articlesOf(office, ticketId)
  if (ids.size === 0) return []
  const notes = openNotes(office)
  return [...ids].flatMap((id) => {
    const article = office.tables.articles.get(id)
    if (article === undefined) return []
    const bookings = bookingsOf(office, id)
    return {
      article,
      reserved: reservedByTicket(bookings).get(ticketId) ?? 0,
      used: usedFor(bookings, ticketId),
      usedOn: usedByStep(bookings, ticketId),
      wasted: wastedFor(bookings, ticketId),
      missing: missingByTicket(bookings).get(ticketId) ?? 0,
      now: articleStock(article, bookings, notes),
    }
  })
}

/** Every booking on a ticket stands on its timeline, so that no list of all bookings has to be gone through. */
function articlesOf(office: Office, ticketId: string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { facts } of eventsOf(office, ticketId)) if (facts.type === 'material') ids.add(facts.articleId)
  return ids
}

/** Nothing more is made for the ticket, so nothing needs to stay aside for it. */
export function isWorkOver(office: Office, ticketId: string): boolean {
  const { work } = lifeOf(office, ticketId)
  return work === 'ready' || work === 'cancelled' || !office.derived.open.has(ticketId)
}
