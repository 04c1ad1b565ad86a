import type { PurchaseRow } from '../../../shared/contract/material'
import type { Office } from '../../../shared/domain/office'
import type { PurchaseNote } from '../../../shared/domain/purchase-note'
import { isOpenNote, isReceivedTwice, outstandingOf, receivedFor } from '../../../shared/domain/purchase-note'
import { bookingsOf } from '../../../shared/domain/stock-view'
import { nameOf } from '../context'
import { ticketNamed } from './material-list'

const closedListed = 100

/** Open notes by supplier and article, then those that are over, the latest first. */
export function purchaseRows(office: Office): PurchaseRow[] {
  const notes = [...office.tables.purchaseNotes.values()]
  const open = notes.filter(isOpenNote).map((note) => purchaseRow(office, note))
  const over = notes
    .filter((note) => !isOpenNote(note))
    .toSorted((a, b) => (b.stamp < a.stamp ? -1 : 1))
    .slice(0, closedListed)
    .map((note) => purchaseRow(office, note))
  return [...open.toSorted(bySupplier), ...over]
}

function bySupplier(a: PurchaseRow, b: PurchaseRow): number {
  return a.supplier.localeCompare(b.supplier, 'de') || a.article.name.localeCompare(b.article.name, 'de')
}

function purchaseRow(office: Office, note: PurchaseNote): PurchaseRow {
  const { articleId, ticketId } = note
  const bookings = bookingsOf(office, articleId)
  const article = office.tables.articles.get(articleId)
  return {
    id: note.id,
    article: {
      id: articleId,
      name: article?.name ?? '',
      unit: article?.unit ?? '',
      orderCode: article?.orderCode ?? '',
      place: article?.place ?? '',
    },
    supplier: note.supplier,
    state: note.state,
    thousandths: note.thousandths,
    received: receivedFor(bookings, note.id),
    outstanding: outstandingOf(note, bookings),
    notedAt: note.notedAt,
    notedBy: nameOf(office, note.notedBy),
    orderedAt: note.orderedAt ?? null,
    dueAt: note.dueAt ?? null,
    ticket: ticketNamed(office, ticketId),
    note: note.note,
    isDoubled: isReceivedTwice(note, bookings),
  }
}
