import type { PaperSubject } from '../../shared/domain/document'
import { documentLanguageOf } from '../../shared/domain/customer'
import { addDays, civilDay, momentOf } from '../../shared/domain/calendar'
import type { Item } from '../../shared/domain/item'
import type { Office } from '../../shared/domain/office'
import { isInOffice } from '../../shared/domain/possession'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import {
  eventsOf,
  itemsOf,
  lifeOf,
  paymentsOf,
  ticketBalance,
  ticketTotals,
} from '../../shared/domain/ticket-view'
import type { ClaimSlip } from '../../shared/documents/sheet'
import { nameOf } from './context'
import { certificateText } from './formality-words'
import type { Matter, PaperContent } from './paper-matter'
import { addresseeOf, matterOf, ticketOnPaper } from './paper-matter'
import { deliveryNote, pickingList, workOrder } from './work-papers'

type Subject<K extends PaperSubject['kind']> = Extract<PaperSubject, { kind: K }>

const keptDays = 14

/** Gathers what a paper says from the office as it is now; `by` is the name of who asks for it. */
export function contentOf(
  office: Office,
  subject: PaperSubject,
  now: number,
  by: string,
): Outcome<PaperContent> {
  if (subject.kind === 'day-close') return dayClose(office, subject)
  if (subject.kind === 'hand-over-receipt') return receipt(office, subject)
  if (subject.kind === 'picking-list') return pickingList(office, subject.of, now)
  const matter = matterOf(office, subject.ticketId)
  if (matter === undefined) return refuse('not-found')
  const { ticket, customer } = matter
  const onPaper = ticketOnPaper(matter)
  if (subject.kind === 'claim-slip') return done({ ...matter, content: claimSlip(office, matter) })
  if (subject.kind === 'item-label') return labels(office, matter, subject)
  if (subject.kind === 'work-order') return done({ ...matter, content: workOrder(office, matter, now) })
  if (subject.kind === 'delivery-note') return deliveryNote(office, matter, subject)
  const to = addresseeOf(customer)
  if (subject.kind === 'certificate') {
    const text = certificateText(office, ticket, subject.certificate, documentLanguageOf(customer))
    if (!text.ok) return text
    return done({ ...matter, content: { kind: 'certificate', ticket: onPaper, to, text: text.value, by } })
  }
  const { stage, text } = subject
  const letter = {
    kind: 'reminder-letter' as const,
    ticket: onPaper,
    to,
    stage,
    readySince: lifeOf(office, ticket.id).since,
    until: momentOf(addDays(civilDay(now), keptDays)),
    openCents: ticketBalance(office, ticket).openCents,
    ...(text === undefined ? {} : { text }),
  }
  return done({ ...matter, content: letter })
}

function claimSlip(office: Office, matter: Matter): ClaimSlip {
  const { ticket } = matter
  const items = itemsOf(office, ticket.id)
  const { promise, limitCents, callBeforeStart, mayCollect, priceMode } = ticket
  return {
    kind: 'claim-slip',
    ticket: ticketOnPaper(matter),
    takenBy: nameOf(office, ticket.takenBy),
    items,
    totals: ticketTotals(ticket, items),
    priceMode,
    balance: ticketBalance(office, ticket),
    callBeforeStart,
    mayCollect,
    notes: eventsOf(office, ticket.id).flatMap(({ facts }) =>
      facts.type === 'note' && facts.audience === 'customer' ? [facts.text] : [],
    ),
    ...(promise === undefined ? {} : { promisedAt: promise.at }),
    ...(limitCents === undefined ? {} : { limitCents }),
  }
}

function labels(office: Office, matter: Matter, { items }: Subject<'item-label'>): Outcome<PaperContent> {
  const { ticket } = matter
  const all = itemsOf(office, ticket.id)
  const wanted: readonly Item[] = items === undefined ? all : all.filter(({ id }) => items.includes(id))
  if (wanted.length === 0) return refuse('not-found')
  const promised = ticket.promise === undefined ? {} : { promisedAt: ticket.promise.at }
  const content = {
    kind: 'item-label' as const,
    ticket: ticketOnPaper(matter),
    count: all.length,
    items: wanted,
    ...promised,
  }
  return done({ ...matter, content })
}

function receipt(office: Office, { handOverId }: Subject<'hand-over-receipt'>): Outcome<PaperContent> {
  const handOver = office.tables.handOvers.get(handOverId)
  const matter = handOver === undefined ? undefined : matterOf(office, handOver.ticketId)
  if (handOver === undefined || matter === undefined) return refuse('not-found')
  const { ticket } = matter
  const { tracking, signature, collectorName, identity, confirmedBy, collector } = handOver
  const items = itemsOf(office, ticket.id)
  const { possession } = lifeOf(office, ticket.id)
  const content = {
    kind: 'hand-over-receipt' as const,
    ticket: ticketOnPaper(matter),
    handedAt: handOver.happenedAt,
    handedBy: nameOf(office, handOver.by),
    collectorName,
    isCarrier: collector === 'carrier',
    identity,
    items: items.filter(({ id }) => handOver.items.includes(id)),
    still: items.filter(({ id }) => isInOffice(possession.get(id) ?? 'not-yet')),
    payments: paymentsOf(office, ticket.id),
    balance: ticketBalance(office, ticket),
    confirmedBy,
    ...(tracking === undefined ? {} : { tracking }),
  }
  return done({ ...matter, content, ...(signature === undefined ? {} : { signature }) })
}

function dayClose(office: Office, { dayCloseId }: Subject<'day-close'>): Outcome<PaperContent> {
  const close = office.tables.dayCloses.get(dayCloseId)
  if (close === undefined) return refuse('not-found')
  const { lines, note, happenedAt } = close
  const by = nameOf(office, close.by)
  return done({
    content: { kind: 'day-close', day: momentOf(close.day), countedAt: happenedAt, by, lines, note },
  })
}
