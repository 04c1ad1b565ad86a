import type { ArticleRow, Reservation, TicketNamed } from '../../../shared/contract/material'
import type { Article } from '../../../shared/domain/article'
import type { Office } from '../../../shared/domain/office'
import type { PurchaseNote } from '../../../shared/domain/purchase-note'
import { lastCount, missingByTicket, reservedByTicket } from '../../../shared/domain/stock'
import type { StockBooking } from '../../../shared/domain/stock-booking'
import { articleStock, bookingsOf, isWorkOver, openNotes } from '../../../shared/domain/stock-view'
import { nameOfCustomer, numberOf } from './ticket-row'

/** Every article with what there is of it, by name. */
export function articleRows(office: Office): ArticleRow[] {
  const notes = openNotes(office)
  return [...office.tables.articles.values()]
    .map((article) => articleRow(office, article, notes))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }))
}

function articleRow(
  office: Office,
  article: Article,
  notes: ReadonlyMap<string, readonly PurchaseNote[]>,
): ArticleRow {
  const bookings = bookingsOf(office, article.id)
  const own = notes.get(article.id) ?? []
  const first = own.find(({ state }) => state === 'ordered') ?? own[0]
  return {
    ...article,
    now: articleStock(article, bookings, notes),
    reservations: reservations(office, bookings),
    lastCount: lastCount(bookings) ?? null,
    noteId: first?.id ?? null,
  }
}

function reservations(office: Office, bookings: readonly StockBooking[]): Reservation[] {
  const missing = missingByTicket(bookings)
  return [...reservedByTicket(bookings)].flatMap(([ticketId, thousandths]) => {
    const named = ticketNamed(office, ticketId)
    if (named === null) return []
    return {
      ticket: named,
      thousandths,
      missing: missing.get(ticketId) ?? 0,
      isLeftOver: isWorkOver(office, ticketId),
    }
  })
}

/** A ticket as lists of material name it; null where there is none. */
export function ticketNamed(office: Office, ticketId: string | undefined): TicketNamed | null {
  const ticket = office.tables.tickets.get(ticketId ?? '')
  if (ticket === undefined) return null
  const { id, title, customerId } = ticket
  return { id, title, number: numberOf(ticket), customerName: nameOfCustomer(office, customerId) }
}
